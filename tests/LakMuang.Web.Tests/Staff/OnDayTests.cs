using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Past;
using LakMuang.Storage.Migrations;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>Who belonged to an agency on a day and could do what, on the days of begin and end too (L2-1).</summary>
public sealed class OnDayTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly DateOnly _begin = new(2026, 1, 5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task The_first_and_the_last_day_of_a_post_count_and_the_days_beside_them_do_not()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, until: new(2026, 3, 31)));

        foreach (var (day, isThere) in new[] { (_begin.AddDays(-1), false), (_begin, true), (new DateOnly(2026, 3, 31), true), (new DateOnly(2026, 4, 1), false) })
        {
            Assert.Equal(isThere, (await On(land, admin, day)).People.Any(p => p.Who.Person == officer.Id));
        }
    }

    [Fact]
    public async Task Somebody_who_was_ended_in_the_course_of_a_day_belonged_on_it_and_not_on_the_next()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        await Given(officer, new(2026, 1, 5));
        var noon = ThaiDate.StartOf(new(2026, 6, 10)).AddHours(12);
        await server.Sql<int>("UPDATE appointment SET ended_at = $2, ended_because = 'Transfer' WHERE id = $1", officer.Appointment, noon);
        await server.Sql<int>("UPDATE access_grant SET state = 'Ended', ended_at = $2, ended_because = 'LeftPost' WHERE holder = $1", officer.Id.Value, noon);

        Assert.Equal(ForceOnDay.WholeDay, (await RightOf(land, admin, officer, new(2026, 6, 9)))?.Force);
        var last = await RightOf(land, admin, officer, new(2026, 6, 10));
        Assert.Equal((ForceOnDay.PartOfDay, noon), (last!.Force, last.Ends!.Value));
        Assert.DoesNotContain((await On(land, admin, new(2026, 6, 11))).People, p => p.Who.Person == officer.Id);
    }

    [Fact]
    public async Task An_end_at_midnight_belongs_to_the_day_before()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        await server.Sql<int>("UPDATE appointment SET ended_at = $2, ended_because = 'Transfer' WHERE id = $1", officer.Appointment, ThaiDate.StartOf(new(2026, 6, 11)));

        Assert.Contains((await On(land, admin, new(2026, 6, 10))).People, p => p.Who.Person == officer.Id);
        Assert.DoesNotContain((await On(land, admin, new(2026, 6, 11))).People, p => p.Who.Person == officer.Id);
    }

    [Fact]
    public async Task A_suspension_shows_for_its_time_and_is_remembered_after_it_was_lifted()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        await Given(officer, new(2026, 1, 5));
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, new(ReasonOfSuspension.Misuse, "เหตุผลที่ยาวพอ", null), Ct)));
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, "กลับมาทำงานแล้ว", Ct)));

        var today = await RightOf(land, admin, officer, Today);
        Assert.Equal(ForceOnDay.PartOfDay, today?.Force);
        Assert.NotNull(Assert.Single(today!.Pauses).Until);

        // As if it had been last spring.
        await server.Sql<int>(
            "UPDATE grant_pause SET from_at = $2, until_at = $3 WHERE access_grant = (SELECT id FROM access_grant WHERE holder = $1)",
            officer.Id.Value, ThaiDate.StartOf(new(2026, 4, 10)).AddHours(9), ThaiDate.StartOf(new(2026, 4, 12)).AddHours(9));
        Assert.Equal(
            [ForceOnDay.WholeDay, ForceOnDay.PartOfDay, ForceOnDay.Suspended, ForceOnDay.PartOfDay, ForceOnDay.WholeDay],
            [
                .. await Task.WhenAll(Enumerable.Range(9, 5).Select(async day => (await RightOf(land, admin, officer, new(2026, 4, day)))!.Force)),
            ]);
    }

    [Fact]
    public async Task Suspensions_of_before_the_table_are_taken_from_the_trail()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer", "elaas-maker"]));
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, new(ReasonOfSuspension.Misuse, "เหตุผลที่ยาวพอ", null), Ct)));
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, "กลับมาทำงานแล้ว", Ct)));
        var kept = await Pauses(officer);
        await server.Sql<int>("DELETE FROM grant_pause");

        await server.Sql<int>(PastStatements.PausesOfBefore);

        Assert.Equal(2, kept!.Split(';').Length);
        Assert.Equal(kept, await Pauses(officer));
    }

    [Fact]
    public async Task A_right_that_was_entered_later_is_told_from_one_that_could_be_used()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));

        Assert.Equal(ForceOnDay.EnteredLater, (await RightOf(land, admin, officer, new(2026, 2, 1)))?.Force);
        Assert.Equal(ForceOnDay.PartOfDay, (await RightOf(land, admin, officer, Today))?.Force);
        await Given(officer, new(2026, 3, 1));
        Assert.Equal(ForceOnDay.WholeDay, (await RightOf(land, admin, officer, Today))?.Force);
    }

    [Fact]
    public async Task A_right_on_a_post_that_was_not_held_yet_is_none()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        await Given(officer, new(2026, 1, 5));
        await server.Sql<int>("UPDATE access_grant SET appointment = gen_random_uuid() WHERE holder = $1", officer.Id.Value);

        Assert.Null(await RightOf(land, admin, officer, Today));
    }

    [Fact]
    public async Task The_page_reads_thai_days_and_the_file_opens_as_text()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        await server.Sql<int>("UPDATE appointment SET position = $2 WHERE id = $1", officer.Appointment, "=HYPERLINK(\"http://evil.example\")");
        using var desk = server.NewBrowser();
        var place = $"/agencies/{land.CodeOf(land.Town)}/people/on";
        await new ThaIdJourney(server).SignIn(desk, admin, place);

        Assert.Contains("ระบบ info", (await desk.Get($"{place}?Date={Uri.EscapeDataString("๖ ม.ค. ๒๕๖๙")}")).Text, StringComparison.Ordinal);
        var file = await desk.Submit(desk.Page.Forms.First(f => f.Action.EndsWith("File", StringComparison.Ordinal)), null);

        Assert.StartsWith("ชื่อ–สกุล,", file.Html, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(", file.Html, StringComparison.Ordinal);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonExported' AND subject = $1 AND by_person = $2", officer.Id.Value, admin.Id.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonExported' AND subject = $1", admin.Id.Value));
    }

    [Theory]
    [InlineData("30 ก.พ. 2569", HttpStatusCode.UnprocessableEntity, "ไม่มีวันที่")]
    [InlineData("เมื่อวาน", HttpStatusCode.UnprocessableEntity, "อ่านวันที่")]
    [InlineData("1/1/2600", HttpStatusCode.UnprocessableEntity, "ไม่เกินวันนี้")]
    [InlineData("31/12/9999", HttpStatusCode.UnprocessableEntity, "ไม่เกินวันนี้")]
    [InlineData("1/1/2401", HttpStatusCode.OK, "ไม่มีผู้ดำรงตำแหน่ง")]
    [InlineData("1/1/0001", HttpStatusCode.OK, "ไม่มีผู้ดำรงตำแหน่ง")]
    public async Task A_day_that_cannot_be_answered_says_why(string typed, HttpStatusCode status, string words)
    {
        var land = await Country.Of(server);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, await land.Person(land.Town, Office.SsoAdmin), "/account");

        var page = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people/on?Date={Uri.EscapeDataString(typed)}");

        Assert.Equal(status, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    private Task<string?> Pauses(Somebody one) => server.Sql<string>(
        """
        SELECT string_agg(concat_ws(' ', p.access_grant, p.from_at, p.until_at, p.because), ';' ORDER BY p.access_grant)
        FROM grant_pause p JOIN access_grant g ON g.id = p.access_grant WHERE g.holder = $1
        """, one.Id.Value);

    private Task<int> Given(Somebody one, DateOnly day) =>
        server.Sql<int>("UPDATE access_grant SET given_at = $2 WHERE holder = $1", one.Id.Value, ThaiDate.StartOf(day));

    private static async Task<DayOfAgency> On(Country land, Somebody by, DateOnly day) =>
        (await land.Ask<WhoBelonged, Result<DayOfAgency>>(use => use.RunAsync(land.As(by), land.Town, day, 1, Ct))).Ok(out var found, out var problem)
            ? found
            : throw new InvalidOperationException(problem.Code);

    private static async Task<RightOnDay?> RightOf(Country land, Somebody by, Somebody one, DateOnly day) =>
        (await On(land, by, day)).People.SingleOrDefault(p => p.Who.Person == one.Id)?.Rights.SingleOrDefault();
}
