using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Discovery;
using LakMuang.Protocol.Introspection;
using LakMuang.Protocol.Logout;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Pushed;
using LakMuang.Protocol.Registration;
using LakMuang.Protocol.Resource;
using LakMuang.Protocol.Token;
using LakMuang.Protocol.UserInfo;
using LakMuang.SignOn.Callers;
using LakMuang.SignOn.Engine;
using LakMuang.SignOn.Permits;
using LakMuang.Storage;
using LakMuang.Storage.Pruning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.SignOn;

public static class SignOnModule
{
    /// <summary>The protocol engine on top of accounts and access. The server adds who sits before the browser (<see cref="IEndUser"/>).</summary>
    public static IServiceCollection AddSignOn(this IServiceCollection services, IConfiguration settings, bool isDevelopment)
    {
        var options = SignOnOptions.Read(settings, isDevelopment);
        services.AddSingleton(options).AddSingleton(options.ForEngine);

        services.AddSingleton<PublishedKeys>().AddSingleton<ClientStore>().AddSingleton<IClients>(provider => provider.GetRequiredService<ClientStore>());
        services.AddScoped<IHoldsPersonalData, HeldInSignOn>();
        services.AddSingleton<RefreshMemory>().AddSingleton<Subjects>();
        services.AddSingleton<ISeal, SealPort>();
        services.AddSingleton<IReplays, Replays>();
        services.AddSingleton<KeyStore>().AddSingleton<ISigningKeys>(provider => provider.GetRequiredService<KeyStore>());
        services.AddSingleton<RedeemCodes>().AddSingleton<RotateFamilies>().AddSingleton<LivingSessions>().AddSingleton<SessionCards>();
        services.AddSingleton<IGrants, TokenStore>().AddScoped<EndTokens>().AddScoped<EndTokensOfClient>().AddScoped<EndStrays>();
        services.AddSingleton<Protocol.Ports.IEntitlements, EntitlementPort>();
        services.AddSingleton<IClaims, ClaimsPort>();
        services.AddScoped<IRegistrations, Registrations>();
        services.AddSingleton<IPushedRequests, PushedRequests>().AddSingleton<PushedRequestStore>().AddSingleton<IApprovals, NoApprovals>();

        services.AddScoped<RotateKeys>().AddScoped<EndSessionsOfKey>().AddScoped<DescribeTarget>().AddScoped<RequestedLogout>()
            .AddScoped<RecordEntryRefused>();
        services.AddForOperators();
        services.AddScoped<ISystemClients, SystemClients>();
        services.AddScoped<IClientPermits, LivingPermits>().AddScoped<GiveClientPermit>().AddScoped<EndClientPermit>().AddScoped<ListClientPermits>();
        services.AddScoped<IRestsOnLetter, PermitsOnLetter>();
        services.AddReaction<LetterWithdrawn, PermitsOnLetter>();
        services.AddSingleton<LogoutToken>();

        // A mark is needed while its code could still be shown; sessions and families while anybody may ask about them.
        services.AddPrunable("pushed_request", "id", "ends_at < lakmuang_now()");
        services.AddPrunable("spent_code", "jti", "jti < uuid_at(lakmuang_now() - interval '1 hour')");
        services.AddPrunable("used_once", "key", "expires_at < lakmuang_now()");
        services.AddPrunable("token_family", "id", "id < uuid_at(lakmuang_now() - interval '31 days')");
        services.AddPrunable("system_session", "id", "id < uuid_at(lakmuang_now() - interval '120 days')");
        services.AddPrunable("logout_delivery", "id", "id < uuid_at(lakmuang_now() - interval '120 days')");
        services.AddReaction<SessionEnded, EndSystemSessionsOfSession>();
        services.AddScoped<IFollowsTheTree, SessionsOnTheTree>().AddScoped<IFollowsTheTree, PermitsOnTheTree>();
        services.AddReaction<EverythingRevoked, EndSystemSessionsOfPerson>();
        services.AddReaction<GrantEnded, EndSystemSessionsOfRight>();
        services.AddReaction<GrantSuspended, EndSystemSessionsOfRight>();
        services.AddReaction<SystemClosedFor, EndSystemSessionsOfPilot>();
        services.AddReaction<SystemSessionEnded, AnnounceLogout>();
        services.AddScoped<ICarriesPeople, CarriedSignOn>();
        return services;
    }

    private static void AddForOperators(this IServiceCollection services)
    {
        services.AddScoped<OperatorGuard>().AddSingleton<CheckClient>();
        services.AddScoped<ListClients>().AddScoped<ShowClient>().AddScoped<ProposeClientId>();
        services.AddScoped<RegisterClient>().AddScoped<ChangeClient>().AddScoped<DisableClient>().AddScoped<EnableClient>();
        services.AddScoped<RotateClientSecret>().AddScoped<EndOldClientSecret>();
        services.AddScoped<ListLogouts>().AddScoped<ListLogoutsOfPerson>().AddScoped<RepeatLogout>().AddScoped<RepeatLogoutsOfPerson>().AddScoped<TellAgain>().AddScoped<ShowMyLastLogout>().AddScoped<ListSigningKeys>();
    }

    /// <summary>The endpoints, the calls to linked systems and the workers: in the server only.</summary>
    public static IServiceCollection AddProtocolServer(this IServiceCollection services)
    {
        services.AddSingleton<AuthorizeEndpoint>().AddSingleton<TokenEndpoint>().AddSingleton<UserInfoEndpoint>().AddSingleton<IntrospectionEndpoint>();
        services.AddSingleton<RevocationEndpoint>().AddSingleton<LogoutEndpoint>().AddScoped<RegistrationEndpoint>().AddSingleton<DiscoveryEndpoint>();
        services.AddSingleton<PushedRequestEndpoint>().AddSingleton<ProtectedResource>().AddScoped<FindApiCaller>();
        services.AddScoped<ListRightsOfSystem>().AddScoped<RightReaders>().AddScoped<RightNames>();
        services.AddScoped<KeepKeys>().AddRegularJob<KeepKeys>("keep-keys", TimeSpan.FromMinutes(1), async (keep, act, ct) =>
        {
            await keep.RunAsync(act, ct);
            return false;
        });
        services.AddRegularJob<EndStrays>("end-strays", TimeSpan.FromSeconds(5), (end, act, ct) => end.RunAsync(act, ct));
        services.AddScoped<PrepareKeys>();
        services.AddMetrics().AddSingleton<TimeToEnd>().AddScoped<IDeliver, DeliverLogout>().AddSingleton<PendingLogouts>().AddScoped<ConfirmLogouts>().AddSingleton<LogoutConfirmations>();
        services.AddScoped<IEntryCall, EntryCall>();
        services.AddCaller(EntryCall.HttpClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(8), 1_048_576));
        services.AddCaller(DeliverLogout.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddCaller(PublishedKeys.HttpClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(5), 65_536));
        return services;
    }

    // Calls addresses that registrations name: no redirects, and nothing inside.
    private static void AddCaller(this IServiceCollection services, string name, Action<HttpClient> limits) =>
        services.AddHttpClient(name, limits).ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,

            // A proxy of the environment would be judged in place of the address; cookies would pass from one system to another.
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = new GuardedConnection(provider.GetRequiredService<SignOnOptions>().Callable).ConnectAsync,
        });
}
