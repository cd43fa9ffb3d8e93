using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Credentials.ThaId;
using LakMuang.Kernel;
using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LakMuang.Credentials;

public static class CredentialsModule
{
    /// <summary>Ways to prove who one is. Needs the Accounts, Agencies and Notifications modules.</summary>
    public static IServiceCollection AddCredentials(this IServiceCollection services)
    {
        services.AddOptions<ThaIdOptions>().BindConfiguration(ThaIdOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ThaIdOptions>, ThaIdOptionsValidator>();
        services.AddHttpClient(ThaIdMetadata.HttpClientName, (provider, client) =>
        {
            var options = provider.GetRequiredService<IOptions<ThaIdOptions>>().Value;
            client.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
            client.MaxResponseContentBufferSize = 256 * 1024;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("LakMuang/1");
        });
        services.AddSingleton<ThaIdMetadata>();
        services.AddScoped<ThaIdClient>();
        services.AddScoped<ThaIdArrival>().AddScoped<TakeImportedRecord>();

        services.AddSingleton<Throttle>();
        services.AddSingleton<IThrottle>(provider => provider.GetRequiredService<Throttle>());
        services.AddScoped<TurnstileOfPasswords>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignInWithThaId>();
        services.AddScoped<OpenAttempts>().AddScoped<SendCode>();
        services.AddScoped<VerifyCode>();
        services.AddScoped<FindAttempt>();
        services.AddScoped<SetPassword>();
        services.AddScoped<IProofs, Proofs>();
        services.AddScoped<SentCodes>();
        services.AddScoped<IEmailChecks, EmailChecks>();
        services.AddScoped<IMobileChecks, MobileChecks>();
        services.AddScoped<IHoldsPersonalData, HeldInCredentials>();
        services.AddScoped<ISlowing, Slowing>();
        services.AddScoped<IPasswordRenewals, PasswordRenewals>();
        services.AddScoped<ChooseNewPassword>();
        services.AddReaction<PersonCorrected, EndRenewalsOfOldMailbox>();
        services.AddReaction<EverythingRevoked, EndCodesOfRevoked>();
        services.AddScoped<ICredentials, CredentialFacts>();
        services.AddPrunable("password_renewal", "id", "expires_at < lakmuang_now() - interval '30 days'");
        services.AddPrunable("thaid_proof", "id", "ends_at < lakmuang_now()");
        services.AddPrunable("mailbox_check", "id", "expires_at < lakmuang_now() - interval '30 days'");
        services.AddPrunable("mobile_check", "id", "expires_at < lakmuang_now() - interval '30 days'");
        services.AddPrunable("sign_in_attempt", "id", "expires_at < lakmuang_now() - interval '1 day'");
        services.AddPrunable("one_time_code", "id", "id < uuid_at(lakmuang_now() - interval '2 days')");
        services.AddPrunable("throttle_count", "key", "window_start < lakmuang_now() - interval '2 days'");
        services.AddScoped<ICarriesPeople, CarriedCredentials>();
        return services;
    }
}
