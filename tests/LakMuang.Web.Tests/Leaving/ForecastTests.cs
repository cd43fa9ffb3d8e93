using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Leaving;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Moving;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Leaving;

/// <summary>Who leaves within twelve months, why, and who will be missing; and who has left, with what is still open (L2-4, B-2).</summary>
public sealed class ForecastTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task Each_cause_has_its_name_its_day_and_its_letter()
    {
        var land = await Country.Of(server);
        var (desk, admin, host) = (new MovingDesk(server, land), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin));
        var (retires, ends, elected, goes, resigns, later) = (
            await land.Person(land.Town), await land.Person(land.Town, until: Today.AddDays(50)), await land.Person(land.Town, until: Today.AddDays(60)),
            await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town, until: Today.AddMonths(13)));
        await server.Sql<int>("UPDATE person SET retires_on = $2 WHERE id = $1", retires.Id.Value, Today.AddDays(40));
        await server.Sql<int>("UPDATE appointment SET is_elected = true WHERE id = $1", elected.Appointment);
        Assert.True((await desk.Transfer(admin, goes, land.Far, Today.AddDays(20))).Ok(out var move, out _));
        Assert.Null((await desk.Accept(host, land.Far, move)).Problem);
        Assert.Null((await Leave(land, admin, resigns, Today.AddDays(10), EndOfPost.Resignation)).Problem);

        var view = await Forecast(land, admin);

        Assert.Equal(
            [
                (resigns.Id, Today.AddDays(10), WhyLeaving.Resignation), (goes.Id, Today.AddDays(19), WhyLeaving.Transfer), (retires.Id, Today.AddDays(40), WhyLeaving.Retirement),
                (ends.Id, Today.AddDays(50), WhyLeaving.EndOfContract), (elected.Id, Today.AddDays(60), WhyLeaving.EndOfTerm),
            ],
            view.Lines.Select(l => (l.Person, l.On, l.Because)));
        Assert.All(view.Lines, l => Assert.Equal(l.Because is WhyLeaving.Resignation or WhyLeaving.Transfer, l.Letter is not null));
        Assert.DoesNotContain(view.Lines, l => l.Person == later.Id);
    }

    [Fact]
    public async Task The_last_admin_and_the_last_with_a_key_right_are_missed_and_one_of_two_is_not()
    {
        var land = await Country.Of(server);
        await GrantingDesk.Of(server, land);
        var (first, second) = (await land.Person(land.Town, Office.SsoAdmin, until: Today.AddDays(80)), await land.Person(land.Town, Office.SsoAdmin, until: Today.AddDays(30)));
        var (head, one, other) = (await land.Person(land.Town, until: Today.AddDays(20)), await land.Person(land.Town, until: Today.AddDays(25)), await land.Person(land.Town));
        await server.NewWorld().Grant(head, "elaas-head");
        await server.NewWorld().Grant(one, "elaas-auditor");
        await server.NewWorld().Grant(other, "elaas-auditor");
        await server.Sql<int>("UPDATE access_grant SET until_day = $2 WHERE holder = $1", one.Id.Value, Today.AddDays(25));

        var lines = (await Forecast(land, first)).Lines.ToDictionary(l => l.Person);

        Assert.True(lines[first.Id].IsLastAdmin);
        Assert.False(lines[second.Id].IsLastAdmin);
        Assert.Equal("elaas-head", Assert.Single(lines[head.Id].LastOf).Group);
        Assert.Empty(lines[one.Id].LastOf);
        Assert.Equal("elaas-auditor", Assert.Single(lines[one.Id].Rights).Group);
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        var below = await land.Ask<CountLeaversBelow, Result<IReadOnlyList<LeaversBelow>>>(use => use.RunAsync(land.As(overseer), land.Province, Ct));
        Assert.True(below.Ok(out var counts, out _));
        Assert.Equal((4, true), counts.Where(c => c.Agency.Id == land.Town).Select(c => (c.People, c.LosesAllAdmins)).Single());
    }

    [Fact]
    public async Task The_page_shows_it_with_links_and_as_a_file()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin, ["info-viewer"], until: Today.AddDays(80));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, admin, $"/agencies/{land.CodeOf(land.Town)}/leavers");

        await browser.Get(browser.Page.Link("12 เดือนข้างหน้า"));

        Assert.Contains("ผู้ดูแลหน่วยงาน (คนสุดท้าย)", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("info-viewer", browser.Page.Text, StringComparison.Ordinal);
        var file = await browser.Submit(browser.Page.Forms.First(f => f.Action.Contains("handler=File", StringComparison.Ordinal)), null);
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains("ผู้ดูแลหน่วยงาน (คนสุดท้าย)", file.Html, StringComparison.Ordinal);
        await browser.Get("/");
        Assert.Contains("วันสุดท้ายของท่าน", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_is_listed_with_the_letter_what_fell_and_what_is_open_and_one_click_ends_today()
    {
        var land = await Country.Of(server);
        var (admin, gone, goes, colleague) = (
            await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town));
        Assert.Null((await Leave(land, admin, gone, Today.AddDays(-1), EndOfPost.Resignation)).Problem);
        Assert.Null(await land.Try<ReportLeaver, Guid>(use => use.RunAsync(land.As(colleague), land.Town, goes.Id, Today, "โอนไปหน่วยงานอื่นแล้ว", Ct)));

        var lines = await land.Ask<ListGone, Result<IReadOnlyList<GoneLine>>>(use => use.RunAsync(land.As(admin), land.Town, Ct));

        Assert.True(lines.Ok(out var left, out _));
        var line = Assert.Single(left);
        Assert.Equal((gone.Id, EndOfPost.Resignation, 1, 0), (line.Person, line.Because, line.Fell.Count, line.StillInForce));
        Assert.StartsWith("พนล", line.Letter!.Number, StringComparison.Ordinal);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, admin, $"/agencies/{land.CodeOf(land.Town)}/leavers");
        Assert.Contains(line.Letter.Number, browser.Page.Text, StringComparison.Ordinal);

        var done = await browser.Submit(browser.Page.Forms.First(f => f.Action.Contains("handler=Today", StringComparison.Ordinal)), null);

        Assert.EndsWith($"{goes.Id.Value}/suspension", done.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Suspended", await server.Sql<string>("SELECT state FROM account WHERE id = $1", goes.Id.Value));
        Assert.Contains("ยังไม่ระบุหนังสือ", (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/leavers")).Text, StringComparison.Ordinal);
        Assert.Equal("staff.own", (await land.Try<EndToday, Guid>(use => use.RunAsync(land.As(admin), land.Town, admin.Id, Ct)))?.Code);
    }

    private static async Task<ForecastOfAgency> Forecast(Country land, Somebody by)
    {
        Assert.True((await land.Ask<ForecastLeavers, Result<ForecastOfAgency>>(use => use.RunAsync(land.As(by), land.Town, Ct))).Ok(out var view, out var problem), problem?.Code);
        return view;
    }

    private static Task<Result<int>> Leave(Country land, Somebody by, Somebody whom, DateOnly lastDay, EndOfPost because) => land.Ask<EndPosts, Result<int>>(use => use.RunAsync(
        land.As(by), land.Town, whom.Id, new(because, lastDay, new($"พนล {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null)), Ct));
}
