using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LakMuang.SignOn.Engine;
using LakMuang.Tests.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace LakMuang.Tests.SignOn;

/// <summary>A client publishes its keys at an address and changes them when it likes; neither a broken address nor a stranger does harm.</summary>
public sealed class PublishedKeysTests : IDisposable
{
    private static readonly Uri _address = new("https://rp.example/keys");

    private readonly Publisher _rp = new();
    private readonly ManualClock _clock = new();
    private readonly PublishedKeys _keys;

    public PublishedKeysTests() => _keys = new(_rp, _clock, NullLogger<PublishedKeys>.Instance);

    public void Dispose() => _rp.Dispose();

    [Fact]
    public async Task A_set_is_read_once_in_five_minutes()
    {
        _rp.Publish("a");

        Assert.Equal(["a"], await KidsAsync("a"));
        Assert.Equal(["a"], await KidsAsync("a"));
        Assert.Equal(1, _rp.Reads);
        _clock.Pass(TimeSpan.FromMinutes(5));
        await KidsAsync("a");
        Assert.Equal(2, _rp.Reads);
    }

    [Fact]
    public async Task A_key_that_is_new_is_known_at_once_and_one_that_was_taken_down_no_more()
    {
        _rp.Publish("a");
        await KidsAsync("a");
        _rp.Publish("b");

        Assert.Equal(["b"], await KidsAsync("b"));
    }

    [Fact]
    public async Task Made_up_names_of_keys_make_us_ask_six_times_a_minute_at_most()
    {
        _rp.Publish("a");
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(["a"], await KidsAsync($"made-up-{i}"));
        }

        Assert.Equal(6, _rp.Reads);
        _clock.Pass(TimeSpan.FromMinutes(1));
        _rp.Publish("b");
        Assert.Equal(["b"], await KidsAsync("b"));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.Redirect, "")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    [InlineData(HttpStatusCode.OK, "[]")]
    [InlineData(HttpStatusCode.OK, "{\"keys\":7}")]
    public async Task What_was_published_counts_for_an_hour_while_the_address_is_broken(HttpStatusCode status, string body)
    {
        _rp.Publish("a");
        await KidsAsync("a");
        _rp.Answer = (status, body);

        _clock.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal(["a"], await KidsAsync("a"));
        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty(await KidsAsync("a"));
    }

    [Fact]
    public async Task Keys_that_we_cannot_verify_with_are_passed_over()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var mixed = Publisher.Set("a", key);
        mixed["keys"]!.AsArray().Add(new JsonObject { ["kty"] = "oct", ["kid"] = "shared", ["k"] = "AAAA" });
        mixed["keys"]!.AsArray().Add(new JsonObject { ["kty"] = "EC", ["crv"] = "P-521", ["kid"] = "large" });
        var forEncryption = Publisher.Set("enc", key)["keys"]![0]!.DeepClone();
        forEncryption["use"] = "enc";
        mixed["keys"]!.AsArray().Add(forEncryption);
        _rp.Answer = (HttpStatusCode.OK, mixed.ToJsonString());

        Assert.Equal(["a"], await KidsAsync("a"));
    }

    private async Task<IEnumerable<string>> KidsAsync(string kid) => (await _keys.AtAsync(_address, kid, TestContext.Current.CancellationToken)).Keys;

    private sealed class Publisher : HttpMessageHandler, IHttpClientFactory
    {
        public (HttpStatusCode Status, string Body) Answer { get; set; }

        public int Reads { get; private set; }

        public static JsonObject Set(string kid, ECDsa key)
        {
            var point = key.ExportParameters(false).Q;
            return new()
            {
                ["keys"] = new JsonArray(new JsonObject
                {
                    ["kty"] = "EC",
                    ["crv"] = "P-256",
                    ["kid"] = kid,
                    ["x"] = System.Buffers.Text.Base64Url.EncodeToString(point.X),
                    ["y"] = System.Buffers.Text.Base64Url.EncodeToString(point.Y),
                }),
            };
        }

        public void Publish(string kid)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Answer = (HttpStatusCode.OK, Set(kid, key).ToJsonString());
        }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult(new HttpResponseMessage(Answer.Status) { Content = new StringContent(Answer.Body) });
        }
    }
}
