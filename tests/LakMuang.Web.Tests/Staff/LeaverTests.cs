using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>Colleagues report who leaves, the SSO admin answers within a working day or it climbs, and a departure ends posts and rights (L2-4, B-2).</summary>
public sealed class LeaverTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task A_colleague_reports_and_the_admin_is_told_and_sees_it()
    {
        var land = await Country.Of(server);
        var (admin, leaver, colleague) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, colleague, "/leavers/new");

        var sent = await browser.Submit(browser.Page.Forms.First(f => f.Fields.ContainsKey("Said")), null,
            ("Person", $"{leaver.Id.Value}"), ("LastDay", ThaiDate.InTable(Today).Th), ("Said", "โอนไปหน่วยงานอื่นตั้งแต่วันนี้"));

        Assert.Contains("ส่งแล้ว", sent.Text, StringComparison.Ordinal);
        Assert.Contains("ผู้พ้นหน้าที่", await land.MailOf(admin).Text(), StringComparison.Ordinal);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/leavers");
        Assert.Contains("โอนไปหน่วยงานอื่นตั้งแต่วันนี้", desk.Page.Text, StringComparison.Ordinal);
        Assert.Contains("แจ้งพ้นหน้าที่ 1 เรื่อง รอคำตอบ", (await desk.Get($"/agencies/{land.CodeOf(land.Town)}")).Text, StringComparison.Ordinal);
        Assert.Null(await server.Sql<DateTimeOffset?>("SELECT ended_at FROM appointment WHERE id = $1", leaver.Appointment));
    }

    [Fact]
    public async Task Nobody_reports_themselves_strangers_or_twice()
    {
        var land = await Country.Of(server);
        var (leaver, colleague, stranger) = (await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Neighbour));

        Assert.Equal("leaver.own", (await Report(land, leaver, leaver))?.Code);
        Assert.Equal("agency.not-yours", (await Report(land, stranger, leaver))?.Code);
        Assert.Equal("staff.not-here", (await Report(land, colleague, stranger))?.Code);
        Assert.Equal("staff.reason", (await Report(land, colleague, leaver, words: " "))?.Code);
        Assert.Equal("leaver.last-day", (await Report(land, colleague, leaver, Today.AddYears(500)))?.Code);
        Assert.Null(await Report(land, colleague, leaver));
        Assert.Equal("leaver.already", (await Report(land, colleague, leaver))?.Code);
        Assert.Null(await Report(land, await land.Person(land.District, roles: ["overseer"]), colleague));
    }

    [Theory]
    [InlineData(ReasonOfSuspension.LeftDuties, true)]
    [InlineData(ReasonOfSuspension.Misuse, false)]
    public async Task The_order_by_which_somebody_leaves_is_the_letter_of_the_suspension_that_went_before_it_and_of_no_other(ReasonOfSuspension because, bool isNamed)
    {
        var land = await Country.Of(server);
        var (admin, leaver) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, leaver.Id, new(because, "พ้นหน้าที่วันนี้", null), Ct)));

        Assert.Null(await Leave(land, admin, leaver, Today.AddDays(-1)));

        Assert.Equal(isNamed, await server.Sql<bool>("SELECT letter IS NOT NULL FROM suspension WHERE person = $1", leaver.Id.Value));
    }

    [Fact]
    public async Task A_report_that_nobody_answers_climbs_office_by_office()
    {
        var land = await Country.Of(server);
        var (leaver, colleague) = (await land.Person(land.Town), await land.Person(land.Town));
        var (district, province) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Province, roles: ["overseer"]));
        Assert.Null(await Report(land, colleague, leaver));

        await Climb(land, leaver);
        Assert.Equal(land.District.Value, await AtOffice(leaver));
        Assert.Contains("ผู้พ้นหน้าที่", await land.MailOf(district).Text(), StringComparison.Ordinal);
        await Climb(land, leaver);
        Assert.Equal(land.Province.Value, await AtOffice(leaver));
        Assert.Contains("ผู้พ้นหน้าที่", await land.MailOf(province).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_at_an_office_that_is_above_no_more_goes_to_the_one_that_is_now_and_holds_up_no_other()
    {
        var land = await Country.Of(server);
        var elsewhere = await land.Agency(AgencyType.DistrictOffice, land.OtherProvince);
        await land.Person(elsewhere, roles: ["overseer"]);
        var (leaver, colleague) = (await land.Person(land.Town), await land.Person(land.Town));
        var (other, neighbour) = (await land.Person(land.Neighbour), await land.Person(land.Neighbour));
        Assert.Null(await Report(land, colleague, leaver));
        Assert.Null(await Report(land, neighbour, other, at: land.Neighbour));
        await NextDay(land, leaver);
        Assert.Equal((land.District.Value, land.District.Value), (await AtOffice(leaver), await AtOffice(other)));

        await server.Sql<int>("UPDATE agency SET parent = $2 WHERE id = $1", land.Town.Value, elsewhere.Value);
        await NextDay(land, leaver);

        Assert.Equal((elsewhere.Value, land.Province.Value), (await AtOffice(leaver), await AtOffice(other)));
        Assert.Equal(1, await MailsTo(elsewhere, leaver));
    }

    [Fact]
    public async Task At_the_top_of_the_tree_a_report_stays_and_nobody_is_told_twice()
    {
        var land = await Country.Of(server);
        await land.Person(land.Root, roles: ["overseer"]);
        var (leaver, colleague) = (await land.Person(land.Town), await land.Person(land.Town));
        Assert.Null(await Report(land, colleague, leaver));
        foreach (var office in new[] { land.District, land.Province, land.Root })
        {
            await NextDay(land, leaver);
            Assert.Equal(office.Value, await AtOffice(leaver));
        }

        var answerBy = await AnswerBy(leaver);
        var told = await MailsTo(land.Root, leaver);
        await NextDay(land, leaver);

        Assert.Equal(land.Root.Value, await AtOffice(leaver));
        Assert.True(await AnswerBy(leaver) > answerBy);
        Assert.Equal(3, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'LeaverReportClimbed' AND subject = $1", leaver.Id.Value));
        Assert.Equal((1, 1), (told, await MailsTo(land.Root, leaver)));
    }

    [Fact]
    public async Task A_report_is_dismissed_with_a_reason_by_somebody_else_than_the_one_it_is_about()
    {
        var land = await Country.Of(server);
        var (admin, other, colleague) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null(await Report(land, colleague, admin));
        var id = await server.Sql<Guid>("SELECT id FROM leaver_report WHERE person = $1", admin.Id.Value);

        Assert.Equal("leaver.own", (await Dismiss(land, admin, id, "ยังทำงานอยู่"))?.Code);
        Assert.Equal("staff.reason", (await Dismiss(land, other, id, ""))?.Code);
        Assert.Null(await Dismiss(land, other, id, "ยังปฏิบัติหน้าที่อยู่"));
        Assert.Equal("leaver.none", (await Dismiss(land, other, id, "ยังปฏิบัติหน้าที่อยู่"))?.Code);
    }

    [Fact]
    public async Task A_departure_before_today_ends_posts_and_rights_at_once_and_answers_the_report()
    {
        var land = await Country.Of(server);
        var (admin, leaver, colleague) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town));
        Assert.Null(await Report(land, colleague, leaver));

        Assert.Null(await Leave(land, admin, leaver, Today.AddDays(-1)));

        Assert.Equal("Transfer", await server.Sql<string>("SELECT ended_because FROM appointment WHERE id = $1", leaver.Appointment));
        Assert.Equal("Ended", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1", leaver.Id.Value));
        Assert.Equal("Acted", await server.Sql<string>("SELECT state FROM leaver_report WHERE person = $1", leaver.Id.Value));
        Assert.Equal("staff.nothing-to-end", (await Leave(land, admin, leaver, Today))?.Code);
    }

    [Fact]
    public async Task A_departure_to_come_lets_rights_run_until_that_day_is_over()
    {
        var land = await Country.Of(server);
        var (admin, leaver) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));

        Assert.Null(await Leave(land, admin, leaver, Today));

        Assert.Equal(Today, await server.Sql<DateOnly>("SELECT until_day FROM appointment WHERE id = $1", leaver.Appointment));
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1", leaver.Id.Value));
        Assert.True(await server.Sql<bool>("SELECT appointment_is_held($1)", leaver.Appointment));
    }

    [Fact]
    public async Task Death_ends_everything_at_once_and_closes_the_account()
    {
        var land = await Country.Of(server);
        var (admin, leaver) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));

        var elsewhere = Guid.CreateVersion7();
        await server.NewWorld().Do<LakMuang.Agencies.LoadDirectory>(load => load.AppointmentsAsync(
            [new(elsewhere, leaver.Id, land.Far, AppointmentKind.Assigned, "ช่วยงาน", "", null, new(2026, 1, 5), null, leaver.Letter)], Ct));
        await server.NewWorld().Grant(leaver with { Agency = land.Far, Appointment = elsewhere }, "elaas-maker");

        Assert.Null(await Leave(land, admin, leaver, Today, EndOfPost.Death));

        Assert.Equal("Suspended", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND agency = $2", leaver.Id.Value, land.Far.Value));
        Assert.Equal("Closed", await server.Sql<string>("SELECT state FROM account WHERE id = $1", leaver.Id.Value));
        Assert.Equal("Ended", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND agency = $2", leaver.Id.Value, land.Town.Value));
    }

    [Fact]
    public async Task A_death_that_lies_ahead_is_refused_as_it_would_shut_the_account_at_once()
    {
        var land = await Country.Of(server);
        var (admin, leaver) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        Assert.Equal("staff.death-ahead", (await Leave(land, admin, leaver, Today.AddDays(1), EndOfPost.Death))?.Code);
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM account WHERE id = $1", leaver.Id.Value));

        Assert.Null(await Leave(land, admin, leaver, Today, EndOfPost.Death));
        Assert.Equal("Closed", await server.Sql<string>("SELECT state FROM account WHERE id = $1", leaver.Id.Value));
    }

    [Fact]
    public async Task Nobody_records_their_own_departure_or_that_of_others_people()
    {
        var land = await Country.Of(server);
        var (admin, neighbour) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour));

        Assert.Equal("staff.own", (await Leave(land, admin, admin, Today))?.Code);
        Assert.Equal("staff.not-here", (await Leave(land, admin, neighbour, Today))?.Code);
        Assert.Equal("staff.no-cause", (await Leave(land, admin, await land.Person(land.Town), Today, EndOfPost.LetterWithdrawn))?.Code);
        Assert.Equal("staff.too-far", (await Leave(land, admin, await land.Person(land.Town), Today.AddYears(543)))?.Code);
    }

    private static GivenLetter Letter() => new($"พน {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null);

    private Task<Problem?> Report(Country land, Somebody by, Somebody whom, DateOnly? lastDay = null, string words = "โอนไปหน่วยงานอื่นแล้ว", AgencyId? at = null) =>
        land.Try<ReportLeaver, Guid>(use => use.RunAsync(land.As(by), at ?? land.Town, whom.Id, lastDay ?? Today, words, Ct));

    private static Task<Problem?> Dismiss(Country land, Somebody by, Guid id, string reason) =>
        land.Try<AnswerLeaverReport, Guid>(use => use.DismissAsync(land.As(by), land.Town, id, reason, Ct));

    private static Task<Problem?> Leave(Country land, Somebody by, Somebody whom, DateOnly lastDay, EndOfPost because = EndOfPost.Transfer) =>
        land.Try<EndPosts, int>(use => use.RunAsync(land.As(by), land.Town, whom.Id, new(because, lastDay, Letter()), Ct));

    private async Task Climb(Country land, Somebody leaver)
    {
        await server.Sql<int>("UPDATE leaver_report SET answer_by = $2 WHERE person = $1", leaver.Id.Value, Today.AddDays(-1));
        await land.Ask<ClimbLeaverReports, bool>(climb => climb.RunAsync(land.Job(), Ct));
    }

    /// <summary>The last day for an answer passes, for all reports of that day.</summary>
    private async Task NextDay(Country land, Somebody leaver)
    {
        await server.PassAsync(TimeSpan.FromDays((await AnswerBy(leaver)).DayNumber - Today.DayNumber + 1));
        await land.Ask<ClimbLeaverReports, bool>(climb => climb.RunAsync(land.Job(), Ct));
    }

    private Task<DateOnly> AnswerBy(Somebody leaver) => server.Sql<DateOnly>("SELECT answer_by FROM leaver_report WHERE person = $1", leaver.Id.Value);

    private Task<long> MailsTo(AgencyId office, Somebody leaver) => server.Sql<long>(
        "SELECT count(*) FROM outbox_message m JOIN leaver_report r ON m.key LIKE 'leaver:' || replace(r.id::text, '-', '') || ':' || $2 || ':%' WHERE r.person = $1",
        leaver.Id.Value, office.Value.ToString("N"));

    private Task<Guid> AtOffice(Somebody leaver) => server.Sql<Guid>("SELECT at_office FROM leaver_report WHERE person = $1", leaver.Id.Value);
}
