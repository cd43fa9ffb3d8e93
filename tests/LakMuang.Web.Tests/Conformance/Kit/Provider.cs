using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>The provider as a stranger learns it from its metadata.</summary>
internal sealed class Provider(LakMuangServer server, JsonElement metadata)
{
    public LakMuangServer Server => server;

    public JsonElement Metadata => metadata;

    /// <summary>The text of one member of the metadata.</summary>
    public string this[string name] => metadata.GetProperty(name).GetString()!;

    public DateTimeOffset Now => server.Clock.GetUtcNow();

    public static async Task<Provider> ReadAsync(LakMuangServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var answer = await http.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return new(server, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public IEnumerable<string> List(string name) => metadata.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);

    public async Task<JsonElement> KeysAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(this["jwks_uri"]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
