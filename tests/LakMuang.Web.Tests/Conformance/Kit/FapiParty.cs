using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>A client that an operator registered for payments: private_key_jwt, PAR, PKCE and DPoP (FAPI 2.0 Security Profile section 5.3.3).</summary>
internal sealed class FapiParty : IDisposable
{
    private readonly HttpClient _http = new();

    private FapiParty(Provider provider, string id, KeyPair identity) => (Provider, Id, Identity) = (provider, id, identity);

    public Provider Provider { get; }

    public string Id { get; }

    /// <summary>With which it signs its assertions.</summary>
    public KeyPair Identity { get; }

    /// <summary>To which its tokens are bound.</summary>
    public KeyPair Key { get; } = new();

    public static string Verifier => "a-verifier-of-43-characters-or-more.~_0123456789";

    public static string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static async Task<FapiParty> RegisterAsync(LakMuangServer server, string algorithm = "ES256")
    {
        await server.NewWorld().Systems();
        var (id, identity) = ($"fapi-{Guid.CreateVersion7():N}", new KeyPair(algorithm));
        var registered = await server.Ask<RegisterClient, LakMuang.Kernel.Result<RegisteredClient>>(register => register.RunAsync(
            LakMuang.Kernel.Act.OfJob("test", server.Clock.GetUtcNow()), id, "open", new ClientMetadata
            {
                RedirectUris = [Party.Callback],
                GrantTypes = ["authorization_code", "refresh_token"],
                TokenEndpointAuthMethod = "private_key_jwt",
                Jwks = JsonSerializer.SerializeToElement(identity.Set()),
                IdTokenSignedResponseAlg = "ES256",
                AuthorizationDetailsTypes = ["payment_approval"],
            }, default));
        Assert.True(registered.Ok(out _, out var problem), problem?.Message.En);
        return new(await Provider.ReadAsync(server), id, identity);
    }

    /// <summary>A proof for one call (RFC 9449 section 4.2).</summary>
    /// <param name="token">The access token that goes with it.</param>
    public string Proof(string endpoint, string method = "POST", string? token = null, KeyPair? key = null, params (string Name, JsonNode? Value)[] changes)
    {
        var signer = key ?? Key;
        var claims = new JsonObject
        {
            ["htm"] = method,
            ["htu"] = Provider[endpoint],
            ["iat"] = Provider.Now.ToUnixTimeSeconds(),
            ["jti"] = Guid.CreateVersion7().ToString("N"),
        };
        if (token is not null)
        {
            claims["ath"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
        }

        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims.Add(name, value);
            }
        }

        return signer.Sign(new() { ["typ"] = "dpop+jwt", ["jwk"] = signer.Public.DeepClone() }, claims);
    }

    public string Assertion(params (string Name, JsonNode? Value)[] changes) => Identity.Assertion(Id, Provider["issuer"], Provider.Now, changes);

    /// <param name="changes">Null takes a parameter out.</param>
    public Task<HttpResponseMessage> PushAsync(params (string Name, string? Value)[] changes) => PushAsync(null, changes);

    public Task<HttpResponseMessage> PushAsync(string? proof, params (string Name, string? Value)[] changes) => SendAsync(
        "pushed_authorization_request_endpoint", proof,
        [
            ("client_id", Id), ("response_type", "code"), ("redirect_uri", Party.Callback), ("scope", "openid"), ("state", Answer.State),
            ("nonce", IdToken.Nonce), ("code_challenge_method", "S256"), ("code_challenge", Challenge), .. changes,
        ]);

    /// <summary>Pushes, and gives the address for the browser.</summary>
    public async Task<string> AddressAsync(params (string Name, string? Value)[] changes) => Address(await RequestUri(await PushAsync(changes)));

    public string Address(string requestUri) =>
        $"{new Uri(Provider["authorization_endpoint"]).AbsolutePath}?client_id={Id}&request_uri={Uri.EscapeDataString(requestUri)}";

    public static async Task<string> RequestUri(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var pushed = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.InRange(pushed.GetProperty("expires_in").GetInt32(), 5, 599);
        var address = pushed.GetProperty("request_uri").GetString()!;
        Assert.True(address.Length > 40);
        return address;
    }

    public Task<HttpResponseMessage> RedeemAsync(string code, params (string Name, string? Value)[] changes) =>
        RedeemAsync(code, Proof("token_endpoint"), changes);

    /// <param name="proof">Null for none.</param>
    public Task<HttpResponseMessage> RedeemAsync(string code, string? proof, params (string Name, string? Value)[] changes) => SendAsync(
        "token_endpoint", proof,
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Party.Callback), ("code_verifier", Verifier), .. changes]);

    public Task<HttpResponseMessage> RefreshAsync(string token, string? proof, params (string Name, string? Value)[] changes) =>
        SendAsync("token_endpoint", proof, [("grant_type", "refresh_token"), ("refresh_token", token), .. changes]);

    public async Task<HttpResponseMessage> UserInfoAsync(string token, string? proof, string scheme = "DPoP")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Provider["userinfo_endpoint"]);
        request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {token}");
        if (proof is not null)
        {
            request.Headers.Add("DPoP", proof);
        }

        return await _http.SendAsync(request);
    }

    public void Dispose()
    {
        _http.Dispose();
        Identity.Dispose();
        Key.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(string endpoint, string? proof, (string Name, string? Value)[] fields)
    {
        var form = new Dictionary<string, string?>
        {
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(),
        };
        foreach (var (name, value) in fields)
        {
            form[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Provider[endpoint])
        {
            Content = new FormUrlEncodedContent(form.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value!))),
        };
        if (proof is not null)
        {
            request.Headers.Add("DPoP", proof);
        }

        return await _http.SendAsync(request);
    }
}
