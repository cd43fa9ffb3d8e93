namespace LakMuang.Sandbox.ThaId;

internal static class ThaIdEndpoints
{
    // The trailing slashes are the provider's own; routing accepts the bare form as well.
    public static void MapThaId(this WebApplication app)
    {
        var thaid = app.MapGroup("/thaid");
        thaid.MapGet("/.well-known/openid-configuration", Discovery.Answer);
        thaid.MapGet("/jwks/", (SigningKeys keys) => keys.Jwks);
        thaid.MapGet("/api/v2/oauth2/auth/", AuthorizeEndpoint.Answer);
        thaid.MapPost("/api/v2/oauth2/token/", TokenEndpoint.Answer);
        thaid.MapPost("/api/v2/oauth2/introspect/", TokenStatus.Introspect);
        thaid.MapPost("/api/v2/oauth2/revoke/", TokenStatus.Revoke);
        thaid.MapQr();
        thaid.MapPhone();
        thaid.MapControl();
    }

    /// <summary>Down and slow strike the protocol and its pages, never the control page that ends them.</summary>
    public static void UseThaIdSwitches(this WebApplication app) => app.Use(async (http, next) =>
    {
        var path = http.Request.Path;
        if (!path.StartsWithSegments("/thaid", StringComparison.Ordinal) || path.StartsWithSegments("/thaid/control", StringComparison.Ordinal))
        {
            await next();
            return;
        }

        var now = http.RequestServices.GetRequiredService<SwitchBoard>().Now;
        if (now.SlowSeconds > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(now.SlowSeconds), http.RequestServices.GetRequiredService<TimeProvider>(), http.RequestAborted);
        }

        if (now.Down)
        {
            await Results.Text("Service Unavailable", statusCode: 503).ExecuteAsync(http);
        }
        else
        {
            await next();
        }
    });

    public static string Root(this HttpRequest request) => $"{request.Scheme}://{request.Host}/thaid";

    public static IResult Error(int status, string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: status);
}
