using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;

namespace LakMuang.TestKit;

/// <summary>A client that proves itself by a key, pushes its requests and binds its tokens, over HTTP: the FAPI 2.0 Security Profile.</summary>
public sealed class KeyedParty : IDisposable
{
    private readonly LakMuangServer _server;
    private readonly HttpClient _http;

    private KeyedParty(LakMuangServer server, string id, DpopKey identity)
    {
        (_server, Id, Identity) = (server, id, identity);
        _http = new() { BaseAddress = server.Address };
    }

    public string Id { get; }

    /// <summary>With which it signs its assertions.</summary>
    public DpopKey Identity { get; }

    /// <summary>To which its tokens are bound.</summary>
    public DpopKey Key { get; } = new();

    public string Verifier { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private string Issuer => _server.Address.AbsoluteUri.TrimEnd('/');

    /// <param name="change">What the registration says beyond a key and the three grants.</param>
    public static async Task<KeyedParty> For(LakMuangServer server, string system, Func<ClientMetadata, ClientMetadata>? change = null)
    {
        await server.NewWorld().Systems();
        var (id, identity) = ($"{system}-{Guid.CreateVersion7():N}", new DpopKey());
        var metadata = new ClientMetadata
        {
            RedirectUris = [RelyingParty.RedirectUri],
            GrantTypes = ["authorization_code", "refresh_token", "client_credentials"],
            TokenEndpointAuthMethod = "private_key_jwt",
            Jwks = JsonSerializer.SerializeToElement(new JsonObject { ["keys"] = new JsonArray(identity.Jwk) }),
            IdTokenSignedResponseAlg = "ES256",
            AuthorizationDetailsTypes = ["payment_approval"],
        };
        var registered = await server.Ask<RegisterClient, Kernel.Result<RegisteredClient>>(register => register.RunAsync(
            Kernel.Act.OfJob("test", server.Clock.GetUtcNow()), id, system, change?.Invoke(metadata) ?? metadata, default));
        return registered.Ok(out _, out var problem) ? new(server, id, identity) : throw new InvalidOperationException(problem.Message.En);
    }

    public Task<HttpResponseMessage> Push(params (string Name, string? Value)[] changes) => Send("/oauth2/par", null, changes,
    [
        ("client_id", Id), ("response_type", "code"), ("redirect_uri", RelyingParty.RedirectUri), ("scope", "openid offline_access"), ("state", "s1"),
        ("code_challenge_method", "S256"),
        ("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)))),
    ]);

    /// <summary>The address to send the browser to, for a request that was just pushed.</summary>
    public async Task<string> PushedAddress(params (string Name, string? Value)[] changes)
    {
        var answer = await RelyingParty.Json(await Push(changes));
        return $"/oauth2/authorize?client_id={Id}&request_uri={Uri.EscapeDataString(answer.GetProperty("request_uri").GetString()!)}";
    }

    public Task<HttpResponseMessage> Redeem(string code, DpopKey? key, params (string Name, JsonNode? Value)[] proof) => Send(
        "/oauth2/token", key?.Proof(_server.Clock.GetUtcNow(), Issuer + "/oauth2/token", changes: proof), [],
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RelyingParty.RedirectUri), ("code_verifier", Verifier)]);

    public Task<HttpResponseMessage> Refresh(string token) => Send(
        "/oauth2/token", Key.Proof(_server.Clock.GetUtcNow(), Issuer + "/oauth2/token"), [], [("grant_type", "refresh_token"), ("refresh_token", token)]);

    public async Task<HttpResponseMessage> UserInfo(string accessToken, params string[] proofs)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oauth2/userinfo");
        request.Headers.Authorization = new("DPoP", accessToken);
        foreach (var proof in proofs)
        {
            request.Headers.Add("DPoP", proof);
        }

        return await _http.SendAsync(request);
    }

    public string UserInfoProof(string accessToken, params (string Name, JsonNode? Value)[] changes) =>
        Key.Proof(_server.Clock.GetUtcNow(), Issuer + "/oauth2/userinfo", "GET", accessToken, changes);

    public void Dispose()
    {
        _http.Dispose();
        Identity.Dispose();
        Key.Dispose();
    }

    private async Task<HttpResponseMessage> Send(
        string address, string? proof, (string Name, string? Value)[] changes, (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => f.Name, f => (string?)f.Value);
        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = Identity.Assertion(_server.Clock.GetUtcNow(), Id, Issuer);
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address)
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
