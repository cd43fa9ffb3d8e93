using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;

namespace LakMuang.TestKit;

/// <summary>A client of LakMuang in a test: makes authorization requests and redeems codes over HTTP.</summary>
public sealed class RelyingParty : IDisposable
{
    public const string RedirectUri = "http://localhost:9/cb";

    private readonly HttpClient _http;

    private RelyingParty(LakMuangServer server, string id, string secret)
    {
        _http = new() { BaseAddress = server.Address };
        (Id, Secret) = (id, secret);
    }

    public string Id { get; }

    public string Secret { get; }

    public string Verifier { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A client that was registered elsewhere, such as on a page.</summary>
    public static RelyingParty Known(LakMuangServer server, string id, string secret) => new(server, id, secret);

    /// <summary>A client of one of the world's systems.</summary>
    public static async Task<RelyingParty> For(LakMuangServer server, string system, string? backChannel = null, string? postLogout = null)
    {
        await server.NewWorld().Systems();
        var id = $"{system}-{Guid.CreateVersion7():N}";
        var registered = await server.Ask<RegisterClient, Kernel.Result<RegisteredClient>>(register => register.RunAsync(
            Kernel.Act.OfJob("test", server.Clock.GetUtcNow()), id, system, new ClientMetadata
            {
                RedirectUris = [RedirectUri],
                PostLogoutRedirectUris = postLogout is null ? [] : [postLogout],
                BackChannelLogoutUri = backChannel,
                GrantTypes = ["authorization_code", "refresh_token", "client_credentials"],
                IdTokenSignedResponseAlg = "ES256",
                Scope = "openid profile email agency groups offline_access api",
            }, default));
        return registered.Ok(out var client, out var problem)
            ? new(server, client.Id, client.Secret!)
            : throw new InvalidOperationException(problem.Message.En);
    }

    public string AuthorizeAddress(string scope = "openid profile agency groups", string state = "s1", string extra = "") =>
        $"/oauth2/authorize?response_type=code&client_id={Id}&redirect_uri={Uri.EscapeDataString(RedirectUri)}"
        + $"&scope={Uri.EscapeDataString(scope)}&state={state}&nonce=n1&code_challenge_method=S256"
        + $"&code_challenge={Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)))}{extra}";

    /// <summary>A code for somebody who is signed in already.</summary>
    public async Task<string> Code(TestBrowser browser, string scope = "openid profile agency groups") =>
        (await browser.Get(AuthorizeAddress(scope), until: RedirectUri)).Query("code") ?? throw new InvalidOperationException($"No code: {browser.Page.Address}");

    public Task<HttpResponseMessage> Redeem(string code) => Token(
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RedirectUri), ("code_verifier", Verifier));

    public Task<HttpResponseMessage> Refresh(string token) => Token(("grant_type", "refresh_token"), ("refresh_token", token));

    public Task<HttpResponseMessage> Token(params (string Name, string Value)[] fields) => Post("/oauth2/token", fields);

    public async Task<HttpResponseMessage> UserInfo(string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oauth2/userinfo");
        request.Headers.Authorization = new("Bearer", accessToken);
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}:{Secret}")));
        return await _http.SendAsync(request);
    }

    public static async Task<JsonElement> Json(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    public void Dispose() => _http.Dispose();
}
