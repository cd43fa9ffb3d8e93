using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Invariants 1 and 3 on joining: in a random tree random people try everything, with the ids of other agencies too. Nobody decides on their own, nobody
/// acts outside their oversight, and no right lives without person, account, agency, system, post and letter.
/// </summary>
public sealed class JoiningProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 60;

    private static readonly uint[] _seeds = [2569, 1121, 77, 4711];

    private readonly List<Guid> _actors = [];

    [Fact]
    public async Task Whatever_people_try_only_those_above_decide_and_every_right_rests_on_something()
    {
        var done = new Dictionary<string, int>();
        foreach (var seed in _seeds)
        {
            Assert.Equal("", await FaultsAfter(seed, done));
        }

        output.WriteLine(string.Join(", ", done.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}")));

        // A history in which nothing ever succeeds proves nothing.
        Assert.Superset(new HashSet<string>(["accepted", "approved", "confirmed", "invited", "proposed", "refused", "returned", "submitted"]), done.Keys.ToHashSet());
    }

    /// <returns>What went wrong, or nothing.</returns>
    private async Task<string> FaultsAfter(uint seed, Dictionary<string, int> done)
    {
        var history = await JoiningHistory.Begin(server, seed);
        _actors.AddRange(history.Actors);
        for (var step = 0; step < Steps; step++)
        {
            await history.StepAsync();
        }

        foreach (var (what, times) in history.Done)
        {
            done[what] = done.GetValueOrDefault(what) + times;
        }

        var (orphans, unfounded, strangers) = (await server.Sql<long>(OrphanRights), await server.Sql<long>(UnfoundedApprovals), await server.Sql<long>(AccountsOfNobody, _actors.ToArray()));
        var faults = history.Faults.Concat(orphans + unfounded + strangers == 0 ? [] : [$"{orphans} rights, {unfounded} approvals, {strangers} accounts rest on nothing"]);
        var said = string.Join("; ", faults);
        output.WriteLine($"Seed {seed}: {said}");
        return said;
    }

    private const string OrphanRights = """
        SELECT count(*) FROM access_grant g WHERE g.state = 'Active' AND NOT EXISTS (
            SELECT 1 FROM person p JOIN account a ON a.id = p.id JOIN agency y ON y.id = g.agency JOIN information_system s ON s.code = g.system
                JOIN appointment t ON t.id = g.appointment JOIN letter l ON l.id = g.letter JOIN letter post ON post.id = t.letter
            WHERE p.id = g.holder AND a.state = 'Active' AND y.state = 'Active' AND s.state = 'Live' AND t.person = g.holder AND t.agency = g.agency
                AND t.ended_at IS NULL AND l.state = 'Living' AND post.state = 'Living')
        """;

    private const string UnfoundedApprovals = """
        SELECT count(*) FROM registration r WHERE r.state = 'Approved' AND NOT EXISTS (
            SELECT 1 FROM letter l, account a WHERE l.id = r.letter AND l.issuer = r.agency AND a.id = r.person AND r.decided_by <> r.person)
        """;

    private const string AccountsOfNobody = """
        SELECT count(*) FROM account a WHERE a.id <> ALL($1) AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.person = a.id AND r.state = 'Approved')
        """;
}
