using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Moving;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.Requests;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Nobody decides on themselves, also not by another record of the same number (invariant 3).</summary>
public sealed class SecondRecordTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_answers_or_withdraws_their_own_move_by_another_record()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var (home, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var (there, here) = (await Twin(land, officer, land.Far), await Twin(land, officer, land.Town));
        Assert.True((await desk.Transfer(home, officer, land.Far, desk.Today.AddDays(10))).Ok(out var move, out var problem), problem?.Code);

        Assert.Equal("move.own", (await desk.Accept(there, land.Far, move)).Problem?.Code);
        Assert.Equal("move.own", (await desk.Refuse(there, land.Far, move)).Problem?.Code);
        Assert.Equal("move.own", (await desk.Withdraw(here, land.Town, move)).Problem?.Code);
        Assert.Equal("Proposed", await desk.StateOf(move));
        Assert.Null((await desk.Withdraw(home, land.Town, move)).Problem);
    }

    [Fact]
    public async Task Nobody_accepts_by_another_record_what_they_proposed()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var (home, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var twin = await Twin(land, home, land.Far);
        Assert.True((await desk.Transfer(home, officer, land.Far, desk.Today.AddDays(10))).Ok(out var move, out var problem), problem?.Code);

        Assert.Equal("move.four-eyes", (await desk.Accept(twin, land.Far, move)).Problem?.Code);
        Assert.Null((await desk.Refuse(twin, land.Far, move)).Problem);
    }

    [Fact]
    public async Task No_right_comes_to_another_record_of_whoever_gives_it_by_any_way()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        var twin = await Twin(land, officer, land.Town);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());

        var given = await land.Try<IRights, Guid>(rights => rights.GiveAsync(
            land.As(twin), new(officer.Id, land.Town, "info-viewer", officer.Appointment, officer.Letter, today, null), Ct));

        Assert.Equal("access.grant.own", given?.Code);
    }

    [Fact]
    public async Task Nobody_cancels_suspends_reports_or_deputises_another_record_of_their_own()
    {
        var desk = await RequestDesk.Of(server);
        var land = desk.Land;
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        var (second, clerk) = (await Twin(land, desk.Chief, land.Town), desk.Clerk);
        var ofAdmin = await Twin(land, desk.Admin, land.Town, null);

        Assert.Equal("request.own", (await land.Try<CancelUser, Guid>(use => use.RunAsync(land.As(desk.Chief), land.Town, second.Id, "elaas", CauseOfCancel.Left, "", Ct)))?.Code);
        Assert.Equal("absence.self", (await land.Try<NameDeputy, Guid>(use => use.RunAsync(
            land.As(desk.Chief), land.Town, new(second.Id, today, today.AddDays(3), GrantingDesk.Letter()), Ct)))?.Code);
        Assert.Equal("staff.own", (await land.Try<SuspendPerson, Guid>(use => use.RunAsync(
            land.As(desk.Admin), land.Town, ofAdmin.Id, new(ReasonOfSuspension.Misuse, "เหตุผลที่ยาวพอ", null), Ct)))?.Code);
        Assert.Equal("leaver.own", (await land.Try<ReportLeaver, Guid>(use => use.RunAsync(land.As(desk.Admin), land.Town, ofAdmin.Id, today, "ลาออกจากราชการ", Ct)))?.Code);

        Assert.True((await land.Ask<ReportLeaver, Result<Guid>>(use => use.RunAsync(land.As(clerk), land.Town, ofAdmin.Id, today, "ลาออกจากราชการ", Ct))).Ok(out var report, out var problem), problem?.Code);
        Assert.Equal("leaver.own", (await land.Try<AnswerLeaverReport, Guid>(use => use.DismissAsync(land.As(desk.Admin), land.Town, report, "ยังปฏิบัติงานอยู่", Ct)))?.Code);
    }

    private async Task<Somebody> Twin(Country land, Somebody of, AgencyId agency, Office? office = Office.SsoAdmin)
    {
        var twin = await land.Person(agency, office);
        await server.Sql<int>("UPDATE person SET citizen_id_lookup = NULL, claimed_lookup = o.citizen_id_lookup FROM person o WHERE o.id = $1 AND person.id = $2", of.Id.Value, twin.Id.Value);
        return twin;
    }
}
