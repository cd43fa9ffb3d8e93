using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>A client that registers itself and then does what the suite's does: no PKCE, and nothing but what the metadata tell it.</summary>
internal sealed class Party : IDisposable
{
    public const string Callback = "http://localhost:9/callback";

    private readonly HttpClient _http = new();

    private Party(Provider provider, JsonElement registered) => (Provider, Registered) = (provider, registered);

    public Provider Provider { get; }

    public JsonElement Registered { get; }

    public string Id => Registered.GetProperty("client_id").GetString()!;

    public string Secret => Registered.GetProperty("client_secret").GetString()!;

    /// <summary>With which it proves itself where the registration says private_key_jwt. The caller's to dispose.</summary>
    public KeyPair? Key { get; set; }

    /// <summary>"client_secret_basic", "client_secret_post" or "private_key_jwt".</summary>
    public string Method => Registered.GetProperty("token_endpoint_auth_method").GetString()!;

    /// <param name="changes">Members of the registration beside the suite's own; null takes one out.</param>
    public static async Task<Party> RegisterAsync(LakMuangServer server, params (string Name, JsonNode? Value)[] changes)
    {
        await server.NewWorld().Systems();
        var provider = await Provider.ReadAsync(server);
        using var answer = await PostAsync(provider, changes);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return new(provider, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public static async Task<HttpResponseMessage> PostAsync(Provider provider, params (string Name, JsonNode? Value)[] changes)
    {
        var body = new JsonObject
        {
            ["client_name"] = "A stranger",
            ["redirect_uris"] = new JsonArray(Callback),
            ["response_types"] = new JsonArray("code"),
            ["grant_types"] = new JsonArray("authorization_code", "refresh_token"),
            ["token_endpoint_auth_method"] = "client_secret_basic",
            ["require_pkce"] = false,
        };
        foreach (var (name, value) in changes)
        {
            body.Remove(name);
            if (value is not null)
            {
                body.Add(name, value);
            }
        }

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, provider["registration_endpoint"]) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", LakMuangServer.InitialAccessToken);
        return await http.SendAsync(request);
    }

    /// <summary>The parameters of an authorization request.</summary>
    /// <param name="changes">Null takes one out.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Request(params (string Name, string? Value)[] changes)
    {
        var request = new Dictionary<string, string?>
        {
            ["client_id"] = Id,
            ["response_type"] = "code",
            ["redirect_uri"] = Callback,
            ["scope"] = "openid",
            ["state"] = Answer.State,
            ["nonce"] = IdToken.Nonce,
        };
        foreach (var (name, value) in changes)
        {
            request[name] = value;
        }

        return [.. request.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value!))];
    }

    public string Address(params (string Name, string? Value)[] changes) => new Uri(Provider["authorization_endpoint"]).AbsolutePath + "?"
        + string.Join('&', Request(changes).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));

    public Task<HttpResponseMessage> RedeemAsync(string code, params (string Name, string Value)[] more) =>
        TokenAsync([("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), .. more]);

    public Task<HttpResponseMessage> RefreshAsync(string token) => TokenAsync(("grant_type", "refresh_token"), ("refresh_token", token));

    public Task<HttpResponseMessage> TokenAsync(params (string Name, string Value)[] fields) => FormAsync("token_endpoint", fields);

    /// <summary>Sends a form to an endpoint, with the proof that the registration names.</summary>
    public async Task<HttpResponseMessage> FormAsync(string endpoint, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => f.Name, f => f.Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, Provider[endpoint]);
        if (Method == "client_secret_basic")
        {
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(
                Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(Id)}:{Uri.EscapeDataString(Secret)}")));
        }
        else if (Key is not null)
        {
            form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            form["client_assertion"] = Key.Assertion(Id, Provider["issuer"], Provider.Now);
        }
        else
        {
            (form["client_id"], form["client_secret"]) = (Id, Secret);
        }

        request.Content = new FormUrlEncodedContent(form);
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> UserInfoAsync(string token, HttpMethod? method = null, bool inForm = false)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Provider["userinfo_endpoint"]);
        if (inForm)
        {
            request.Content = new FormUrlEncodedContent([new("access_token", token)]);
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();
}
