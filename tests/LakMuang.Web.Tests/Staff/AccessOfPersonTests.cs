using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>An SSO admin ends somebody's sessions, one or all, and clears their wrong tries (L2-1, L5-5, invariant 2).</summary>
public sealed class AccessOfPersonTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_session_ends_with_its_systems_and_the_other_goes_on()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        using var info = await RelyingParty.For(server, "info");
        using var older = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(older, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(older)));
        var session = await server.Sql<Guid>("SELECT id FROM session WHERE person = $1", officer.Id.Value);
        using var newer = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(newer, officer);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"{Place(land, officer)}/access");
        Assert.Contains("ระดับ 3", desk.Page.Text, StringComparison.Ordinal);

        var done = await desk.Submit(desk.Page.Forms.First(f => f.Fields.GetValueOrDefault("session") == $"{session}"), null);

        Assert.Contains("ให้ออกจากระบบรายการนั้นแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);
        Assert.Equal("/sign-in", (await older.Get("/account")).Address.AbsolutePath);
        Assert.Equal("/account", (await newer.Get("/account")).Address.AbsolutePath);
        Assert.Equal("EndedByAdmin", await server.Sql<string>("SELECT ended_because FROM session WHERE id = $1", session));
        Assert.Contains("ออกจากระบบ", await land.MailOf(officer).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_sessions_end_at_once_and_the_person_may_come_back()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"{Place(land, officer)}/access");

        var done = await desk.Submit(desk.Page.Forms.First(f => f.Action.EndsWith("EndAll", StringComparison.Ordinal)), null);

        Assert.Contains("ให้ออกจากทุกเครื่องแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await browser.Get("/account")).Address.AbsolutePath);
        Assert.Equal("/account", (await new ThaIdJourney(server).SignIn(browser, officer, "/account")).Address.AbsolutePath);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SessionsEndedByAdmin' AND subject = $1 AND by_person = $2", officer.Id.Value, admin.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonLookedAt' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_session_of_somebody_else_or_of_another_agency_is_not_ended_by_a_changed_id()
    {
        var land = await Country.Of(server);
        var (admin, officer, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Neighbour));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, other);
        var session = new SessionId(await server.Sql<Guid>("SELECT id FROM session WHERE person = $1", other.Id.Value));

        Assert.Equal("staff.no-session", (await EndOne(land, admin, officer, session))?.Code);
        Assert.Equal("staff.not-here", (await EndOne(land, admin, other, session))?.Code);
        Assert.Equal("staff.own", (await EndOne(land, admin, admin, session))?.Code);
        Assert.Equal("agency.stronger-sign-in", (await EndOne(land, admin, officer, session, level: 2))?.Code);
        Assert.Equal("/account", (await browser.Get("/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Who_is_slowed_by_wrong_passwords_is_shown_and_may_try_again_when_cleared()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        using var browser = server.NewBrowser();
        for (var i = 0; i < 10; i++)
        {
            await browser.Get("/sign-in");
            await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", "wrong-horse-9"));
        }

        await browser.Get("/sign-in");
        var slowed = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        Assert.Contains("ลองผิดหลายครั้งเกินไป", slowed.Text, StringComparison.Ordinal);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, Place(land, officer));
        Assert.Contains("ใส่รหัสผ่านผิดหลายครั้ง", desk.Page.Text, StringComparison.Ordinal);
        await desk.Get($"{Place(land, officer)}/access");
        Assert.Contains("ใส่รหัสผ่านผิดหลายครั้ง", desk.Page.Text, StringComparison.Ordinal);

        var done = await desk.Submit(desk.Page.Forms.First(f => f.Action.EndsWith("Unlock", StringComparison.Ordinal)), null);

        Assert.Contains("ล้างการนับแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Contains("ไม่ได้ถูกหน่วงเวลา", done.Text, StringComparison.Ordinal);
        await browser.Get("/sign-in");
        var entered = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        Assert.DoesNotContain("ลองผิดหลายครั้งเกินไป", entered.Text, StringComparison.Ordinal);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'TriesCleared' AND subject = $1 AND by_person = $2", officer.Id.Value, admin.Id.Value));
        Assert.Equal("staff.not-slowed", (await land.Try<UnlockPerson, PersonId>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, Ct)))?.Code);
    }

    [Fact]
    public async Task Clearing_somebody_clears_neither_the_address_nor_anybody_else()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        using var browser = server.NewBrowser();
        for (var i = 0; i < 10; i++)
        {
            await browser.Get("/sign-in");
            await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", "wrong-horse-9"));
        }

        var before = await server.Sql<long>("SELECT sum(failures) FROM throttle_count");
        Assert.Null(await land.Try<UnlockPerson, PersonId>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, Ct)));

        Assert.Equal(before - 10, await server.Sql<long>("SELECT sum(failures) FROM throttle_count"));
        Assert.Equal("staff.own", (await land.Try<UnlockPerson, PersonId>(use => use.RunAsync(land.As(admin), land.Town, admin.Id, Ct)))?.Code);
    }

    private static string Place(Country land, Somebody one) => $"/agencies/{land.CodeOf(land.Town)}/people/{one.Id.Value}";

    private static Task<Problem?> EndOne(Country land, Somebody by, Somebody whom, SessionId session, int level = 3) =>
        land.Try<EndSessionsOf, PersonId>(use => use.OneAsync(land.As(by, level), land.Town, whom.Id, session, Ct));
}
