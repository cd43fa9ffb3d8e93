using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.SignOn;

public static class SignOnModule
{
    /// <summary>The protocol engine on top of accounts, credentials and access.</summary>
    public static IServiceCollection AddSignOn(this IServiceCollection services, IConfiguration settings, bool isDevelopment)
    {
        _ = (settings, isDevelopment);
        services.AddReaction<SessionEnded, EndSystemSessionsOfSession>();
        services.AddReaction<EverythingRevoked, EndSystemSessionsOfPerson>();
        services.AddReaction<GrantEnded, EndSystemSessionsOfRight>();
        return services;
    }
}
