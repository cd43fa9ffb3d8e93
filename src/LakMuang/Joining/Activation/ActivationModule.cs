using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Joining.Activation;

public static class ActivationModule
{
    /// <summary>The first sign-in of an office (L3). Needs Access, Accounts, Agencies, Credentials and Notifications.</summary>
    public static IServiceCollection AddActivation(this IServiceCollection services)
    {
        services.AddOptions<ActivationOptions>().BindConfiguration(ActivationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ListIssuers>().AddScoped<ListActivationTargets>().AddScoped<MakeActivationLetters>().AddScoped<Letterheads>();
        services.AddScoped<TellOfficeAbove>().AddSingleton<ClaimTurnstile>();
        services.AddScoped<StartClaim>().AddScoped<FindClaim>().AddScoped<FillInClaim>().AddScoped<FinishClaim>().AddScoped<ProveClaimEmail>();
        services.AddScoped<ListPeople>().AddScoped<FindAgencies>();
        services.AddPrunable("office_claim", "id", "ends_at < lakmuang_now() - interval '2 days'");
        return services;
    }

    /// <summary>Says at every start that the fixed password of the old system opens offices: in the server only.</summary>
    public static IServiceCollection AddLegacyPasswordWarning(this IServiceCollection services) => services.AddHostedService<LegacyPasswordWarning>();
}

internal sealed class LegacyPasswordWarning(IOptions<ActivationOptions> options, ILogger<LegacyPasswordWarning> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AllowsLegacyPassword)
        {
            log.LogWarning(
                "LakMuang:Joining:LegacyPassword is set: whoever knows that one password can claim any office without an administrator. Remove it as soon as the letters are out.");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
