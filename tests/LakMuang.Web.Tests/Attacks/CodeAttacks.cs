using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Attacks.Weak;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Codes and refresh tokens in the wrong hands, or in two at once (RFC 9700 sections 2.1.1, 4.4, 4.5, 4.7, 4.8, 4.14).</summary>
public sealed class CodeAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_stolen_code_cannot_be_injected_into_another_browser_or_client()
    {
        var weak = new WeakGrants();
        Assert.True(weak.Redeem(weak.Issue()));

        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        using var attackers = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));
        var code = await info.Code(browser);

        var byOtherClient = await attackers.Redeem(code);
        var withOtherVerifier = await info.Token(
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RelyingParty.RedirectUri), ("code_verifier", attackers.Verifier));
        var withoutVerifier = await info.Token(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RelyingParty.RedirectUri));

        foreach (var answer in new[] { byOtherClient, withOtherVerifier, withoutVerifier })
        {
            Assert.Equal("invalid_grant", (await RelyingParty.Json(answer)).GetProperty("error").GetString());
        }
    }

    [Theory]
    [InlineData("code_challenge_method=S256", "code_challenge_method=plain", null)]
    [InlineData("code_challenge_method=S256", "x=y", null)]
    [InlineData("code_challenge=", "x=", "S256")]
    public async Task Proof_by_verifier_cannot_be_bargained_down(string from, string into, string? method)
    {
        Assert.True(WeakGrants.Verifies(method is null ? "v" : null, method ?? "plain", "v"));
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));

        var page = await browser.Get(info.AuthorizeAddress().Replace(from, into, StringComparison.Ordinal), RelyingParty.RedirectUri);

        Assert.Equal("invalid_request", page.Query("error"));
        Assert.Null(page.Query("code"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&prompt=consent%20none")]
    [InlineData("&request_uri=https%3A%2F%2Fevil.example%2Fr")]
    public async Task Every_answer_names_its_issuer_so_that_no_other_server_can_pass_for_us(string extra)
    {
        // A client that asks only for its state takes the answer of the attacker's server for ours.
        static bool WeakClient(TestPage answer) => answer.Query("state") == "s1";
        static bool Client(TestPage answer, string issuer) => WeakClient(answer) && answer.Query("iss") == issuer;
        var forged = new TestPage(new($"{RelyingParty.RedirectUri}?code=x&state=s1&iss=https%3A%2F%2Fevil.example"), HttpStatusCode.Found, "");
        using var http = new HttpClient { BaseAddress = server.Address };
        var issuer = (await RelyingParty.Json(await http.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative)))).GetProperty("issuer").GetString()!;
        Assert.True(WeakClient(forged));
        Assert.False(Client(forged, issuer));

        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));

        Assert.True(Client(await browser.Get(info.AuthorizeAddress(extra: extra), RelyingParty.RedirectUri), issuer));
    }

    [Fact]
    public async Task A_replayed_refresh_token_ends_the_whole_family()
    {
        var weak = new WeakGrants();
        var token = weak.Issue();
        Assert.True(weak.Refresh(token) && weak.Refresh(token));

        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);
        var first = await Refreshable(info, browser);
        var second = await RefreshToken(await info.Refresh(first));
        var third = await RefreshToken(await info.Refresh(second));

        Assert.False((await info.Refresh(first)).IsSuccessStatusCode);
        Assert.False((await info.Refresh(third)).IsSuccessStatusCode);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM token_family WHERE person = $1 AND revoked_at IS NULL", officer.Id.Value));
    }

    [Fact]
    public async Task Of_many_redemptions_of_one_code_on_two_nodes_one_succeeds()
    {
        var weak = new WeakGrants(atOnce: 2);
        var raced = weak.Issue();
        Assert.All(await Task.WhenAll(Task.Run(() => weak.Redeem(raced)), Task.Run(() => weak.Redeem(raced))), Assert.True);

        await using var second = server.SecondNode();
        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);
        var code = await info.Code(browser);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => OnNode(i % 2 == 0 ? server.Address : second.Address, info,
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RelyingParty.RedirectUri), ("code_verifier", info.Verifier))));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM system_session WHERE person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Of_many_refreshes_at_once_on_two_nodes_at_most_one_token_lives_on()
    {
        var weak = new WeakGrants(atOnce: 2);
        var raced = weak.Issue();
        Assert.All(await Task.WhenAll(Task.Run(() => weak.Redeem(raced)), Task.Run(() => weak.Redeem(raced))), Assert.True);

        await using var second = server.SecondNode();
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));
        var token = await Refreshable(info, browser);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => OnNode(
            i % 2 == 0 ? server.Address : second.Address, info, ("grant_type", "refresh_token"), ("refresh_token", token))));

        // A confidential client may have its lost answer again, and it is the same one: however many were answered, one token continues.
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in answers.Where(a => a.IsSuccessStatusCode))
        {
            tokens.Add(await RefreshToken(answer));
        }

        var next = Assert.Single(tokens);
        Assert.NotEqual(token, next);
        Assert.True((await info.Refresh(next)).IsSuccessStatusCode);
        Assert.False((await info.Refresh(token)).IsSuccessStatusCode);
    }

    private static async Task<string> Refreshable(RelyingParty client, TestBrowser browser) =>
        await RefreshToken(await client.Redeem(await client.Code(browser, "openid offline_access")));

    private static async Task<string> RefreshToken(HttpResponseMessage answer) => (await RelyingParty.Json(answer)).GetProperty("refresh_token").GetString()!;

    private static async Task<HttpResponseMessage> OnNode(Uri node, RelyingParty client, params (string Name, string Value)[] fields)
    {
        using var http = new HttpClient { BaseAddress = node };
        using var body = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
            .Append(new("client_id", client.Id)).Append(new("client_secret", client.Secret)));
        return await http.PostAsync(new Uri("/oauth2/token", UriKind.Relative), body);
    }
}
