using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LakMuang.Credentials.ThaId;
using Microsoft.Extensions.Options;

namespace LakMuang.Tests.Credentials;

/// <summary>ThaID's addresses and keys, as a relying party must read them.</summary>
public sealed class ThaIdMetadataTests : IDisposable
{
    private readonly PretendedThaId _thaId = new();
    private readonly ThaIdMetadata _metadata;

    public ThaIdMetadataTests() => _metadata = new(
        _thaId, Options.Create(new ThaIdOptions { Authority = new("https://thaid.example"), ClientId = "lakmuang" }), _thaId.Clock);

    [Fact]
    [Trait("Module", "oidcc-client-test-discovery-issuer-mismatch")]
    public async Task A_discovery_document_of_another_issuer_is_refused()
    {
        _thaId.Issuer = "https://other.example";
        var error = await Assert.ThrowsAsync<ThaIdException>(() => _metadata.GetAsync(default));
        Assert.Equal(ThaIdFault.Nonsense, error.Fault);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-signing-key-rotation")]
    public async Task A_rotated_key_is_fetched_when_a_token_names_it_and_invented_names_are_not_hunted()
    {
        Assert.Equal(["k1"], (await _metadata.GetAsync(default, "k1")).Keys.Keys);
        _thaId.Kid = "k2";
        _thaId.Clock.Ahead = TimeSpan.FromSeconds(11);

        Assert.Equal(["k2"], (await _metadata.GetAsync(default, "k2")).Keys.Keys);
        await _metadata.GetAsync(default, "invented");
        Assert.Equal(2, _thaId.Fetched);
    }

    public void Dispose() => _metadata.Dispose();

    private sealed class Later : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero) + Ahead;
    }

    private sealed class PretendedThaId : HttpMessageHandler, IHttpClientFactory
    {
        public string Issuer { get; set; } = "https://thaid.example";

        public string Kid { get; set; } = "k1";

        public int Fetched { get; private set; }

        public Later Clock { get; } = new();

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.RequestUri!.AbsolutePath == "/jwks" ? Keys() : new JsonObject
            {
                ["issuer"] = Issuer,
                ["authorization_endpoint"] = "https://thaid.example/auth",
                ["token_endpoint"] = "https://thaid.example/token",
                ["jwks_uri"] = "https://thaid.example/jwks",
            };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString()) });
        }

        private JsonObject Keys()
        {
            Fetched++;
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var point = key.ExportParameters(false).Q;
            return new()
            {
                ["keys"] = new JsonArray(new JsonObject
                {
                    ["kty"] = "EC",
                    ["crv"] = "P-256",
                    ["kid"] = Kid,
                    ["x"] = Base64Url.EncodeToString(point.X),
                    ["y"] = Base64Url.EncodeToString(point.Y),
                }),
            };
        }
    }
}
