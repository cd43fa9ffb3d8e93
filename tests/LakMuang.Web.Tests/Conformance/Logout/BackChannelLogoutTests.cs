using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Web.Tests.Conformance.Logout;

/// <summary>The provider tells a client's server of the end (Back-Channel Logout 1.0 sections 2.4 and 2.5).</summary>
[Collection(ConformanceServer.Name)]
public sealed class BackChannelLogoutTests(LakMuangServer server)
{
    [Theory]
    [Module("oidcc-backchannel-rp-initiated-logout")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_is_signed_out_of_hears_it_by_a_token_that_keeps_every_rule(bool isPosted)
    {
        var heard = Channel.CreateUnbounded<(string? ContentType, IFormCollection Form)>();
        await using var listener = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        listener.MapPost("/told", async (HttpRequest request) => heard.Writer.TryWrite((request.ContentType, await request.ReadFormAsync())));
        await listener.StartAsync(TestContext.Current.CancellationToken);
        using var visit = await Visit.BeginAsync(
            server, ("backchannel_logout_uri", $"{listener.Urls.Single()}/told"), ("backchannel_logout_session_required", true),
            ("post_logout_redirect_uris", new JsonArray("http://localhost:9/bye")));
        var tokens = await visit.TokensAsync();

        var endpoint = visit.Party.Provider["end_session_endpoint"];
        var page = isPosted
            ? await visit.Browser.PostFromElsewhere(
                endpoint, [new("id_token_hint", tokens.IdText), new("post_logout_redirect_uri", "http://localhost:9/bye")], until: "http://localhost:9/")
            : await visit.Browser.Get(
                $"{endpoint}?id_token_hint={tokens.IdText}&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A9%2Fbye", until: "http://localhost:9/");
        Assert.Equal("http://localhost:9/bye", page.Address.AbsoluteUri);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (type, form) = await heard.Reader.ReadAsync(limit.Token);

        Assert.StartsWith("application/x-www-form-urlencoded", type, StringComparison.Ordinal);
        await Check(Assert.Single(form["logout_token"])!, visit, tokens);
        Assert.Equal("login_required", Answer.Error(await visit.GoAsync(("prompt", "none")), visit.Party.Provider));
    }

    private static async Task Check(string text, Visit visit, Tokens tokens)
    {
        var token = SignedText.Verify(text, await visit.Party.Provider.KeysAsync());
        Assert.Equal("logout+jwt", token.Header.GetProperty("typ").GetString());
        Assert.Equal(tokens.Id.Header.GetProperty("alg").GetString(), token.Header.GetProperty("alg").GetString());
        Assert.Equal((visit.Party.Provider["issuer"], visit.Party.Id), (token["iss"], token["aud"]));
        Assert.Equal((tokens.Id["sub"], tokens.Id["sid"]), (token["sub"], token["sid"]));
        Assert.NotNull(token["sid"]);
        Assert.NotEqual("", token["jti"]);
        var now = visit.Party.Provider.Now;
        Assert.InRange(token.Instant("iat"), now.AddMinutes(-1), now.AddSeconds(5));

        // Section 2.4 recommends two minutes at most.
        Assert.InRange(token.Instant("exp"), token.Instant("iat"), token.Instant("iat").AddMinutes(2));
        Assert.False(token.Claims.TryGetProperty("nonce", out _));
        var said = token.Claims.GetProperty("events").GetProperty("http://schemas.openid.net/event/backchannel-logout");
        Assert.Equal(JsonValueKind.Object, said.ValueKind);
    }
}
