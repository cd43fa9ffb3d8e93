using LakMuang.Accounts.Contracts;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Sessions;

public sealed class SessionTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_idleness_and_leads_back_to_the_same_page()
    {
        using var browser = server.NewBrowser();
        var officer = await _world.Person(enforced: false);
        await _world.SignIn(browser, officer);
        await server.PassAsync(TimeSpan.FromMinutes(31));

        var page = await browser.Get("/history?page=1");
        Assert.Contains("การเข้าใช้ครั้งก่อนสิ้นสุดแล้ว", page.Text, StringComparison.Ordinal);

        var back = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        Assert.Equal("/history?page=1", back.Address.PathAndQuery);
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_end_leads_back_to_its_page()
    {
        using var browser = server.NewBrowser();
        var officer = await _world.Person(enforced: false);
        await _world.SignIn(browser, officer);
        var form = (await browser.Get("/account?lang=en")).Forms.First(f => f.Action.Contains("handler=Everywhere", StringComparison.Ordinal));
        await server.PassAsync(TimeSpan.FromMinutes(31));

        var page = await browser.Submit(form with { Action = "/account?handler=Everywhere&lang=en" }, null);
        Assert.Equal(("/sign-in", "/account?lang=en"), (page.Address.AbsolutePath, page.Query("to")));
        Assert.Equal("/", (await browser.Submit(form with { Action = "/session/keep" }, null)).Query("to"));

        var back = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        Assert.Equal("/", back.Address.PathAndQuery);
    }

    [Fact]
    public async Task A_busy_session_ends_after_twelve_hours_all_the_same()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));
        for (var i = 0; i < 28; i++)
        {
            await server.PassAsync(TimeSpan.FromMinutes(25));
            Assert.Equal("/", (await browser.Get("/")).Address.AbsolutePath);
        }

        await server.PassAsync(TimeSpan.FromMinutes(25));
        Assert.Equal("/sign-in", (await browser.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_password_does_not_make_an_old_proof_by_ThaID_a_fresh_one()
    {
        var officer = await _world.Person(enforced: false);
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, officer);
        await server.Sql<int>("UPDATE session SET means = $2 WHERE person = $1", officer.Id.Value, (int)Means.ThaId);
        await server.PassAsync(TimeSpan.FromMinutes(16));

        await browser.Get("/sign-in?why=again&to=/account");
        var page = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        Assert.Equal("/account", page.Address.AbsolutePath);
        Assert.Equal((int)Means.Password, await server.Sql<int>("SELECT means FROM session WHERE person = $1 AND ended_at IS NULL", officer.Id.Value));
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one()
    {
        var officer = await _world.Person(enforced: false);
        using var here = server.NewBrowser();
        using var there = server.NewBrowser();
        await _world.SignIn(here, officer);
        await _world.SignIn(there, officer);

        var page = await here.Get("/account");
        var end = Assert.Single(page.Forms, f => f.Action.Contains("handler=End", StringComparison.Ordinal));
        var done = await here.Submit(end, null);

        Assert.Contains("ออกจากระบบรายการนั้นแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await there.Get("/")).Address.AbsolutePath);
        Assert.Equal("/", (await here.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Somebody_elses_session_cannot_be_ended_by_its_number()
    {
        var (victim, attacker) = (await _world.Person(enforced: false), await _world.Person(enforced: false));
        using var theirs = server.NewBrowser();
        using var mine = server.NewBrowser();
        await _world.SignIn(theirs, victim);
        await _world.SignIn(mine, attacker);
        var id = await server.Sql<Guid>("SELECT id FROM session WHERE person = $1", victim.Id.Value);
        var page = await mine.Get("/account");
        var form = page.Forms.First(f => f.Action.Contains("handler=Everywhere", StringComparison.Ordinal));

        await mine.Submit(form with { Action = $"/account?handler=End&session={id}" }, null);

        Assert.Equal("/", (await theirs.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browser()
    {
        var officer = await _world.Person(enforced: false);
        using var here = server.NewBrowser();
        using var there = server.NewBrowser();
        await _world.SignIn(here, officer);
        await _world.SignIn(there, officer);
        await here.Get("/account");

        await here.Submit(here.Page.Forms.First(f => f.Action.Contains("handler=Everywhere", StringComparison.Ordinal)), null);

        Assert.Equal("/sign-in", (await here.Get("/")).Address.AbsolutePath);
        Assert.Equal("/sign-in", (await there.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_sign_in_from_a_new_device_is_announced_by_mail_and_a_known_one_is_not()
    {
        var officer = await _world.Person(enforced: false);
        using var first = server.NewBrowser();
        using var second = server.NewBrowser();
        await _world.SignIn(first, officer);
        await first.Get("/sign-out");
        await first.Submit();
        await _world.SignIn(first, officer);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'new-device:%' AND queued_at > now() - interval '1 day' AND key IN (SELECT 'new-device:' || id FROM session WHERE person = $1)", officer.Id.Value));

        await _world.SignIn(second, officer);

        await _world.MailOf(officer).Code(count: 1);
        Assert.Contains("อุปกรณ์ใหม่", Mailbox.Parts(_world.MailOf(officer).All[0])[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planted_session_cookie_is_worth_nothing_after_sign_in()
    {
        using var browser = server.NewBrowser();
        browser.Cookies.Add(server.Address, new System.Net.Cookie("lakmuang-session", "planted-by-an-attacker-000000000000000000"));
        await _world.SignIn(browser, await _world.Person(enforced: false));

        Assert.NotEqual("planted-by-an-attacker-000000000000000000", browser.Cookies.GetCookies(server.Address)["lakmuang-session"]?.Value);
    }

    [Fact]
    public async Task Sign_out_needs_the_form_of_the_page()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));

        using var forged = await browser.Http.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.Equal(400, (int)forged.StatusCode);
        Assert.Equal("/", (await browser.Get("/")).Address.AbsolutePath);
    }
}
