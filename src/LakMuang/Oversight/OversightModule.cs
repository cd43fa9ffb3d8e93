using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LakMuang.Oversight;

public static class OversightModule
{
    /// <summary>SSO admins and those who oversee them, the roles inside LakMuang, the break-glass account. Needs all rooms up to Access.</summary>
    public static IServiceCollection AddOversight(this IServiceCollection services)
    {
        services.AddOptions<OversightOptions>().BindConfiguration(OversightOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OversightOptions>, OversightOptionsCheck>();
        services.AddScoped<IHoldsPersonalData, HeldInOversight>();
        services.AddScoped<IAdminNominations, AdminNominations>();
        services.AddScoped<LivingAdmins>().AddScoped<ILivingAdmins>(s => s.GetRequiredService<LivingAdmins>());
        services.AddScoped<IRestsOnLetter, NominationsOnLetter>();
        services.AddScoped<IFollowsTheTree, OversightOnTheTree>();
        services.AddReaction<LetterWithdrawn, WithdrawNominationsOfLetter>();
        services.AddReaction<TreeChangeStuck, TellOfStuckChange>();
        services.AddScoped<OfficesAbove>().AddScoped<DecidersOfNominations>().AddScoped<TellOfDecision>();
        services.AddScoped<ShowAdmins>().AddScoped<ProposeAdmin>().AddScoped<ProposeEndOfAdmin>();
        services.AddScoped<DecideNomination>().AddScoped<WithdrawNomination>().AddScoped<ResignAsAdmin>();
        services.AddScoped<FindAdminTroubles>().AddScoped<TellOverseers>().AddScoped<ScanAllAgencies>();
        services.AddScoped<IOverseenWork, OwnWork>().AddScoped<OpenWork>().AddScoped<ListBelow>().AddScoped<ShowPicture>();
        services.AddScoped<IBreakGlass>(s => s.GetRequiredService<GuardOfRoles>());
        services.AddScoped<GuardOfRoles>().AddScoped<ListRoles>().AddScoped<ProposeRoleChange>().AddScoped<DecideRoleChange>();
        services.AddScoped<AddFirstOperator>().AddScoped<TellOperators>();
        services.AddScoped<SealBreakGlass>().AddScoped<OpenBreakGlass>().AddScoped<CloseBreakGlass>().AddScoped<ShowBreakGlass>();
        services.AddScoped<ICarriesPeople, CarriedOversight>();
        return services;
    }

    /// <summary>The nightly scan, and the end of a broken glass's hour: in the server only.</summary>
    public static IServiceCollection AddOversightJobs(this IServiceCollection services) => services
        .AddRegularJob<ScanAllAgencies>("scan-agencies", TimeSpan.FromMinutes(10), (scan, act, ct) => scan.NightlyAsync(act, ct))
        .AddRegularJob<CloseBreakGlass>("close-break-glass", TimeSpan.FromMinutes(1), (close, act, ct) => close.RunAsync(act, ct));
}
