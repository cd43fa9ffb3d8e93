using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LakMuang.Tests.RelyingParty;

/// <summary>An OpenID provider that answers as the test tells it, right or wrong.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        (Tokens, Rights) = (new(this), new(this));
        _app.MapGet("/.well-known/openid-configuration", () => Results.Text(Discovery().ToJsonString(), "application/json"));
        _app.MapGet("/jwks", () =>
        {
            KeysFetched++;
            return Results.Text(Keys.Jwks().ToJsonString(), "application/json");
        });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/par", Tokens.PushAsync);
        _app.MapPost("/token", Tokens.TokenAsync);
        _app.MapGet("/userinfo", (HttpRequest request) => Tokens.UserInfo(request, UserInfo));
        _app.MapGet("/api/v1/rights", Rights.Answer);
        _app.MapGet("/logout", (string post_logout_redirect_uri, string id_token_hint) =>
        {
            SawLogout = id_token_hint.Length > 0;
            return Results.Redirect(post_logout_redirect_uri);
        });
    }

    public string Issuer { get; private set; } = "";

    public string Sid { get; set; } = "sid-1";

    public bool SawLogout { get; private set; }

    public int KeysFetched { get; private set; }

    public FakeKeys Keys { get; } = new();

    public FakeTokens Tokens { get; }

    public FakeRights Rights { get; }

    /// <summary>The latest authorization request's parameters, from the address or as pushed.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    /// <summary>The names that the browser itself carried to the authorization endpoint.</summary>
    public IReadOnlyList<string> Carried { get; private set; } = [];

    public Action<JsonObject> ChangeDiscovery { get; set; } = _ => { };

    public Action<JsonObject> ChangeIdToken { get; set; } = _ => { };

    public Func<string, string> ChangeAnswer { get; set; } = url => url;

    public Func<string, string> ChangeCompact { get; set; } = token => token;

    public JsonObject UserInfo { get; } = new()
    {
        ["sub"] = "person-1",
        ["name"] = "สมหญิง ใจดี",
        ["agency_code"] = "6500101",
        ["agency_name"] = "เทศบาลตำบลตัวอย่าง",
        ["agency_type"] = "เทศบาลตำบล",
        ["groups"] = new JsonArray("info-editor"),
        ["positions"] = new JsonArray("นักวิชาการคอมพิวเตอร์"),
    };

    public static async Task<FakeProvider> StartAsync()
    {
        var provider = new FakeProvider();
        await provider._app.StartAsync();
        provider.Issuer = provider._app.Urls.First();
        return provider;
    }

    public JsonObject LogoutToken() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = "info",
        ["iat"] = Now(),
        ["exp"] = Now() + 120,
        ["jti"] = Guid.CreateVersion7().ToString(),
        ["sid"] = Sid,
        ["events"] = new JsonObject { ["http://schemas.openid.net/event/backchannel-logout"] = new JsonObject() },
    };

    public string Sign(JsonObject payload, string alg = "ES256") => Keys.Sign(payload, alg);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Keys.Dispose();
    }

    internal static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private JsonObject Discovery()
    {
        var document = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["userinfo_endpoint"] = Issuer + "/userinfo",
            ["jwks_uri"] = Issuer + "/jwks",
            ["end_session_endpoint"] = Issuer + "/logout",
            ["pushed_authorization_request_endpoint"] = Issuer + "/par",
        };
        ChangeDiscovery(document);
        return document;
    }

    private IResult Authorize(HttpRequest request)
    {
        Carried = [.. request.Query.Keys];
        Asked = Tokens.Pushed.GetValueOrDefault(request.Query["request_uri"].ToString())
            ?? request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        var code = Tokens.NewCode(Asked);
        return Results.Redirect(ChangeAnswer($"{Asked["redirect_uri"]}?code={code}&state={Asked["state"]}&iss={WebUtility.UrlEncode(Issuer)}"));
    }
}
