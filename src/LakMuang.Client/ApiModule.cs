using LakMuang.Client.Api;
using LakMuang.Client.Discovery;
using LakMuang.Client.StepUp;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LakMuang.Client;

/// <summary>Lets an API take LakMuang's access tokens.</summary>
/// <example>
/// <c>builder.Services.AddLakMuangApi(builder.Configuration); … app.MapGet("/payments", …).RequireScope("payments.read").RequireLevel(3);</c>
/// </example>
public static class ApiModule
{
    /// <summary>
    /// The authentication scheme. It is the default where nothing else is; beside <see cref="ClientModule.AddLakMuang"/> name it:
    /// <c>[Authorize(AuthenticationSchemes = ApiModule.Scheme)]</c>.
    /// </summary>
    public const string Scheme = "LakMuangApi";

    /// <summary>JWT access tokens (RFC 9068), bearer or with DPoP (RFC 9449), with settings from the section <c>LakMuangApi</c>.</summary>
    /// <remarks>
    /// Claims of the caller: <c>sub</c>, <c>client_id</c>, one <c>scope</c> for each, and what else the token says. Behind a proxy that ends
    /// TLS, ASP.NET's forwarded headers must be on, for a proof names the address that the client called.
    /// </remarks>
    public static IServiceCollection AddLakMuangApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LakMuangApiOptions>().Bind(configuration.GetSection(LakMuangApiOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LakMuangApiOptions>, LakMuangApiOptionsCheck>();
        services.AddSingleton<ApiTrust>().AddSingleton<ProofsSeen>().AddSingleton<ProofChecks>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(Scheme, null);
        return services.AddLakMuangCommon();
    }

    /// <summary><see cref="RequireScopeAttribute"/> for endpoints of <c>MapGet</c> and the like.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequireScopeAttribute(scope));

    /// <summary>What sign-in and API share.</summary>
    internal static IServiceCollection AddLakMuangCommon(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(ProviderCalls.ClientName, http => http.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.TryAddSingleton<ProviderCalls>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, LevelCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, ScopeCheck>());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, LevelResult>();
        services.AddAuthorization();
        return services;
    }
}
