using LakMuang.Access.Contracts;
using LakMuang.Access.Why;
using LakMuang.Agencies.Contracts;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Whatever is given, changed, suspended, withdrawn and ended in random order by random people: no right is in force without all it rests on, none outlives its post
/// or is held twice, nobody decides on their own (invariants 1 and 3), and the explanation agrees with what the protocol decides (B-8).
/// </summary>
public sealed class GrantProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 45;

    private static readonly string[] _groups = ["info-viewer", "info-editor", "elaas-maker", "elaas-auditor"];

    // Judged over the tables, apart from the product's functions. The days are those of the database's clock.
    private static readonly (string What, string Sql)[] _wrongs =
    [
        ("active without an account", "SELECT count(*) FROM access_grant g LEFT JOIN account a ON a.id = g.holder WHERE g.agency = $1 AND g.state = 'Active' AND a.state IS DISTINCT FROM 'Active'"),
        ("active without authority", """
            SELECT count(*) FROM access_grant g JOIN appointment p ON p.id = g.appointment JOIN letter l ON l.id = g.letter JOIN letter pl ON pl.id = p.letter
            WHERE g.agency = $1 AND g.state = 'Active' AND (l.state <> 'Living' OR pl.state <> 'Living' OR p.ended_at IS NOT NULL)
            """),
        ("beyond its post", "SELECT count(*) FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.agency = $1 AND g.state = 'Active' AND g.until_day > p.until_day"),
        ("on somebody else's post", "SELECT count(*) FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.agency = $1 AND (p.person <> g.holder OR p.agency <> g.agency)"),
        ("held twice on one day", """
            SELECT count(*) FROM access_grant g JOIN access_grant k ON k.holder = g.holder AND k.agency = g.agency AND k.user_group = g.user_group AND k.id > g.id
            WHERE g.agency = $1 AND g.state <> 'Ended' AND k.state <> 'Ended' AND g.from_day <= k.until_day AND k.from_day <= g.until_day
            """),
        ("decided by its holder", """
            SELECT count(*) FROM access_grant g LEFT JOIN grant_decision d ON d.access_grant = g.id WHERE g.agency = $1 AND (g.decided_by = g.holder OR d.by = g.holder)
            """),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2569u)]
    [InlineData(77u)]
    [InlineData(40417u)]
    public async Task No_history_leaves_a_right_that_should_not_be_or_an_explanation_that_is_wrong(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        Somebody[] admins = [await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Neighbour, Office.SsoAdmin)];
        Somebody[] people = [admins[0], admins[1], await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town, until: desk.Today.AddDays(40))];
        var done = 0;
        for (var step = 0; step < Steps; step++)
        {
            var whom = dice.Pick(people);
            done += await Step(dice, land, desk, dice.Pick(admins), whom) ? 1 : 0;
            foreach (var (what, sql) in _wrongs)
            {
                Assert.True(await server.Sql<long>(sql, land.Town.Value) == 0, $"step {step}: {what}");
            }

            await Agrees(land, whom, step);
        }

        foreach (var one in people)
        {
            await Agrees(land, one, Steps);
        }

        Assert.True(done > Steps / 8, $"Only {done} steps did anything.");
    }

    private async Task<bool> Step(Dice dice, Country land, GrantingDesk desk, Somebody by, Somebody whom)
    {
        var right = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1 AND state <> 'Ended' ORDER BY user_group LIMIT 1", whom.Id.Value);
        switch (dice.Roll(13))
        {
            case 0 or 1 or 2 or 3:
                var from = desk.Today.AddDays(dice.Roll(3) == 0 ? dice.Roll(20) : 0);
                return (await desk.Give(by, whom, [dice.Pick(_groups)], from, dice.Roll(2) == 0 ? null : from.AddDays(dice.Roll(60)))).Problem is null;
            case 4:
                return (await desk.Change(by, whom, right, until: desk.Today.AddDays(dice.Roll(90)))).Problem is null;
            case 5:
                return (await desk.Change(by, whom, right, dice.Pick(_groups))).Problem is null;
            case 6:
                return (await desk.Suspend(by, whom, right)).Problem is null;
            case 7:
                return (await desk.Resume(by, whom, right)).Problem is null;
            case 8:
                return (await desk.End(by, whom, right)).Problem is null;
            case 9:
                var letter = await server.Sql<Guid>("SELECT letter FROM access_grant WHERE id = $1 AND letter NOT IN (SELECT letter FROM appointment)", right);
                return letter != default && await desk.Withdraw(by, new(letter)) is null;
            case 10 when dice.Roll(3) == 0:
                return await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, new(ReasonOfSuspension.Other, "ทดลองระงับ", null), Ct)) is null;
            case 10:
                return await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, "คืนให้แล้ว", Ct)) is null;
            case 11 when dice.Roll(4) == 0:
                return await land.Try<EndPosts, int>(use => use.RunAsync(
                    land.As(by), whom.Agency, whom.Id, new(EndOfPost.ChangeOfDuties, desk.Today.AddDays(5 + dice.Roll(30)), GrantingDesk.Letter()), Ct)) is null;
            default:
                await server.PassAsync(TimeSpan.FromDays(dice.Roll(4)));
                return await desk.Job();
        }
    }

    private async Task Agrees(Country land, Somebody one, int step)
    {
        foreach (var system in new[] { "info", "elaas" })
        {
            var why = (await server.Ask<ExplainAccess, IReadOnlyList<Explanation>?>(use => use.OwnAsync(land.As(one), system, Ct)))!.Single();
            var entry = await server.Ask<IEntitlements, Entry?>(e => e.EntryAsync(one.Id, system, Ct));
            var mayEnter = entry!.IsUsable && entry.Rights.Any(r => r.Agency == one.Agency);
            Assert.True(why.IsEntitled == mayEnter, $"step {step}, {system}: {why.FirstMissing}");
            Assert.Equal(mayEnter, await server.Sql<bool>("SELECT holds_right($1, $2, $3)", one.Id.Value, system, one.Agency.Value));
        }
    }
}
