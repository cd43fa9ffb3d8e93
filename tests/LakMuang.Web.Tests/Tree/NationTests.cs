using System.Diagnostics;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Tree;

/// <summary>The tree at the size of the country: no answer brings more than a page, and what it takes is printed.</summary>
public sealed class NationTests(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Agencies = 8_800;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Branches_agencies_and_previews_of_the_country_are_small_answers()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var far = Enumerable.Range(0, Agencies).Select(i => new NewAgency(
            AgencyId.New(), $"09{i:D6}", AgencyType.SubdistrictAdministration, $"อบต.แดนไกล{i:D5}", $"Far {i}", land.District, "36", "3601", null)).ToList();
        await server.Ask<LoadDirectory, bool>(async load =>
        {
            await load.AgenciesAsync(far, Ct);
            return true;
        });

        foreach (var page in new[] { 1, 100 })
        {
            var branch = await Timed($"branch, page {page}", () => server.Ask<BrowseTree, Result<TreeBranch>>(use => use.RunAsync(desk.Act, land.CodeOf(land.District), page, Ct)));
            Assert.True(branch.Ok(out var shown, out _));
            Assert.Equal((BrowseTree.PageSize, true), (shown.Nodes.Count, shown.Total >= Agencies));
        }

        var found = await Timed("search", () => server.Ask<IAgencySearch, AgencyHits>(use => use.FindAsync("แดนไกล00043", 1, Ct)));
        Assert.Equal(far[43].Code, found.Hits[0].Agency.Code);
        Assert.True((await Timed("agency", () => server.Ask<ShowTreeAgency, Result<TreeAgencyView>>(use => use.RunAsync(desk.Act, far[43].Code, Ct)))).Problem is null);
        Assert.True((await Timed("draft", () => desk.Draft(TreeChangeKind.Merge, land.District, into: far[0].Id))).Problem is not null);
        Assert.True((await Timed("draft", () => desk.Draft(TreeChangeKind.Merge, far[1].Id, into: far[0].Id))).Ok(out var id, out _));
        var preview = await Timed("preview", () => desk.Look(id));
        Assert.Null(await desk.Agree(id, preview.Digest));
    }

    private async Task<T> Timed<T>(string what, Func<Task<T>> work)
    {
        await work();
        var watch = Stopwatch.StartNew();
        var answer = await work();
        output.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");
        return answer;
    }
}
