using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.Rights;
using LakMuang.Client.Sessions;
using LakMuang.Client.SignIn;
using LakMuang.Client.SignOut;
using LakMuang.Client.Tokens;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Client;

/// <summary>Connects an ASP.NET Core system to LakMuang.</summary>
/// <example><c>builder.Services.AddLakMuang(builder.Configuration); … app.UseAuthentication(); app.UseAuthorization(); app.MapLakMuang();</c></example>
public static class ClientModule
{
    /// <summary>Cookie sign-in through LakMuang, with settings from the section <c>LakMuang</c>.</summary>
    /// <remarks>
    /// User groups are roles: <c>[Authorize(Roles = "info-editor")]</c>. Sessions lie in <c>IDistributedCache</c>: in this process's memory,
    /// unless another cache is registered. Wrong settings stop the program at its start, each with a sentence.
    /// </remarks>
    public static IServiceCollection AddLakMuang(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LakMuangOptions>().Bind(configuration.GetSection(LakMuangOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LakMuangOptions>, LakMuangOptionsCheck>();

        services.AddLakMuangCommon();
        services.AddDataProtection();
        services.AddAntiforgery();
        services.AddDistributedMemoryCache();
        services.AddHttpContextAccessor();

        services.AddSingleton(sp => ActivatorUtilities.CreateInstance<Provider>(sp, Of(sp).Authority));
        services.AddSingleton(sp => new SignedBy(sp.GetRequiredService<Provider>(), Of(sp).SigningAlgorithm));
        services.AddSingleton<ClientAuthentication>().AddSingleton<Nonces>().AddSingleton<ClientCalls>();
        services.AddSingleton<AttemptCookie>().AddSingleton<ProblemRedirect>().AddSingleton<PushRequest>().AddSingleton<StartSignIn>();
        services.AddSingleton<RedeemCode>().AddSingleton<FetchUserInfo>().AddSingleton<FinishSignIn>().AddSingleton<CallbackEndpoint>();
        services.AddSingleton<Vault>().AddSingleton<Endings>().AddSingleton<SessionStore>();
        services.AddSingleton<TokenShelf>().AddSingleton<RefreshTokens>().AddSingleton<CurrentTokens>();
        services.AddSingleton<OwnToken>().AddSingleton<ReadRights>();
        services.AddSingleton(sp => new LakMuangRights(sp.GetRequiredService<ReadRights>(), sp.GetRequiredService<ILogger<LakMuangRights>>()));
        services.AddSingleton<SeenTokens>().AddSingleton<BackChannelLogout>().AddSingleton<SignOutEndpoint>();

        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        return services;
    }

    /// <summary>Opens the callback, back-channel logout and sign-out addresses.</summary>
    public static IEndpointRouteBuilder MapLakMuang(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<LakMuangOptions>>().Value;
        endpoints.MapGet(options.CallbackPath, (RequestDelegate)services.GetRequiredService<CallbackEndpoint>().RunAsync);
        endpoints.MapPost(options.SignOutPath, (RequestDelegate)services.GetRequiredService<SignOutEndpoint>().RunAsync);

        var logout = services.GetRequiredService<BackChannelLogout>();
        endpoints.MapPost(options.BackChannelLogoutPath, (Delegate)logout.RunAsync)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(64 * 1024));
        return endpoints;
    }

    private static LakMuangOptions Of(IServiceProvider services) => services.GetRequiredService<IOptions<LakMuangOptions>>().Value;
}
