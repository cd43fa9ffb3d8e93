using System.Net;
using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Logout;

/// <summary>A client sends the person to the end_session_endpoint (RP-Initiated Logout 1.0 sections 2 to 4).</summary>
[Collection(ConformanceServer.Name)]
public sealed class RpInitiatedLogoutTests(LakMuangServer server)
{
    private const string Bye = "http://localhost:9/bye";

    [Fact]
    [Module("oidcc-rp-initiated-logout")]
    public async Task With_hint_address_and_state_the_person_is_signed_out_and_sent_back()
    {
        using var visit = await BeginAsync();
        var tokens = await visit.TokensAsync();

        var page = await LeaveAsync(visit, tokens.IdText, Bye, "a state");

        Assert.Equal(Bye + "?state=a%20state", page.Address.AbsoluteUri);
        await SignedOut(visit);
    }

    [Fact]
    [Module("oidcc-rp-initiated-logout-no-state")]
    public async Task Without_state_none_comes_back()
    {
        using var visit = await BeginAsync();
        var tokens = await visit.TokensAsync();

        Assert.Equal(Bye, (await LeaveAsync(visit, tokens.IdText, Bye, null)).Address.AbsoluteUri);
        await SignedOut(visit);
    }

    [Fact]
    [Module("oidcc-rp-initiated-logout-no-post-logout-redirect-uri")]
    public async Task Without_an_address_the_person_is_signed_out_and_stays()
    {
        using var visit = await BeginAsync();
        var tokens = await visit.TokensAsync();

        Stays(await LeaveAsync(visit, tokens.IdText, null, "a state"), HttpStatusCode.OK);
        await SignedOut(visit);
    }

    [Theory]
    [Module("oidcc-rp-initiated-logout-bad-post-logout-redirect-uri")]
    [Module("oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri")]
    [InlineData("https://evil.example/bye")]
    [InlineData(Party.Callback)]
    [InlineData(Bye + "/")]
    [InlineData(Bye + "?foo=bar")]
    public async Task An_address_that_is_not_registered_is_not_gone_to(string address)
    {
        using var visit = await BeginAsync();
        var tokens = await visit.TokensAsync();

        Stays(await LeaveAsync(visit, tokens.IdText, address, "a state"), HttpStatusCode.BadRequest);
    }

    [Fact]
    [Module("oidcc-rp-initiated-logout-modified-id-token-hint")]
    public async Task A_hint_that_was_tampered_with_leads_nowhere_and_the_session_goes_on()
    {
        using var visit = await BeginAsync();
        var parts = (await visit.TokensAsync()).IdText.Split('.');
        var (header, claims, signature) = (parts[0], parts[1], parts[2]);

        Stays(await LeaveAsync(visit, $"{header}.{claims}.{(signature[0] == 'A' ? 'B' : 'A')}{signature[1..]}", Bye, "s"), HttpStatusCode.BadRequest);
        Stays(await LeaveAsync(visit, $"eyJhbGciOiJub25lIn0.{claims}.", Bye, "s"), HttpStatusCode.BadRequest);
        await StillSignedIn(visit);
    }

    [Fact]
    [Module("oidcc-rp-initiated-logout-bad-id-token-hint")]
    public async Task A_hint_that_is_no_id_token_of_ours_leads_nowhere_and_the_session_goes_on()
    {
        using var visit = await BeginAsync();
        using var key = new KeyPair();
        var tokens = await visit.TokensAsync();
        var forged = key.Assertion(visit.Party.Id, visit.Party.Id, visit.Party.Provider.Now, ("iss", visit.Party.Provider["issuer"]), ("sid", tokens.Id["sid"]));

        Assert.All(
            [await LeaveAsync(visit, "not-a-token", Bye, "s"), await LeaveAsync(visit, forged, Bye, "s"), await LeaveAsync(visit, tokens.Access, Bye, "s")],
            page => Stays(page, HttpStatusCode.BadRequest));
        await StillSignedIn(visit);
    }

    [Fact]
    [Module("oidcc-rp-initiated-logout-no-id-token-hint")]
    public async Task Without_hint_or_client_an_address_is_not_gone_to()
    {
        using var visit = await BeginAsync();
        await visit.TokensAsync();

        Stays(await LeaveAsync(visit, null, Bye, "a state"), HttpStatusCode.BadRequest);
        await StillSignedIn(visit);
    }

    [Theory]
    [Module("oidcc-rp-initiated-logout-no-params")]
    [Module("oidcc-rp-initiated-logout-only-state")]
    [InlineData(null)]
    [InlineData("a state")]
    public async Task Without_anything_the_person_is_asked_and_decides(string? state)
    {
        using var visit = await BeginAsync();
        await visit.TokensAsync();

        Stays(await LeaveAsync(visit, null, null, state), HttpStatusCode.OK);
        await StillSignedIn(visit);
        await LeaveAsync(visit, null, null, state);
        Stays(await visit.Browser.Submit("http://localhost:9/"), HttpStatusCode.OK);
        await SignedOut(visit);
    }

    [Theory]
    [InlineData("a state", false)]
    [InlineData(null, true)]
    public async Task A_request_that_another_site_posts_signs_out_and_comes_back(string? state, bool isLong)
    {
        using var visit = await BeginAsync();
        var tokens = await visit.TokensAsync();
        state ??= new string('é', 1_500);
        using var copy = server.NewBrowser();
        copy.Cookies.Add(visit.Browser.Cookies.GetAllCookies());

        var page = await visit.Browser.PostFromElsewhere(
            visit.Party.Provider["end_session_endpoint"], Fields(tokens.IdText, Bye, state), until: "http://localhost:9/");
        if (isLong)
        {
            Assert.Contains("data-auto-submit", page.Html, StringComparison.Ordinal);
            page = await visit.Browser.Submit("http://localhost:9/");
        }

        Assert.Equal($"{Bye}?state={Uri.EscapeDataString(state)}", page.Address.AbsoluteUri);
        await SignedOut(visit);

        // Not only the cookie is gone.
        Assert.Equal("/sign-in", (await copy.Get("/")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("a state")]
    [InlineData(null)]
    public async Task Nobody_is_signed_in_and_a_posted_request_goes_back_all_the_same(string? state)
    {
        using var visit = await BeginAsync();
        var tokens = await visit.TokensAsync();
        state ??= new string('é', 1_500);
        using var stranger = server.NewBrowser();

        var page = await stranger.PostFromElsewhere(
            visit.Party.Provider["end_session_endpoint"], Fields(tokens.IdText, Bye, state), until: "http://localhost:9/");
        page = page.Forms.Count == 0 ? page : await stranger.Submit("http://localhost:9/");

        Assert.StartsWith(Bye, page.Address.AbsoluteUri, StringComparison.Ordinal);
        await StillSignedIn(visit);
    }

    [Fact]
    public async Task A_hint_of_an_older_sign_in_of_the_same_person_is_asked_about_and_the_answer_leads_back()
    {
        using var visit = await BeginAsync();
        var old = await visit.TokensAsync();
        await LeaveAsync(visit, old.IdText, null, null);
        await visit.TokensAsync();

        var page = await LeaveAsync(visit, old.IdText, Bye, "a state");
        Stays(page, HttpStatusCode.OK);
        await StillSignedIn(visit);
        await LeaveAsync(visit, old.IdText, Bye, "a state");
        page = await visit.Browser.Submit("http://localhost:9/", ("client_id", visit.Party.Id));

        Assert.Equal(Bye + "?state=a%20state", page.Address.AbsoluteUri);
        await SignedOut(visit);
    }

    private Task<Visit> BeginAsync() => Visit.BeginAsync(server, ("post_logout_redirect_uris", new JsonArray(Bye)));

    private static Task<TestPage> LeaveAsync(Visit visit, string? hint, string? address, string? state)
    {
        var query = Fields(hint, address, state).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}");
        return visit.Browser.Get($"{visit.Party.Provider["end_session_endpoint"]}?{string.Join('&', query)}", until: "http://localhost:9/");
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string? hint, string? address, string? state) =>
        new[] { ("id_token_hint", hint), ("post_logout_redirect_uri", address), ("state", state) }
            .Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2!));

    private void Stays(TestPage page, HttpStatusCode status)
    {
        Assert.Equal((server.Address.Authority, status), (page.Address.Authority, page.Status));
        Assert.DoesNotContain("//evil.example", page.Html, StringComparison.Ordinal);
    }

    private static async Task SignedOut(Visit visit) =>
        Assert.Equal("login_required", Answer.Error(await visit.GoAsync(("prompt", "none")), visit.Party.Provider));

    private static async Task StillSignedIn(Visit visit) => Answer.Code(await visit.GoAsync(("prompt", "none")), visit.Party.Provider);
}
