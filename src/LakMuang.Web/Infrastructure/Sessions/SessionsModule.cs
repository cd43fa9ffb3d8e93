using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Operators;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace LakMuang.Web.Infrastructure.Sessions;

internal static class SessionsModule
{
    /// <summary>Sign-in by session cookie. An endpoint that says nothing about who may call it is closed to the public.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ActOfRequest>();
        services.AddScoped<FillPortalHeader>();
        services.AddScoped<AgencyPlaces>();
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddSingleton<IAuthorizationHandler, OperatorHandler>();
        services.AddSingleton<IAuthorizationHandler, AgencyHandler>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
