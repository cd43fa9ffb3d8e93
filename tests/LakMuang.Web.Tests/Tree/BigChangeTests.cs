using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Npgsql;

namespace LakMuang.Web.Tests.Tree;

/// <summary>Much at once: a merger of many people that can be left and looked at again, and several changes that are agreed to together.</summary>
public sealed class BigChangeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_big_merger_tells_how_far_it_is_while_nobody_sees_half_of_it()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, is_elected, from_day, letter)
            SELECT gen_random_uuid(), gen_random_uuid(), $1, 'Substantive', 'นักวิชาการ', '', false, '2026-01-05', (SELECT id FROM letter WHERE state = 'Living' LIMIT 1) FROM generate_series(1, 450)
            """, land.Town.Value);
        var (id, problem) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour);
        Assert.Null(problem);
        var before = await Page(desk, id);
        Assert.True(before is { IsUnderWay: true, Progress: null, Preview: null });

        // Somebody else holds the agency's row, so that the work stops where it would write.
        await using var beside = new NpgsqlConnection(server.ConnectionString);
        await beside.OpenAsync(Ct);
        await using var held = await beside.BeginTransactionAsync(Ct);
        await using (var hold = new NpgsqlCommand("SELECT id FROM agency WHERE id = $1 FOR UPDATE", beside, held) { Parameters = { new() { Value = land.Town.Value } } })
        {
            await hold.ExecuteScalarAsync(Ct);
        }

        var job = desk.Job();
        TreeChangePage page;
        do
        {
            page = await Page(desk, id);
        }
        while (page.Progress?.Step is not TreeStep.Saving && !job.IsCompleted);
        Assert.Equal((true, page.Progress!.Total, 70), (page.IsUnderWay, page.Progress.Done, page.Progress.Percent));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1", land.Neighbour.Value));

        await held.RollbackAsync(Ct);
        await job;
        Assert.Equal("Done", await desk.StateOf(id));
        Assert.Equal(450L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1", land.Neighbour.Value));
    }

    [Fact]
    public async Task Several_changes_are_agreed_to_together_where_none_touches_the_agencies_of_another()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var third = await land.Agency(AgencyType.SubdistrictAdministration, land.District);
        await land.Person(third, roles: ["info-viewer"]);
        Guid[] ids = [await Drafted(TreeChangeKind.Merge, land.Town, land.Neighbour), await Drafted(TreeChangeKind.Merge, third, land.Neighbour), await Drafted(TreeChangeKind.Rename, land.Far)];
        var clash = await Drafted(TreeChangeKind.Rename, land.Neighbour);

        Assert.All(await Show([.. ids, clash]), p => Assert.Equal(p.View.Change.Id == ids[2], p.Clash is null));
        Assert.Equal("tree.clash", (await Agree([.. ids, clash])).Problem?.Code);
        Assert.Equal("Draft", await desk.StateOf(ids[0]));

        Assert.True((await Agree(ids)).Ok(out var agreed, out _));
        Assert.Equal((3, true), (agreed.Done.Count, agreed.Stopped is null));
        foreach (var id in ids)
        {
            Assert.Equal("Done", await desk.StateOf(id));
        }

        Assert.Equal("tree.none-chosen", (await Agree(ids)).Problem?.Code);

        async Task<Guid> Drafted(TreeChangeKind kind, AgencyId agency, AgencyId? into = null)
        {
            Assert.True((await desk.Draft(kind, agency, into, name: kind is TreeChangeKind.Rename ? "ชื่อใหม่" : null)).Ok(out var id, out var problem), problem?.Code);
            return id;
        }

        async Task<IReadOnlyList<PlannedChange>> Show(Guid[] asked)
        {
            Assert.True((await server.Ask<AgreeTogether, Result<IReadOnlyList<PlannedChange>>>(use => use.ShowAsync(desk.Act, asked, Ct))).Ok(out var planned, out _));
            return planned;
        }

        async Task<Result<AgreedTogether>> Agree(Guid[] asked)
        {
            var seen = (await Show(asked)).ToDictionary(p => p.View.Change.Id, p => p.Preview.Digest);
            return await server.Ask<AgreeTogether, Result<AgreedTogether>>(use => use.RunAsync(desk.Act, seen, Ct));
        }
    }

    [Fact]
    public async Task What_another_has_changed_meanwhile_stops_the_rest()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        Assert.True((await desk.Draft(TreeChangeKind.Rename, land.Town, name: "ก่อน")).Ok(out var first, out _));
        Assert.True((await desk.Draft(TreeChangeKind.Merge, land.Neighbour, land.Far)).Ok(out var second, out _));
        var seen = new Dictionary<Guid, string> { [first] = (await desk.Look(first)).Digest, [second] = (await desk.Look(second)).Digest };
        await land.Person(land.Neighbour, roles: ["info-viewer"]);

        Assert.True((await server.Ask<AgreeTogether, Result<AgreedTogether>>(use => use.RunAsync(desk.Act, seen, Ct))).Ok(out var agreed, out _));

        Assert.Equal(first, Assert.Single(agreed.Done));
        Assert.Equal((second, "tree.stale-preview"), (agreed.Stopped!.Value.Change, agreed.Stopped.Value.Why.Code));
        Assert.Equal(("Done", "Draft"), (await desk.StateOf(first), await desk.StateOf(second)));
    }

    private Task<TreeChangePage> Page(Desk desk, Guid id) => server.Ask<ShowTreeChange, TreeChangePage>(async use =>
        (await use.RunAsync(desk.Act, id, Ct)).Ok(out var page, out var problem) ? page : throw new InvalidOperationException(problem.Code));
}
