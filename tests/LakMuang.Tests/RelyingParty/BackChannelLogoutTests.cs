using System.Net;
using System.Text.Json.Nodes;

namespace LakMuang.Tests.RelyingParty;

public sealed class BackChannelLogoutTests : IAsyncLifetime
{
    private InfoUnderTest _info = null!;
    private HttpClient _browser = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _info = await InfoUnderTest.StartAsync();
        _browser = _info.Browser();
        await _browser.GetStringAsync("/record", Ct);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _info.DisposeAsync();
    }

    [Theory]
    [InlineData("sid")]
    [InlineData("sub")]
    public async Task It_ends_the_session_at_once(string by)
    {
        var token = _info.Provider.LogoutToken();
        token.Remove("sid");
        token[by] = by == "sid" ? "sid-1" : "person-1";

        using var answer = await _info.LogoutAsync(_info.Provider.Sign(token));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(await SignedInAsync());

        // The provider's own session goes on in this test: a new sign-in with the same sid holds.
        await _browser.GetStringAsync("/record", Ct);
        Assert.True(await SignedInAsync());
    }

    [Fact]
    public async Task A_replayed_token_is_refused()
    {
        var token = _info.Provider.Sign(_info.Provider.LogoutToken());
        using var first = await _info.LogoutAsync(token);
        using var second = await _info.LogoutAsync(token);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
    }

    [Theory]
    [InlineData("no-event", Traits = ["Module", "oidcc-client-test-rp-backchannel-no-event"])]
    [InlineData("wrong-event", Traits = ["Module", "oidcc-client-test-rp-backchannel-wrong-event"])]
    [InlineData("with-nonce", Traits = ["Module", "oidcc-client-test-rp-backchannel-with-nonce"])]
    [InlineData("wrong-aud", Traits = ["Module", "oidcc-client-test-rp-backchannel-wrong-aud"])]
    [InlineData("wrong-iss", Traits = ["Module", "oidcc-client-test-rp-backchannel-wrong-iss"])]
    [InlineData("no-sid-no-sub")]
    [InlineData("no-jti")]
    [InlineData("stale-iat")]
    [InlineData("no-iat")]
    [InlineData("expired")]
    [InlineData("id-token")]
    [InlineData("alg-none", Traits = ["Module", "oidcc-client-test-rp-backchannel-alg-none"])]
    [InlineData("wrong-alg", Traits = ["Module", "oidcc-client-test-rp-backchannel-wrong-alg"])]
    public async Task A_bad_logout_token_is_refused_and_ends_nothing(string fault)
    {
        var token = _info.Provider.LogoutToken();
        Spoil(token, fault);
        var alg = fault switch { "alg-none" => "none", "wrong-alg" => "RS256", _ => "ES256" };

        using var answer = await _info.LogoutAsync(_info.Provider.Keys.Sign(token, alg, fault == "id-token" ? "at+jwt" : null));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("invalid_request", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.True(await SignedInAsync());
    }

    private static void Spoil(JsonObject token, string fault)
    {
        switch (fault)
        {
            case "no-event": token.Remove("events"); break;
            case "wrong-event": token["events"] = new JsonObject { ["http://example.org/other"] = new JsonObject() }; break;
            case "with-nonce": token["nonce"] = "n"; break;
            case "wrong-aud": token["aud"] = "another"; break;
            case "wrong-iss": token["iss"] = "http://elsewhere.example"; break;
            case "no-sid-no-sub": token.Remove("sid"); break;
            case "stale-iat": token["iat"] = FakeProvider.Now() - 3600; break;
            case "no-iat": token.Remove("iat"); break;
            case "expired": token["exp"] = FakeProvider.Now() - 60; break;
            case "no-jti": token.Remove("jti"); break;
            default: break;
        }
    }

    /// <summary>The front page says whether this browser is signed in, without starting a new sign-in.</summary>
    private async Task<bool> SignedInAsync() =>
        (await _browser.GetStringAsync("/", Ct)).Contains("ออกจากระบบ", StringComparison.Ordinal);
}
