using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LakMuang.Accounts;

public static class AccountsModule
{
    /// <summary>Accounts and their sessions. Needs the Agencies and Notifications modules.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountsOptions>().BindConfiguration(AccountsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccountsOptions>, AccountsOptionsValidator>();

        services.AddScoped<ISessions, OpenSession>();
        services.AddScoped<IAccounts, AccountFacts>();
        services.AddScoped<IAccountCards, AccountCards>();
        services.AddScoped<IHoldsPersonalData, HeldInAccounts>();
        services.AddSingleton<FindSession>();
        services.AddScoped<SignOut>();
        services.AddScoped<ListSessions>();
        services.AddScoped<SuspendAccount>();
        services.AddScoped<EndOverdueSessions>();
        services.AddScoped<LoadAccounts>();
        services.AddReaction<EverythingRevoked, EndSessionsOfRevoked>();
        services.AddReaction<SessionOpened, NoticeOfNewDevice>();
        services.AddPrunable("session", "id", "id < uuid_at(lakmuang_now() - interval '120 days')");
        services.AddScoped<ICarriesPeople, CarriedAccounts>();
        return services;
    }

    /// <summary>The job that ends overdue sessions: in the server only.</summary>
    public static IServiceCollection AddSessionSweep(this IServiceCollection services) =>
        services.AddRegularJob<EndOverdueSessions>("end-overdue-sessions", TimeSpan.FromMinutes(1), (end, act, ct) => end.RunAsync(act, ct));
}
