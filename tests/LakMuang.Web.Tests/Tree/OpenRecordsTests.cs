using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Tree;

/// <summary>What is open in an agency when it closes: nothing lies where nobody can answer it, and nobody goes on speaking for it.</summary>
public sealed class OpenRecordsTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sessions_and_tokens_for_a_merged_agency_end_and_the_system_is_told()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await server.NewWorld().SignIn(browser, officer, mail: 1);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        var sid = await server.Sql<Guid>("SELECT id FROM system_session WHERE person = $1", officer.Id.Value);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.False(await server.Sql<bool>("SELECT ended_at IS NULL FROM system_session WHERE id = $1", sid));
        Assert.False((await info.Refresh(tokens.GetProperty("refresh_token").GetString()!)).IsSuccessStatusCode);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SystemSessionEnded' AND subject = $1", officer.Id.Value));
        Assert.Equal(land.Neighbour.Value, await server.Sql<Guid>(
            "SELECT agency FROM access_grant WHERE holder = $1 AND state = 'Active' AND holds_right(holder, system, agency)", officer.Id.Value));
    }

    [Fact]
    public async Task A_registration_waits_in_the_successor_or_goes_back_to_the_applicant()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        using var newcomer = new Joining.Newcomer(server);
        await newcomer.Register(land.CodeOf(land.Town));
        var id = await server.Sql<Guid>("SELECT id FROM registration WHERE agency = $1", land.Town.Value);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        Assert.Equal("Submitted", await server.Sql<string>("SELECT state FROM registration WHERE id = $1 AND agency = $2", id, land.Neighbour.Value));

        Assert.Null((await desk.Change(TreeChangeKind.Dissolve, land.Neighbour, people: FateOfPeople.End)).Problem);
        Assert.Equal("Returned", await server.Sql<string>("SELECT state FROM registration WHERE id = $1 AND agency IS NULL", id));
        var page = await newcomer.Browser.Get("/register/agency");
        Assert.True((int)page.Status < 400, $"{page.Status}");
    }

    [Fact]
    public async Task What_was_sent_out_in_its_name_opens_nothing_any_more()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        await server.Sql<int>("""
            INSERT INTO activation_code (id, agency, code_hash, made_at, expires_at)
            VALUES (gen_random_uuid(), $1, sha256($2::text::bytea), lakmuang_now(), lakmuang_now() + interval '30 days')
            """, land.Town.Value, land.Town.Value.ToString());
        await server.Sql<int>("""
            INSERT INTO invitation (id, agency, citizen_id, title, given_name, family_name, position, unit, email, code_hash, invited_at, expires_at)
            VALUES (gen_random_uuid(), $1, 'x'::bytea, '', 'ก', 'ข', 'ค', '', 'x'::bytea, sha256($2::text::bytea), lakmuang_now(), lakmuang_now() + interval '7 days')
            """, land.Town.Value, land.Town.Value.ToString());

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM activation_code WHERE agency = $1 AND replaced_at IS NULL", land.Town.Value));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM invitation WHERE agency = $1 AND withdrawn_at IS NULL", land.Town.Value));
    }

    [Fact]
    public async Task Reports_and_suspensions_go_to_the_successor_and_nominations_end()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (admin, suspended, leaver) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town));
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, suspended.Id, new(ReasonOfSuspension.Misuse, "เหตุผลที่ยาวพอ", null), Ct)));
        Assert.Null(await land.Try<ReportLeaver, Guid>(use => use.RunAsync(land.As(admin), land.Town, leaver.Id, desk.Today, "โอนไปหน่วยงานอื่นแล้ว", Ct)));
        Assert.Null(await land.Try<ProposeAdmin, Guid>(use => use.RunAsync(
            land.As(admin), land.Town, new(leaver.Id, AdminRank.Deputy, desk.Today, null, null, Desk.Letter()), Ct)));

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.Equal(land.Neighbour.Value, await server.Sql<Guid>("SELECT agency FROM suspension WHERE person = $1", suspended.Id.Value));
        Assert.Equal(land.Neighbour.Value, await server.Sql<Guid>("SELECT at_office FROM leaver_report WHERE person = $1 AND agency = at_office AND state = 'Waiting'", leaver.Id.Value));
        Assert.Equal("Withdrawn", await server.Sql<string>("SELECT state FROM admin_nomination WHERE person = $1", leaver.Id.Value));

        // The suspended right was carried over suspended, and comes back with the account.
        Assert.Equal("Suspended", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND agency = $2", suspended.Id.Value, land.Neighbour.Value));
        var successors = await land.Person(land.Neighbour, Office.SsoAdmin);
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(successors), land.Neighbour, suspended.Id, "ตรวจสอบแล้วไม่ผิด", Ct)));
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND agency = $2", suspended.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task Whoever_was_suspended_by_a_dissolved_agency_is_let_in_by_the_office_above()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (admin, suspended) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, suspended.Id, new(ReasonOfSuspension.Misuse, "เหตุผลที่ยาวพอ", null), Ct)));

        Assert.Null((await desk.Change(TreeChangeKind.Dissolve, land.Town, people: FateOfPeople.End)).Problem);

        var above = await land.Person(land.Province, roles: ["overseer"]);
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(above), land.District, suspended.Id, "ตรวจสอบแล้วไม่ผิด", Ct)));
    }

    [Fact]
    public async Task A_file_that_is_being_worked_on_stands_in_the_way()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        Assert.True((await desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Ok(out var id, out _));
        await server.Sql<int>("""
            INSERT INTO import (id, kind, state, agency, is_central, level, file_name, digest, ignored, row_count, seen, last_row, to_add, to_change, unchanged, wrong,
                carried_out, taken_back, begun_at, attempts, worker, worker_until)
            VALUES (gen_random_uuid(), 'People', 'CarryingOut', $1, false, 3, 'x'::bytea, 'x'::bytea, 'x'::bytea, 0, 0, 0, 0, 0, 0, 0, 0, 0, lakmuang_now(), 0,
                gen_random_uuid(), lakmuang_now() + interval '1 hour')
            """, land.Town.Value);

        Assert.Equal("tree.import", (await desk.Agree(id))?.Code);
        await server.Sql<int>("UPDATE import SET state = 'Ready' WHERE agency = $1", land.Town.Value);
        Assert.Null(await desk.Agree(id));
        Assert.Equal("Cancelled", await server.Sql<string>("SELECT state FROM import WHERE agency = $1", land.Town.Value));
    }

    [Fact]
    public async Task Who_came_in_the_very_moment_of_the_merger_follows_at_the_next_turn()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        var late = await land.Person(land.Town, roles: ["info-viewer"]);

        await desk.Job();

        Assert.Equal("Ended", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND agency = $2", late.Id.Value, land.Town.Value));
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND agency = $2", late.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task A_crash_in_the_middle_leaves_all_or_nothing_and_the_job_goes_on()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        var (id, _) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour, on: desk.Today.AddDays(1));
        await server.PassAsync(TimeSpan.FromDays(1));

        // The last thing that the change writes fails, as it does when the server is pulled out from under it.
        await server.Sql<int>("ALTER TABLE agency ADD CONSTRAINT crash CHECK (state <> 'Merged') NOT VALID");
        await desk.Job();
        Assert.Equal("Waiting", await desk.StateOf(id));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency <> $2", officer.Id.Value, land.Town.Value));
        await server.Sql<int>("ALTER TABLE agency DROP CONSTRAINT crash");

        await server.PassAsync(TimeSpan.FromMinutes(5));
        await desk.Job();

        Assert.Equal("Done", await desk.StateOf(id));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2 AND state = 'Active'", officer.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task Operators_are_told_by_mail_that_an_announced_change_did_not_take_effect()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (id, _) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour, on: desk.Today.AddDays(1));
        await server.Sql<int>("UPDATE agency SET state = 'Dissolved' WHERE id = $1", land.Neighbour.Value);
        await server.PassAsync(TimeSpan.FromDays(1));

        await desk.Job();

        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE $1", $"tree-stuck:{id:N}:%:{desk.Operator.Id.Value:N}"));
    }
}
