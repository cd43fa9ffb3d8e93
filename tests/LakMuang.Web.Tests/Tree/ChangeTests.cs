using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Tree;

/// <summary>Additions, names, places, types and ends of agencies, on their day and by one operator at a time.</summary>
public sealed class ChangeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _codes = 700_000;

    [Fact]
    public async Task A_change_of_type_brings_a_new_code_and_old_code_and_name_lead_to_it()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (old, next) = (land.CodeOf(land.Neighbour), NewCode("05"));
        var officer = await land.Person(land.Neighbour, roles: ["info-viewer"]);

        Assert.Null((await desk.Change(TreeChangeKind.ChangeType, land.Neighbour, type: AgencyType.SubdistrictMunicipality, code: next, name: $"เทศบาลตำบลใหม่{next}")).Problem);

        Assert.Equal(next, await land.Ask<IAgencyTree, string?>(tree => tree.CodeOfTodayAsync(old, default)));
        var hits = await land.Ask<IAgencySearch, AgencyHits>(search => search.FindAsync(old, 1, default));
        Assert.Equal((next, true), (hits.Hits[0].Agency.Code, hits.Hits[0].Former!.Th.Contains(old, StringComparison.Ordinal)));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state = 'Active'", officer.Id.Value));
    }

    [Fact]
    public async Task A_right_in_a_system_that_does_not_serve_the_new_type_ends()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Neighbour, roles: ["ktb-maker", "info-viewer"]);
        await server.Sql<int>("UPDATE information_system SET serves = '{SubdistrictAdministration}' WHERE code = 'ktb'");
        try
        {
            Assert.Null((await desk.Change(TreeChangeKind.ChangeType, land.Neighbour, type: AgencyType.SubdistrictMunicipality)).Problem);
        }
        finally
        {
            await server.Sql<int>("UPDATE information_system SET serves = '{}' WHERE code = 'ktb'");
        }

        Assert.Equal("TypeNotServed", await server.Sql<string>("SELECT ended_because FROM access_grant WHERE holder = $1 AND user_group = 'ktb-maker'", officer.Id.Value));
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND user_group = 'info-viewer'", officer.Id.Value));
    }

    [Fact]
    public async Task A_code_that_any_agency_ever_had_goes_to_no_other_and_has_the_shape_of_its_type()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (first, second) = (NewCode("05"), NewCode("04"));
        Assert.Null((await desk.Change(TreeChangeKind.ChangeType, land.Neighbour, type: AgencyType.SubdistrictMunicipality, code: first)).Problem);
        Assert.Null((await desk.Change(TreeChangeKind.ChangeType, land.Neighbour, type: AgencyType.TownMunicipality, code: second)).Problem);

        Assert.Equal("tree.code-taken", await Add(desk, land, first, AgencyType.SubdistrictMunicipality));
        Assert.Equal("tree.code-taken", await Add(desk, land, second, AgencyType.TownMunicipality));
        Assert.Equal("tree.code-local", await Add(desk, land, NewCode("04"), AgencyType.SubdistrictMunicipality));
        Assert.Equal("tree.code-local", await Add(desk, land, "0512", AgencyType.SubdistrictMunicipality));
        Assert.Equal("tree.code-office", await Add(desk, land, NewCode("05"), AgencyType.DistrictOffice, land.Province));
        Assert.Equal("tree.code-missing", await Add(desk, land, null, AgencyType.SubdistrictMunicipality));
        Assert.Null(await Add(desk, land, NewCode("05"), AgencyType.SubdistrictMunicipality));
    }

    [Fact]
    public async Task An_agency_moves_with_all_below_it_and_never_below_itself()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var below = await land.Agency(AgencyType.DistrictOffice, land.OtherProvince);
        await server.Sql<int>("UPDATE agency SET province_code = '81' WHERE id = $1", land.OtherProvince.Value);
        Assert.Equal("tree.cycle", await desk.Refused(desk.Draft(TreeChangeKind.Move, land.OtherProvince, parent: below)));
        Assert.Equal("tree.cycle", await desk.Refused(desk.Draft(TreeChangeKind.Move, land.District, parent: land.District)));
        Assert.Equal("tree.parent-kind", await desk.Refused(desk.Draft(TreeChangeKind.Move, land.District, parent: land.Far)));
        Assert.Equal("tree.same-parent", await desk.Refused(desk.Draft(TreeChangeKind.Move, land.District, parent: land.Province)));

        var (before, after) = (await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.OtherProvince, roles: ["overseer"]));
        Assert.True((await desk.Draft(TreeChangeKind.Move, land.District, parent: land.OtherProvince)).Ok(out var id, out _));
        Assert.Equal([(TreeFate.Ended, 1), (TreeFate.Begun, 1)], (await desk.Look(id)).Effects.Where(e => e.What.En.StartsWith("Overseers", StringComparison.Ordinal)).Select(e => (e.Fate, e.Count!.Value)));
        Assert.Null(await desk.Agree(id));

        Assert.Equal("81", await server.Sql<string>("SELECT province_code FROM agency WHERE id = $1", land.Town.Value));
        Assert.Equal(AgencyAccess.Allowed, await land.Ask<IAuthority, AgencyAccess>(a => a.JudgeAsync(land.As(after), AgencyTask.ReadPeople, land.Town, default)));
        Assert.Equal(AgencyAccess.Refused, await land.Ask<IAuthority, AgencyAccess>(a => a.JudgeAsync(land.As(before), AgencyTask.ReadPeople, land.Town, default)));
    }

    [Fact]
    public async Task Nothing_is_dissolved_with_agencies_below_it_or_with_people_of_whom_nobody_has_decided()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        Assert.Equal("tree.has-children", await desk.Refused(desk.Draft(TreeChangeKind.Dissolve, land.District, people: FateOfPeople.End)));
        Assert.Equal("tree.people-fate", await desk.Refused(desk.Draft(TreeChangeKind.Dissolve, land.Town)));
        Assert.Equal("tree.no-into", await desk.Refused(desk.Draft(TreeChangeKind.Dissolve, land.Town, people: FateOfPeople.Move)));

        Assert.Null((await desk.Change(TreeChangeKind.Dissolve, land.Town, into: land.Neighbour, people: FateOfPeople.Move)).Problem);

        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND agency = $2 AND ended_at IS NULL", officer.Id.Value, land.Neighbour.Value));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state <> 'Ended'", officer.Id.Value));
        Assert.Null((await desk.Change(TreeChangeKind.Dissolve, land.Neighbour, people: FateOfPeople.End)).Problem);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND ended_at IS NULL", officer.Id.Value));
    }

    [Fact]
    public async Task A_future_day_takes_effect_at_midnight_in_Bangkok_and_once()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var day = desk.Today.AddDays(2);
        var (id, problem) = await desk.Change(TreeChangeKind.Rename, land.Town, name: "ชื่อใหม่ตามประกาศ", on: day);
        Assert.Null(problem);
        await server.PassAsync(ThaiDate.StartOf(day) - server.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        await desk.Job();
        Assert.Equal("Waiting", await desk.StateOf(id));

        await server.PassAsync(TimeSpan.FromSeconds(1));
        await desk.Job();
        await desk.Job();

        Assert.Equal("Done", await desk.StateOf(id));
        Assert.Equal("ชื่อใหม่ตามประกาศ", await server.Sql<string>("SELECT name_th FROM agency WHERE id = $1", land.Town.Value));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM agency_era WHERE agency = $1 AND until_day = $2", land.Town.Value, day));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'TreeChanged' AND details ->> 'change' = $1", id.ToString()));
    }

    [Fact]
    public async Task Two_jobs_on_two_nodes_carry_a_change_out_once()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        var (id, _) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour, on: desk.Today.AddDays(1));
        await server.PassAsync(TimeSpan.FromDays(1));
        await using var node = server.SecondNode();
        await using var elsewhere = node.Services.CreateAsyncScope();

        await Task.WhenAll(desk.Job(), Task.Run(() => elsewhere.ServiceProvider.GetRequiredService<CarryOutTreeChanges>()
            .RunAsync(Act.OfJob("test", server.Clock.GetUtcNow()), default), TestContext.Current.CancellationToken));

        Assert.Equal("Done", await desk.StateOf(id));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2", officer.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task What_concerns_very_many_is_left_to_the_job_and_can_be_left()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, is_elected, from_day, letter)
            SELECT gen_random_uuid(), gen_random_uuid(), $1, 'Substantive', 'นักวิชาการ', '', false, '2026-01-05', (SELECT id FROM letter WHERE state = 'Living' LIMIT 1) FROM generate_series(1, 450)
            """, land.Town.Value);

        var (id, problem) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour);
        Assert.Null(problem);
        Assert.Equal("Waiting", await desk.StateOf(id));
        await desk.Job();

        Assert.Equal("Done", await desk.StateOf(id));
        Assert.Equal(450L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1 AND ended_at IS NULL", land.Neighbour.Value));
    }

    [Fact]
    public async Task A_preview_that_is_no_longer_true_is_shown_again_and_nothing_happens()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        Assert.True((await desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Ok(out var id, out _));
        var seen = (await desk.Look(id)).Digest;
        await land.Person(land.Town, roles: ["info-viewer"]);

        Assert.Equal("tree.stale-preview", (await desk.Agree(id, seen))?.Code);
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM agency WHERE id = $1", land.Town.Value));
        Assert.Null(await desk.Agree(id));
    }

    [Fact]
    public async Task Two_operators_at_once_do_not_merge_two_agencies_into_each_other()
    {
        var land = await Country.Of(server);
        var (one, two) = (await Desk.Of(server, land), await Desk.Of(server, land));
        Assert.True((await one.Draft(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Ok(out var there, out _));
        Assert.True((await two.Draft(TreeChangeKind.Merge, land.Neighbour, into: land.Town)).Ok(out var back, out _));

        var answers = await Task.WhenAll(one.Agree(there), two.Agree(back));

        Assert.Single(answers, a => a is null);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM agency WHERE id IN ($1, $2) AND state = 'Active'", land.Town.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task What_waits_reserves_its_agencies_and_its_code_until_it_is_dropped()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (code, later) = (NewCode("05"), desk.Today.AddDays(30));
        var (id, _) = await desk.Change(TreeChangeKind.Add, null, parent: land.District, type: AgencyType.SubdistrictMunicipality, code: code, name: "เทศบาลใหม่", on: later);
        var (merge, _) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour, on: later);

        Assert.Equal("tree.code-promised", await Add(desk, land, code, AgencyType.SubdistrictMunicipality));
        Assert.Equal("tree.waiting", await desk.Refused(desk.Draft(TreeChangeKind.Rename, land.Town, name: "ใหม่")));
        Assert.Equal("tree.awaited", await desk.Refused(desk.Draft(TreeChangeKind.Dissolve, land.Neighbour, people: FateOfPeople.End)));
        Assert.Equal("tree.target-closes", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.Far, into: land.Town)));

        Assert.Null(await desk.Drop(id));
        Assert.Null(await desk.Drop(merge));
        Assert.Equal("tree.decided", (await desk.Drop(merge))?.Code);
        Assert.Null(await Add(desk, land, code, AgencyType.SubdistrictMunicipality));
        Assert.Null((await desk.Change(TreeChangeKind.Rename, land.Town, name: "ใหม่")).Problem);
    }

    [Fact]
    public async Task A_change_whose_announcement_was_withdrawn_before_its_day_stops_and_says_so()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (id, _) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour, on: desk.Today.AddDays(1));
        await server.Sql<int>("UPDATE letter SET state = 'Withdrawn' WHERE id = (SELECT letter FROM tree_change WHERE id = $1)", id);
        await server.PassAsync(TimeSpan.FromDays(1));

        await desk.Job();

        Assert.Equal("Stuck", await desk.StateOf(id));
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM agency WHERE id = $1", land.Town.Value));
        Assert.Contains((await desk.Look(id)).Obstacles, o => o.Code == "tree.letter-withdrawn");
    }

    [Fact]
    public async Task Only_operators_with_a_strong_sign_in_change_the_tree()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var overseer = await land.Person(land.Province, roles: ["overseer"]);

        Assert.Equal("agency.not-yours", await desk.Refused(desk.Draft(TreeChangeKind.Rename, land.Town, name: "ใหม่", act: land.As(overseer))));
        Assert.Equal("agency.stronger-sign-in", await desk.Refused(desk.Draft(TreeChangeKind.Rename, land.Town, name: "ใหม่", act: land.As(desk.Operator, 2))));
    }

    private static string NewCode(string type) => $"{type}{Interlocked.Increment(ref _codes):D6}";

    private static async Task<string?> Add(Desk desk, Country land, string? code, AgencyType type, AgencyId? parent = null) =>
        (await desk.Change(TreeChangeKind.Add, null, parent: parent ?? land.District, type: type, code: code, name: "หน่วยงานใหม่")).Problem?.Code;
}
