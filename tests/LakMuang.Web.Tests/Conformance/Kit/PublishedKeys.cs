using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>The address where a client publishes its key (jwks_uri).</summary>
internal sealed class PublishedKeys : IAsyncDisposable
{
    private readonly WebApplication _site = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();

    private PublishedKeys(KeyPair key) => Key = key;

    /// <summary>The key that stands there now. The caller's to dispose.</summary>
    public KeyPair Key { get; set; }

    public string Address => $"{_site.Urls.Single()}/keys";

    public static async Task<PublishedKeys> StartAsync(KeyPair key)
    {
        var published = new PublishedKeys(key);
        published._site.MapGet("/keys", () => Results.Text(published.Key.Set().ToJsonString(), "application/jwk-set+json"));
        await published._site.StartAsync(TestContext.Current.CancellationToken);
        return published;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
