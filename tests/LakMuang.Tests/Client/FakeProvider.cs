using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LakMuang.Tests.Client;

/// <summary>An OpenID provider that answers as the test tells it, right or wrong.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<string, string> _nonces = [];
    private readonly Dictionary<string, string> _challenges = [];

    private FakeProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Text(Discovery().ToJsonString(), "application/json"));
        _app.MapGet("/jwks", () => Results.Text(Jwks().ToJsonString(), "application/json"));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
        _app.MapGet("/userinfo", () => Results.Text(UserInfo.ToJsonString(), "application/json"));
        _app.MapGet("/logout", (string post_logout_redirect_uri, string id_token_hint) =>
        {
            SawLogout = id_token_hint.Length > 0;
            return Results.Redirect(post_logout_redirect_uri);
        });
    }

    public string Issuer { get; private set; } = "";

    public string Sid { get; set; } = "sid-1";

    public bool SawLogout { get; private set; }

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

    public string Sign(JsonObject payload, string alg = "ES256")
    {
        var head = Encode(new JsonObject { ["alg"] = alg, ["kid"] = "k1" }.ToJsonString());
        var signed = $"{head}.{Encode(payload.ToJsonString())}";
        var signature = alg == "none" ? [] : _key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private JsonObject Discovery() => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = Issuer + "/authorize",
        ["token_endpoint"] = Issuer + "/token",
        ["userinfo_endpoint"] = Issuer + "/userinfo",
        ["jwks_uri"] = Issuer + "/jwks",
        ["end_session_endpoint"] = Issuer + "/logout",
    };

    private JsonObject Jwks()
    {
        var point = _key.ExportParameters(false).Q;
        return new()
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["kid"] = "k1",
                ["x"] = Base64Url.EncodeToString(point.X),
                ["y"] = Base64Url.EncodeToString(point.Y),
            }),
        };
    }

    private IResult Authorize(HttpRequest request)
    {
        var code = Guid.CreateVersion7().ToString("N");
        _nonces[code] = request.Query["nonce"].ToString();
        _challenges[code] = request.Query["code_challenge"].ToString();
        var answer = $"{request.Query["redirect_uri"]}?code={code}&state={request.Query["state"]}&iss={WebUtility.UrlEncode(Issuer)}";
        return Results.Redirect(ChangeAnswer(answer));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var code = form["code"].ToString();
        var verifier = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
        var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes("info:a%2Bsecret"));
        if (request.Headers.Authorization != $"Basic {basic}" || _challenges.GetValueOrDefault(code) != Base64Url.EncodeToString(verifier))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var token = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = "info",
            ["sub"] = "person-1",
            ["sid"] = Sid,
            ["iat"] = Now(),
            ["exp"] = Now() + 300,
            ["nonce"] = _nonces[code],
            ["acr"] = "urn:lakmuang:level:2",
        };
        ChangeIdToken(token);
        var alg = token["test_alg"]?.GetValue<string>() ?? "ES256";
        return Results.Json(new { access_token = "at", token_type = "Bearer", id_token = ChangeCompact(Sign(token, alg)) });
    }
}
