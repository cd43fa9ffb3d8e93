using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Api;

/// <summary>What the API answered.</summary>
internal sealed record ApiReply(HttpStatusCode Status, JsonElement Json, string Text, HttpResponseMessage Raw)
{
    public string? Code => Json.ValueKind is JsonValueKind.Object && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string? ETag => Raw.Headers.ETag?.Tag;

    public string Challenge => string.Join(' ', Raw.Headers.WwwAuthenticate.Select(h => h.ToString()));

    public List<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];

    public string? Next => Json.GetProperty("next").GetString();

    public Guid Id => Json.GetProperty("id").GetGuid();
}

/// <summary>A program before the administration API, with the token of a person or of its own.</summary>
internal sealed class ApiDesk : IDisposable
{
    public static readonly string AllScopes = string.Join(' ', ApiScopes.All.Select(s => s.Name));

    private readonly HttpClient _http;

    private ApiDesk(LakMuangServer server, RelyingParty party, TestBrowser? browser)
    {
        (Server, Party, Browser) = (server, party, browser);
        _http = new() { BaseAddress = server.Address };
    }

    public LakMuangServer Server { get; }

    public RelyingParty Party { get; }

    public TestBrowser? Browser { get; }

    public string Token { get; set; } = "";

    /// <summary>Of the last sign-in that asked for offline access; or null.</summary>
    public string? RefreshToken { get; private set; }

    public HttpClient Http => _http;

    public static string Audience(LakMuangServer server) => $"{server.Address.AbsoluteUri.TrimEnd('/')}/api";

    /// <summary>A client of the system that everybody may enter, so that rights in systems play no part.</summary>
    public static async Task<RelyingParty> Register(LakMuangServer server, string system = "open", Func<ClientMetadata, ClientMetadata>? change = null)
    {
        await server.NewWorld().Systems();
        var id = $"api-{Guid.CreateVersion7():N}";
        var metadata = new ClientMetadata
        {
            RedirectUris = [RelyingParty.RedirectUri],
            GrantTypes = ["authorization_code", "refresh_token", "client_credentials"],
            IdTokenSignedResponseAlg = "ES256",
            Scope = $"openid offline_access {AllScopes}",
            Resources = [Audience(server)],
        };
        var registered = await server.Ask<RegisterClient, Result<RegisteredClient>>(register => register.RunAsync(
            Act.OfJob("test", server.Clock.GetUtcNow()), id, system, change?.Invoke(metadata) ?? metadata, default));
        return registered.Ok(out var client, out var problem) ? RelyingParty.Known(server, client.Id, client.Secret!) : throw new InvalidOperationException(problem.Message.En);
    }

    /// <summary>Somebody lets a program act for them, signed in with ThaID.</summary>
    public static async Task<ApiDesk> Of(LakMuangServer server, Somebody who, string? scopes = null, RelyingParty? party = null)
    {
        var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, who, "/account");
        var desk = new ApiDesk(server, party ?? await Register(server), browser);
        await desk.Enter(scopes ?? AllScopes);
        return desk;
    }

    /// <summary>The same with a password and a mailed code: level 2.</summary>
    public static async Task<ApiDesk> Weakly(LakMuangServer server, World world, Somebody who)
    {
        var browser = server.NewBrowser();
        await world.SignIn(browser, who, "/account");
        var desk = new ApiDesk(server, await Register(server), browser);
        await desk.Enter(AllScopes);
        return desk;
    }

    /// <summary>A program with a token of its own.</summary>
    public static async Task<ApiDesk> OfClient(LakMuangServer server, RelyingParty party, string scopes)
    {
        var desk = new ApiDesk(server, party, null);
        await desk.EnterItself(scopes);
        return desk;
    }

    /// <summary>A new token of the program's own.</summary>
    public async Task EnterItself(string scopes)
    {
        var answer = await RelyingParty.Json(await Party.Token(("grant_type", "client_credentials"), ("scope", scopes), ("resource", Audience(Server))));
        Token = answer.GetProperty("access_token").GetString()!;
    }

    /// <summary>A new token from the session of the browser.</summary>
    public async Task Enter(string scopes)
    {
        var resource = Uri.EscapeDataString(Audience(Server));
        var page = await Browser!.Get(Party.AuthorizeAddress($"openid {scopes}", extra: $"&resource={resource}"), until: RelyingParty.RedirectUri);
        var code = page.Query("code") ?? throw new InvalidOperationException($"No code: {page.Address} {page.Text}");
        var tokens = await RelyingParty.Json(await Party.Redeem(code));
        Token = tokens.GetProperty("access_token").GetString()!;
        RefreshToken = tokens.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString() : null;
    }

    public Task<ApiReply> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    /// <param name="body">An object, or JSON as text; null for none.</param>
    public Task<ApiReply> Post(string path, object? body = null, string? key = null, string? version = null) =>
        Post(path, body is null ? null : Json(body), key ?? NewKey(), version);

    public Task<ApiReply> Post(string path, HttpContent? content, string? key, string? version = null)
    {
        List<(string, string)> headers = [];
        if (key is not null)
        {
            headers.Add(("Idempotency-Key", key));
        }

        if (version is not null)
        {
            headers.Add(("If-Match", version));
        }

        return Send(HttpMethod.Post, path, content, [.. headers]);
    }

    public async Task<ApiReply> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/api", StringComparison.Ordinal) ? path : $"/api/v1{path}") { Content = content };
        if (Token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
        return new(answer.StatusCode, isJson ? JsonSerializer.Deserialize<JsonElement>(text) : default, text, answer);
    }

    public static string NewKey() => Guid.CreateVersion7().ToString("N");

    public static HttpContent Json(object body) => body is string text
        ? new StringContent(text, Encoding.UTF8, "application/json")
        : JsonContent.Create(body);

    public void Dispose()
    {
        _http.Dispose();
        Party.Dispose();
        Browser?.Dispose();
    }
}
