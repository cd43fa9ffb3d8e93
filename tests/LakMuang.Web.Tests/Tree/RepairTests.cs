using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Tree;

/// <summary>What goes wrong around changes of the tree: days that run backwards, a change that fails, a letter that falls in the same moment.</summary>
public sealed class RepairTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_change_is_dated_before_what_happened_already()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var today = desk.Today;
        Assert.Null((await desk.Change(TreeChangeKind.Rename, land.Town, name: "ชื่อที่หนึ่ง", on: today.AddDays(-10))).Problem);

        Assert.Equal("tree.before-last", await desk.Refused(desk.Draft(TreeChangeKind.Rename, land.Town, name: "ชื่อที่สอง", on: today.AddDays(-11))));
        Assert.Equal("tree.before-last", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Neighbour, on: today.AddDays(-11))));

        // What goes along with an office that is merged, and an office that was not there on that day.
        Assert.Null((await desk.Change(TreeChangeKind.Move, land.Town, parent: land.Province, on: today.AddDays(-10))).Problem);
        Assert.Null((await desk.Change(TreeChangeKind.Move, land.Town, parent: land.District, on: today.AddDays(-9))).Problem);
        var other = await land.Agency(AgencyType.DistrictOffice, land.Province);
        Assert.Equal("tree.before-last", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.District, into: other, on: today.AddDays(-10))));
        Assert.Null((await desk.Change(TreeChangeKind.Add, null, parent: land.Province, type: AgencyType.DistrictOffice, code: "3698", name: "อำเภอใหม่", on: today.AddDays(-3))).Problem);
        var added = new AgencyId(await server.Sql<Guid>("SELECT id FROM agency WHERE code = '3698'"));
        Assert.Equal("tree.before-last", await desk.Refused(desk.Draft(TreeChangeKind.Move, land.Town, parent: added, on: today.AddDays(-4))));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM agency_era WHERE from_day > until_day"));
    }

    [Fact]
    public async Task A_change_that_fails_blocks_no_other_and_is_tried_again_later()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var day = desk.Today.AddDays(1);
        var (bad, _) = await desk.Change(TreeChangeKind.Rename, land.Town, name: "ล้มเหลว", on: day);
        var (good, _) = await desk.Change(TreeChangeKind.Rename, land.Neighbour, name: "สำเร็จ", on: day);
        await Break(land.Town);
        try
        {
            await server.PassAsync(TimeSpan.FromDays(1));
            await desk.Job();
            Assert.Equal(("Waiting", "Done"), (await desk.StateOf(bad), await desk.StateOf(good)));
            Assert.Equal(1, await server.Sql<int>("SELECT failures FROM tree_change WHERE id = $1", bad));
            Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'AgencyRenamed' AND details ->> 'agency' = $1", land.Town.Value.ToString()));

            // Not again at once; and after some tries an operator has to look.
            await desk.Job();
            Assert.Equal(1, await server.Sql<int>("SELECT failures FROM tree_change WHERE id = $1", bad));
            for (var turn = 0; turn < 3; turn++)
            {
                await server.PassAsync(TimeSpan.FromMinutes(10));
                await desk.Job();
            }

            Assert.Equal(("Stuck", "tree.failed"), (await desk.StateOf(bad), await server.Sql<string>("SELECT stuck_because FROM tree_change WHERE id = $1", bad)));
        }
        finally
        {
            await server.Sql<int>("DROP TRIGGER broken ON agency");
        }

        Assert.Null(await desk.Agree(bad));
        Assert.Equal("ล้มเหลว", await server.Sql<string>("SELECT name_th FROM agency WHERE id = $1", land.Town.Value));
    }

    [Fact]
    public async Task A_first_letter_that_falls_beside_the_merger_takes_the_carried_right_at_once()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        Assert.True(await Holds());

        // As when the withdrawal has read the records before the merger wrote the new ones: no reaction has touched them.
        await server.Sql<int>("UPDATE letter SET state = 'Withdrawn' WHERE id = $1", officer.Letter.Value);

        Assert.False(await Holds());
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM living_rights($1, 'info')", officer.Id.Value));
        Assert.Empty(await server.Ask<IEntitlements, IReadOnlyList<Right>>(rights => rights.RightsOfAsync(officer.Id, Ct)));

        async Task<bool> Holds() => await server.Sql<bool>("SELECT holds_right($1, 'info', $2)", officer.Id.Value, land.Neighbour.Value);
    }

    [Fact]
    public async Task The_preview_says_who_oversees_the_agencies_below_a_merged_office()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var other = await land.Agency(AgencyType.DistrictOffice, land.Province);
        var (before, after) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(other, roles: ["overseer"]));

        Assert.True((await desk.Draft(TreeChangeKind.Merge, land.District, into: other)).Ok(out var id, out _));

        Assert.Equal(
            [(TreeFate.Ended, 1), (TreeFate.Begun, 1)],
            (await desk.Look(id)).Effects.Where(e => e.What.En.StartsWith("Overseers of the agencies below", StringComparison.Ordinal)).Select(e => (e.Fate, e.Count!.Value)));
        Assert.Null(await desk.Agree(id));
        Assert.Equal(AgencyAccess.Allowed, await Reads(after));
        Assert.Equal(AgencyAccess.Refused, await Reads(before));

        Task<AgencyAccess> Reads(Somebody by) => land.Ask<IAuthority, AgencyAccess>(a => a.JudgeAsync(land.As(by), AgencyTask.ReadPeople, land.Town, Ct));
    }

    [Fact]
    public async Task Registers_of_a_closed_agency_are_read_by_those_above_and_by_nobody_of_it_and_nothing_is_done_in_them()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (admin, overseer, beside, auditor) = (
            await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.OtherProvince, roles: ["overseer"]),
            await land.Person(land.Root, roles: ["auditor"]));
        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        AgencyTask[] reading = [AgencyTask.ReadPeople, AgencyTask.ReadLetters, AgencyTask.ReadCirculars];

        foreach (var task in reading)
        {
            Assert.Equal(
                [AgencyAccess.Allowed, AgencyAccess.Allowed, AgencyAccess.Allowed, AgencyAccess.Refused, AgencyAccess.Refused],
                new[] { await Judge(desk.Operator, task), await Judge(overseer, task), await Judge(auditor, task), await Judge(beside, task), await Judge(admin, task) });
        }

        foreach (var task in Enum.GetValues<AgencyTask>().Except(reading))
        {
            Assert.Equal(AgencyAccess.Refused, await Judge(desk.Operator, task));
        }

        // The office above is merged as well: those above its successor read on.
        var other = await land.Agency(AgencyType.DistrictOffice, land.OtherProvince);
        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.District, into: other)).Problem);
        Assert.Equal(AgencyAccess.Allowed, await Judge(beside, AgencyTask.ReadLetters));

        Task<AgencyAccess> Judge(Somebody by, AgencyTask task) => land.Ask<IAuthority, AgencyAccess>(a => a.JudgeAsync(land.As(by), task, land.Town, Ct));
    }

    [Fact]
    public async Task An_imported_agency_that_anything_names_is_not_taken_back()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var added = new List<AgencyId>();
        for (var one = 0; one < 3; one++)
        {
            added.Add(await land.Agency(AgencyType.SubdistrictMunicipality, land.District));
        }

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Neighbour, into: added[0], on: desk.Today.AddDays(5))).Problem);
        await server.Sql<int>("INSERT INTO circular_copy (circular, agency, received_at, round) VALUES (gen_random_uuid(), $1, lakmuang_now(), 0)", added[1].Value);

        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var rows = new List<RowToUndo>();
        foreach (var id in added)
        {
            var writer = await server.Sql<long>("SELECT xmin::text::bigint FROM agency WHERE id = $1", id.Value);
            rows.Add(new(new(rows.Count, RowStep.Add, null, id.Value, false, null), (uint)writer));
        }

        var undone = await scope.ServiceProvider.GetRequiredService<IAgencyImport>().UndoAsync(desk.Act, rows, Ct);
        await transaction.CommitAsync(Ct);

        Assert.Equal([2], undone);
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM agency WHERE id = ANY ($1)", added.Select(a => a.Value).ToArray()));
    }

    private async Task Break(AgencyId agency)
    {
        await server.Sql<int>($"""
            CREATE OR REPLACE FUNCTION break_agency() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN IF NEW.id = '{agency.Value}' THEN RAISE EXCEPTION 'broken for a test'; END IF; RETURN NEW; END $$
            """);
        await server.Sql<int>("CREATE TRIGGER broken BEFORE UPDATE ON agency FOR EACH ROW EXECUTE FUNCTION break_agency()");
    }
}
