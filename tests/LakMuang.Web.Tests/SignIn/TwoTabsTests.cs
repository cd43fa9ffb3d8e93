using LakMuang.TestKit;

namespace LakMuang.Web.Tests.SignIn;

/// <summary>What people do with tabs and the back button.</summary>
public sealed class TwoTabsTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task Two_tabs_on_the_way_to_two_systems_both_arrive()
    {
        var officer = await _world.Person(groups: ["info-viewer", "elaas-maker"]);
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        using var elaas = await RelyingParty.For(server, "elaas");
        var first = await browser.Get(info.AuthorizeAddress(state: "tab-1"));
        var second = await browser.Get(elaas.AuthorizeAddress(state: "tab-2"));

        await browser.Get(first.Address.PathAndQuery);
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var waiting = browser.Page;
        await browser.Get(second.Address.PathAndQuery);
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var inElaas = await browser.Submit(RelyingParty.RedirectUri, ("Code", await _world.MailOf(officer).Code(2)));
        Assert.Equal("tab-2", inElaas.Query("state"));

        // The first tab still shows its form for the code; its person is signed in meanwhile, and it goes on to its own system.
        var form = waiting.Forms.First(f => f.Fields.ContainsKey("Code"));
        var answered = await browser.Submit(
            form with { Action = new Uri(server.Address, form.Action).AbsoluteUri }, RelyingParty.RedirectUri, ("Code", await _world.MailOf(officer).Code()));
        Assert.Equal("tab-1", answered.Query("state"));
    }

    [Fact]
    public async Task Going_back_to_the_sign_in_page_after_signing_in_goes_on_to_the_portal()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));

        Assert.Equal("/", (await browser.Get("/sign-in")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_form_that_was_open_too_long_is_explained()
    {
        using var browser = server.NewBrowser();
        var page = await browser.Get("/sign-in");
        var stale = page.Forms.First(f => f.Fields.ContainsKey("CitizenId"));
        browser.Cookies.GetAllCookies().ToList().ForEach(cookie => cookie.Expired = cookie.Name == "lakmuang-form");

        var answer = await browser.Submit(stale, null, ("CitizenId", "9999999999994"), ("Password", "whatever-1"));

        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("เปิดค้างไว้นานเกินไป", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_working_needs_the_page_and_says_how_long_the_session_lasts()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));
        await server.PassAsync(TimeSpan.FromMinutes(20));
        var page = await browser.Get("/account");
        var token = page.Forms[0].Fields["__RequestVerificationToken"];

        using var refused = await browser.Http.PostAsync(new Uri("/session/keep", UriKind.Relative), new FormUrlEncodedContent([]));
        using var kept = await browser.Http.PostAsync(
            new Uri("/session/keep", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Matches("\"seconds\":1[78][0-9]{2}", await kept.Content.ReadAsStringAsync());
    }
}
