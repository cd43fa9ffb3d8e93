using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Invariants;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Tree;

/// <summary>Whatever operators do to random trees, sensible or not: one tree, no circle, no right in an agency that is gone, no right that was not there before.</summary>
public sealed class TreeProperty(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Steps = 45;

    // Judged over the tables, apart from the product's own rules.
    private static readonly (string What, string Sql)[] _wrongs =
    [
        ("roots", "SELECT count(*) - 1 FROM agency WHERE parent IS NULL AND state = 'Active'"),
        ("agencies out of the tree", """
            WITH RECURSIVE down (id, floor) AS (
                SELECT id, 0 FROM agency WHERE parent IS NULL AND state = 'Active'
                UNION ALL SELECT a.id, d.floor + 1 FROM agency a JOIN down d ON a.parent = d.id WHERE a.state = 'Active' AND d.floor < 50)
            SELECT (SELECT count(*) FROM agency WHERE state = 'Active') - (SELECT count(DISTINCT id) FROM down WHERE floor < 50)
            """),
        ("rights in agencies that are gone", "SELECT count(*) FROM access_grant g JOIN agency a ON a.id = g.agency WHERE a.state <> 'Active' AND g.state <> 'Ended'"),
        ("rights on posts elsewhere or ended", """
            SELECT count(*) FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.state <> 'Ended' AND (p.ended_at IS NOT NULL OR p.agency <> g.agency)
            """),
        ("posts in agencies that are gone", "SELECT count(*) FROM appointment p JOIN agency a ON a.id = p.agency WHERE a.state <> 'Active' AND p.ended_at IS NULL"),
        ("codes of two agencies", """
            SELECT count(*) FROM (SELECT code FROM (SELECT id, code FROM agency UNION SELECT agency, code FROM agency_era) c GROUP BY code HAVING count(DISTINCT id) > 1) x
            """),
        ("carried rights without an announcement", """
            SELECT count(*) FROM access_grant g WHERE g.first_letter IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tree_change c WHERE c.letter = g.letter AND c.state = 'Done')
            """),
        ("merged agencies without a successor", "SELECT count(*) FROM agency WHERE (state = 'Merged') <> (merged_into IS NOT NULL)"),
    ];

    [Theory]
    [InlineData(2569u)]
    [InlineData(1912u)]
    public async Task The_tree_stays_a_tree_and_nobody_can_do_more_than_before(uint seed)
    {
        output.WriteLine($"Seed {seed}");
        var dice = new Dice(seed);
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        List<AgencyId> all = [land.Root, land.Province, land.OtherProvince, land.District, land.Town, land.Neighbour, land.Far];
        for (var i = 0; i < 8; i++)
        {
            var office = dice.Pick(all[1..4]);
            all.Add(await land.Agency(dice.Roll(3) == 0 ? AgencyType.DistrictOffice : AgencyType.SubdistrictAdministration, office == land.District ? land.Province : office));
        }

        foreach (var agency in all[3..])
        {
            await land.Person(agency, dice.Roll(3) == 0 ? Office.SsoAdmin : null, dice.Pick<string[]>([["info-viewer"], ["info-viewer", "elaas-maker"], ["overseer"], ["auditor", "ktb-maker"]]));
        }

        var (done, before) = (0, await Rights());
        for (var step = 0; step < Steps; step++)
        {
            if (dice.Roll(5) == 0)
            {
                await server.PassAsync(TimeSpan.FromDays(1));
                await desk.Job();
            }
            else
            {
                var kind = dice.Pick(Enum.GetValues<TreeChangeKind>());
                var code = $"{dice.Pick<string>(["05", "06", "04"])}{seed % 100:D2}{dice.Roll(30):D4}";
                var (_, problem) = await desk.Change(
                    kind, kind is TreeChangeKind.Add ? null : dice.Pick(all), dice.Pick(all), dice.Pick(all), dice.Roll(2) == 0 ? code : null,
                    dice.Pick<AgencyType>([AgencyType.SubdistrictAdministration, AgencyType.SubdistrictMunicipality, AgencyType.TownMunicipality]),
                    $"ชื่อที่ {step}", dice.Pick<FateOfPeople?>([null, FateOfPeople.End, FateOfPeople.Move]), desk.Today.AddDays(dice.Roll(3) == 0 ? dice.Roll(4) : 0));
                done += problem is null ? 1 : 0;
            }

            foreach (var (what, sql) in _wrongs)
            {
                Assert.True(await server.Sql<long>(sql) == 0, $"step {step}: {what}");
            }

            var after = await Rights();
            Assert.True(after.All(now => before.TryGetValue(now.Key, out var then) && now.Value.Count <= then.Count && string.CompareOrdinal(now.Value.Until, then.Until) <= 0), $"step {step}: more rights than before");
            before = after;
        }

        output.WriteLine($"{done} of {Steps} changes were agreed to");
        Assert.True(done > 5);
    }

    /// <summary>How many rights of a group each person has, and for how long; offices and oversight with their agency, which they do not leave.</summary>
    private async Task<Dictionary<string, (int Count, string Until)>> Rights()
    {
        var lines = await server.Sql<string[]>("""
            SELECT array_agg(line ORDER BY line) FROM (
                SELECT g.holder || ' ' || g.user_group || CASE WHEN g.user_group = 'overseer' THEN g.agency::text ELSE '' END
                    || '|' || count(*) || '|' || coalesce(max(g.until_day)::text, '9999') AS line
                FROM access_grant g WHERE g.state = 'Active' AND appointment_is_held(g.appointment) AND letter_is_living(g.letter)
                GROUP BY g.holder, g.user_group, CASE WHEN g.user_group = 'overseer' THEN g.agency::text ELSE '' END
                UNION ALL
                SELECT person || ' ' || office || agency || '|' || count(*) || '|9999' FROM appointment WHERE office IS NOT NULL AND ended_at IS NULL GROUP BY person, office, agency) x
            """);
        return (lines ?? []).Select(l => l.Split('|')).ToDictionary(l => l[0], l => (int.Parse(l[1], null), l[2]));
    }
}
