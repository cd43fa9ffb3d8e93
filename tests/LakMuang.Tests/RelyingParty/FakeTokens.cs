using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Tests.RelyingParty;

/// <summary>The fake provider's token, PAR and userinfo endpoints.</summary>
internal sealed class FakeTokens(FakeProvider provider)
{
    private readonly Dictionary<string, Dictionary<string, string>> _codes = [];
    private int _count;

    public Dictionary<string, Dictionary<string, string>> Pushed { get; } = [];

    public FakeProofs Proofs { get; } = new();

    /// <summary>Set, and clients must sign their name with this key (PEM) in place of the secret.</summary>
    public string? ClientKey { get; set; }

    public bool DPoP { get; set; }

    /// <summary>Seconds that an access token lives.</summary>
    public int ExpiresIn { get; set; } = 300;

    public int Refreshes { get; private set; }

    /// <summary>How many tokens of its own the client has fetched.</summary>
    public int OwnTokens { get; private set; }

    /// <summary>How many refreshes were under way at one time, at most.</summary>
    public int RefreshesAtOnce { get; private set; }

    /// <summary>The status that refreshes are answered with, unless the token is not the latest.</summary>
    public int RefreshStatus { get; set; } = 200;

    /// <summary>The <c>resource</c> of the latest refresh.</summary>
    public string? Resource { get; private set; }

    private string _latest = "";
    private string? _boundTo;
    private int _refreshing;

    public string NewCode(Dictionary<string, string> asked)
    {
        var code = Guid.CreateVersion7().ToString("N");
        lock (_codes)
        {
            _codes[code] = asked;
        }

        return code;
    }

    public async Task<IResult> PushAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!Knows(request, form))
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        var reference = $"urn:ietf:params:oauth:request_uri:{Guid.CreateVersion7():N}";
        Pushed[reference] = form.ToDictionary(f => f.Key, f => f.Value.ToString());
        return Results.Json(new { request_uri = reference, expires_in = 60 }, statusCode: 201);
    }

    public async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!Knows(request, form))
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        if (DPoP && (_boundTo = Proofs.Read(request, null)) is null)
        {
            request.HttpContext.Response.Headers["DPoP-Nonce"] = Proofs.Nonce;
            return Results.Json(new { error = "use_dpop_nonce" }, statusCode: 400);
        }

        return form["grant_type"] == "refresh_token" ? await RefreshAsync(form)
            : form["grant_type"] == "client_credentials" ? OfItself(form)
            : Redeem(form);
    }

    public IResult UserInfo(HttpRequest request, JsonObject claims)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (DPoP && Proofs.Read(request, authorization["DPoP ".Length..]) != _boundTo)
        {
            request.HttpContext.Response.Headers["DPoP-Nonce"] = Proofs.Nonce;
            request.HttpContext.Response.Headers.WWWAuthenticate = "DPoP error=\"use_dpop_nonce\"";
            return Results.StatusCode(401);
        }

        return authorization.StartsWith(DPoP ? "DPoP at" : "Bearer at", StringComparison.Ordinal)
            ? Results.Text(claims.ToJsonString(), "application/json")
            : Results.StatusCode(401);
    }

    /// <summary>Whether a call carries a token of the kind that this provider gives, with the proof of its key.</summary>
    public bool Opens(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(DPoP ? "DPoP own" : "Bearer own", StringComparison.Ordinal) && (!DPoP || Proofs.Read(request, authorization["DPoP ".Length..]) == _boundTo);
    }

    private IResult OfItself(IFormCollection form)
    {
        OwnTokens++;
        return form["scope"] == "rights.read" && form["resource"] == $"{provider.Issuer}/api"
            ? Results.Json(new { access_token = $"own{OwnTokens}", token_type = DPoP ? "DPoP" : "Bearer", expires_in = ExpiresIn })
            : Results.Json(new { error = "invalid_scope" }, statusCode: 400);
    }

    private IResult Redeem(IFormCollection form)
    {
        var verifier = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!_codes.Remove(form["code"].ToString(), out var asked) || asked["code_challenge"] != verifier
            || (DPoP && asked.GetValueOrDefault("dpop_jkt") != _boundTo))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var now = FakeProvider.Now();
        var token = new JsonObject
        {
            ["iss"] = provider.Issuer,
            ["aud"] = "info",
            ["sub"] = "person-1",
            ["sid"] = provider.Sid,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["auth_time"] = now,
            ["nonce"] = asked["nonce"],
            ["acr"] = asked.GetValueOrDefault("acr_values") ?? "urn:lakmuang:level:2",
        };
        provider.ChangeIdToken(token);
        var alg = token["test_alg"]?.GetValue<string>() ?? "ES256";
        return Answer(provider.ChangeCompact(provider.Keys.Sign(token, alg)), asked["scope"].Contains("offline_access", StringComparison.Ordinal));
    }

    private async Task<IResult> RefreshAsync(IFormCollection form)
    {
        RefreshesAtOnce = Math.Max(RefreshesAtOnce, Interlocked.Increment(ref _refreshing));
        await Task.Yield();
        Refreshes++;
        Resource = form["resource"];
        var answer = RefreshStatus != 200 || form["refresh_token"] != _latest
            ? Results.Json(new { error = "invalid_grant" }, statusCode: RefreshStatus == 200 ? 400 : RefreshStatus)
            : Answer(null, true);
        Interlocked.Decrement(ref _refreshing);
        return answer;
    }

    private IResult Answer(string? idToken, bool offline)
    {
        var json = new JsonObject { ["access_token"] = $"at{++_count}", ["token_type"] = DPoP ? "DPoP" : "Bearer", ["expires_in"] = ExpiresIn };
        if (idToken is not null)
        {
            json["id_token"] = idToken;
        }

        if (offline)
        {
            json["refresh_token"] = _latest = $"rt{_count}";
        }

        return Results.Text(json.ToJsonString(), "application/json");
    }

    private bool Knows(HttpRequest request, IFormCollection form)
    {
        if (ClientKey is null)
        {
            return request.Headers.Authorization == $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes("info:a%2Bsecret"))}";
        }

        var parts = form["client_assertion"].ToString().Split('.');
        using var key = ECDsa.Create();
        key.ImportFromPem(ClientKey);
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
        return key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256)
            && form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            && claims.GetProperty("iss").GetString() == "info" && claims.GetProperty("sub").GetString() == "info"
            && claims.GetProperty("aud").GetString() == provider.Issuer && claims.GetProperty("exp").GetInt64() > FakeProvider.Now();
    }
}
