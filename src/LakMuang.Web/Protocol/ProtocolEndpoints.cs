using LakMuang.Protocol.Discovery;
using LakMuang.Protocol.Introspection;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Pushed;
using LakMuang.Protocol.Registration;
using LakMuang.Protocol.Token;
using LakMuang.Protocol.UserInfo;
using LakMuang.SignOn;

namespace LakMuang.Web.Protocol;

internal static class ProtocolEndpoints
{
    private const int MostBytesOfRegistration = 64 * 1024;
    private const string FromAnywhere = "from-anywhere";

    private static readonly string[] _reading = ["GET", "HEAD"];

    private static readonly (string Path, string Allow)[] _methods =
    [
        ("/.well-known/openid-configuration", "GET, HEAD"), ("/.well-known/oauth-authorization-server", "GET, HEAD"), ("/oauth2/jwks", "GET, HEAD"),
        ("/oauth2/par", "POST"), ("/oauth2/token", "POST"), ("/oauth2/userinfo", "GET, POST"), ("/oauth2/revoke", "POST"),
        ("/oauth2/introspect", "POST"), ("/oauth2/register", "POST"), ("/oauth2/register/{client}", "GET, PUT, DELETE"),
    ];

    public static IServiceCollection AddProtocol(this IServiceCollection services)
    {
        services.AddProtocolServer();
        services.AddSingleton<IEndUser, EndUser>();
        services.AddCors(cors => cors.AddPolicy(FromAnywhere, policy => policy
            .AllowAnyOrigin().WithMethods("GET", "POST").WithHeaders("Authorization", "Content-Type", "DPoP").WithExposedHeaders("WWW-Authenticate", "DPoP-Nonce", "Retry-After")));
        return services;
    }

    /// <summary>Every endpoint for programs. Each proves its caller by what the protocol prescribes, not by a session.</summary>
    public static void MapProtocol(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous().DisableAntiforgery();

        // Browser apps fetch these without cookies; the authorization endpoint is navigated to, and needs no CORS.
        var shared = open.MapGroup("").RequireCors(FromAnywhere);
        shared.MapMethods("/.well-known/openid-configuration", _reading, (DiscoveryEndpoint discovery) => new EngineAnswer(discovery.Metadata()));
        shared.MapMethods("/.well-known/oauth-authorization-server", _reading, (DiscoveryEndpoint discovery) => new EngineAnswer(discovery.Metadata()));
        shared.MapMethods("/oauth2/jwks", _reading, (DiscoveryEndpoint discovery) => new EngineAnswer(discovery.Jwks()));
        shared.MapPost("/oauth2/par", async (HttpContext context, PushedRequestEndpoint endpoint) =>
            await context.ForEngineAsync(formOnly: true) is { } request ? new EngineAnswer(await endpoint.RunAsync(request)) : EngineAnswer.BadForm);
        shared.MapPost("/oauth2/token", async (HttpContext context, TokenEndpoint endpoint) =>
            await context.ForEngineAsync(formOnly: true) is { } request ? new EngineAnswer(await endpoint.RunAsync(request)) : EngineAnswer.BadForm);
        shared.MapMethods("/oauth2/userinfo", ["GET", "POST"], async (HttpContext context, UserInfoEndpoint endpoint) =>
            await context.ForEngineAsync(formOnly: false) is { } request ? new EngineAnswer(await endpoint.RunAsync(request)) : EngineAnswer.BadForm);
        shared.MapPost("/oauth2/revoke", async (HttpContext context, RevocationEndpoint endpoint) =>
            await context.ForEngineAsync(formOnly: true) is { } request ? new EngineAnswer(await endpoint.RunAsync(request)) : EngineAnswer.BadForm);

        open.MapPost("/oauth2/introspect", async (HttpContext context, IntrospectionEndpoint endpoint) =>
            await context.ForEngineAsync(formOnly: true) is { } request ? new EngineAnswer(await endpoint.RunAsync(request)) : EngineAnswer.BadForm);
        foreach (var (path, allow) in _methods)
        {
            // Any other method (RFC 9110 section 15.5.6). Unsaid, it would be taken for a page that asks for a sign-in.
            open.Map(path, (HttpResponse response) =>
            {
                response.Headers.Allow = allow;
                return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
            });
        }

        MapRegistration(open);
    }

    private static void MapRegistration(RouteGroupBuilder open)
    {
        open.MapPost("/oauth2/register", async (HttpContext context, RegistrationEndpoint endpoint) =>
            !endpoint.IsOpen ? Results.NotFound()
            : await ReadBodyAsync(context) is { } body
                ? new EngineAnswer(await endpoint.RegisterAsync(context.Request.Headers.Authorization, body, context.RequestAborted))
                : Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        open.MapGet("/oauth2/register/{client}", async (string client, HttpContext context, RegistrationEndpoint endpoint) =>
            endpoint.IsOpen ? new EngineAnswer(await endpoint.ReadAsync(client, context.Request.Headers.Authorization, context.RequestAborted)) : Results.NotFound());
        open.MapPut("/oauth2/register/{client}", async (string client, HttpContext context, RegistrationEndpoint endpoint) =>
            !endpoint.IsOpen ? Results.NotFound()
            : await ReadBodyAsync(context) is { } body
                ? new EngineAnswer(await endpoint.ReplaceAsync(client, context.Request.Headers.Authorization, body, context.RequestAborted))
                : Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        open.MapDelete("/oauth2/register/{client}", async (string client, HttpContext context, RegistrationEndpoint endpoint) =>
            endpoint.IsOpen ? new EngineAnswer(await endpoint.DeleteAsync(client, context.Request.Headers.Authorization, context.RequestAborted)) : Results.NotFound());
    }

    /// <returns>Null when it is too long.</returns>
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpContext context)
    {
        var buffer = new byte[MostBytesOfRegistration + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        return length > MostBytesOfRegistration ? null : buffer.AsMemory(0, length);
    }
}
