using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Requests;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Merging;
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

    [Fact]
    public async Task Two_records_of_one_human_are_not_two_operators()
    {
        var land = await Country.Of(server);
        var (one, newcomer) = (await land.Person(land.Root, roles: ["dla-operator"]), await land.Person(land.Root));
        var (twin, ofNewcomer) = (await Twin(land, one, land.Root, null, "dla-operator"), await Twin(land, newcomer, land.Root, null, "dla-operator"));
        Task<Result<Guid>> Propose(Somebody by) => land.Ask<ProposeRoleChange, Result<Guid>>(use => use.GiveAsync(
            land.As(by), new(newcomer.CitizenId.Digits, land.CodeOf(land.Root), "auditor", null, GrantingDesk.Letter(), "ตรวจสอบภายใน"), Ct));
        Task<Problem?> Decide(Somebody by, Guid id) => land.Try<DecideRoleChange, Guid>(use => use.RunAsync(land.As(by), id, true, null, Ct));

        Assert.Equal("role.yourself", (await Propose(ofNewcomer)).Problem?.Code);
        Assert.True((await Propose(one)).Ok(out var change, out var problem), problem?.Code);
        Assert.Equal("role.own-proposal", (await Decide(twin, change))?.Code);
        Assert.Equal("role.about-you", (await Decide(ofNewcomer, change))?.Code);
        Assert.Null(await Decide(await land.Person(land.Root, roles: ["dla-operator"]), change));
    }

    [Fact]
    public async Task Nobody_becomes_an_admin_or_gets_a_proposal_through_by_another_record_in_the_office_above()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var (ofAdmin, ofNominee) = (await Twin(land, admin, land.District, null, "overseer"), await Twin(land, nominee, land.District, null, "overseer"));
        Assert.True((await land.Ask<ProposeAdmin, Result<Guid>>(use => use.RunAsync(
            land.As(admin), land.Town, new(nominee.Id, AdminRank.Deputy, new(2026, 11, 1), null, null, GrantingDesk.Letter()), Ct))).Ok(out var nomination, out var problem), problem?.Code);
        Task<Problem?> Decide(Somebody by) => land.Try<DecideNomination, Guid>(use => use.RunAsync(land.As(by), land.Town, nomination, true, null, Ct));

        // Whoever works there under another record is inside as well.
        var inside = await Twin(land, await land.Person(land.Town), land.District, null, "overseer");
        Assert.Equal("nomination.own-agency", (await Decide(inside))?.Code);
        Assert.Equal("nomination.own", (await Decide(ofNominee))?.Code);
        Assert.Equal("nomination.own-proposal", (await Decide(ofAdmin))?.Code);
        Assert.Null(await Decide(await land.Person(land.District, roles: ["overseer"])));
    }

    private async Task<Somebody> Twin(Country land, Somebody of, AgencyId agency, Office? office = Office.SsoAdmin, params string[] roles)
    {
        var twin = await land.Person(agency, office, roles);
        await new MergeDesk(server, land).Unprove(twin, of);
        return twin;
    }
}
