using LakMuang.Access.Conflicts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Invariants;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>Whatever people and jobs do in whatever order: nobody holds, today or on a day to come, what a rule keeps apart, but under an exception that lives (B-6).</summary>
public sealed class ApartProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const int Deeds = 60;

    // On any day from today on: an exception that lives today is under every pair whose days will meet.
    private const string Unexcused = """
        SELECT count(*) FROM duty_rule r
        JOIN access_grant a ON a.user_group = r.group_a AND a.state = 'Active' AND (a.until_day IS NULL OR a.until_day >= $2)
        JOIN access_grant b ON b.user_group = r.group_b AND b.holder = a.holder AND b.state = 'Active' AND (b.until_day IS NULL OR b.until_day >= $2)
        WHERE r.ended_at IS NULL AND a.system = $1 AND (r.reach = 'Anywhere' OR a.agency = b.agency)
          AND (a.until_day IS NULL OR b.from_day <= a.until_day) AND (b.until_day IS NULL OR a.from_day <= b.until_day)
          AND NOT EXISTS (SELECT 1 FROM duty_excuse e WHERE e.rule = r.id AND e.person = a.holder AND e.ended_at IS NULL AND e.until_day >= $2
              AND (r.reach = 'Anywhere' OR e.agency IN (a.agency, b.agency)))
        """;

    // What whoever breaks a rule is looked for among: it may hold more, and never less.
    private const string Unnoted = """
        SELECT count(*) FROM duty_rule r
        JOIN access_grant a ON a.user_group = r.group_a AND a.state <> 'Ended'
        JOIN access_grant b ON b.user_group = r.group_b AND b.holder = a.holder AND b.state <> 'Ended' AND (r.reach = 'Anywhere' OR b.agency = a.agency)
        WHERE r.ended_at IS NULL AND a.system = $1 AND NOT EXISTS (SELECT 1 FROM duty_pair p WHERE p.one = a.id AND p.other = b.id)
        """;

    [Theory]
    [InlineData(11u)]
    [InlineData(2569u)]
    [InlineData(46_021u)]
    public async Task No_history_leaves_two_duties_with_one_person_unexcused(uint seed)
    {
        var dice = new Dice(seed);
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        string[] groups = [$"{code}-a", $"{code}-b", $"{code}-c"];
        Guid[] rules =
        [
            await desk.Rule(groups[0], groups[1]), await desk.Rule(groups[1], groups[2], reach: DutyReach.Anywhere), await desk.Rule(groups[0], groups[2], DutyWeight.Block),
        ];
        Somebody[] people = [await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town)];
        var old = await desk.System();
        var given = 0;

        for (var deed = 0; deed < Deeds; deed++)
        {
            var (person, group) = (people[dice.Roll(2)], groups[dice.Roll(3)]);
            switch (dice.Roll(12))
            {
                case 0 or 1:
                    given += await desk.Give(person, group, until: desk.Today.AddDays(1 + dice.Roll(39))) is null ? 1 : 0;
                    break;
                case 2:
                    given += await desk.Give(person, group, agency: dice.Roll(2) == 0 ? desk.Land.Neighbour : desk.Land.Town) is null ? 1 : 0;
                    break;
                case 3:
                    await Task.WhenAll(desk.Give(person, group), desk.Give(person, groups[dice.Roll(3)]));
                    break;
                case 4:
                    await desk.End(person, group);
                    break;
                case 5:
                    await desk.Excuse(desk.First, rules[dice.Roll(3)], person, desk.Today.AddDays(dice.Roll(20)));
                    break;
                case 6:
                    var excuse = await server.Sql<Guid>("SELECT id FROM duty_excuse WHERE person = $1 AND ended_at IS NULL LIMIT 1", person.Id.Value);
                    await desk.Land.Try<ExcuseConflict, Guid>(use => use.EndAsync(desk.Act, person.Agency, excuse, default));
                    break;
                case 7:
                    // For days to come, next to each other as often as not.
                    var from = desk.Today.AddDays(10 * dice.Roll(4));
                    given += await desk.Give(person, group, from, from.AddDays(9)) is null ? 1 : 0;
                    break;
                case 8:
                    await desk.Give(person, $"{old}-{"abc"[dice.Roll(3)]}", desk.Today.AddDays(10 * dice.Roll(3)), desk.Today.AddDays(30 + dice.Roll(30)));
                    break;
                case 9:
                    // An older group goes over into one of those that are kept apart.
                    if ((await desk.Draft($"{old}-{"abc"[dice.Roll(3)]}", [group])).Ok(out var plan, out _))
                    {
                        await desk.Agree(plan);
                        await desk.Jobs();
                        old = await desk.System();
                    }

                    break;
                case 10:
                    // A suspension comes and goes with the account, whatever has ended meanwhile.
                    await server.Sql<int>(
                        "UPDATE access_grant SET state = 'Suspended', suspended_because = 'AccountSuspended', suspended_at = lakmuang_now() WHERE holder = $1 AND user_group = $2 AND state = 'Active'",
                        person.Id.Value, group);
                    await server.Sql<int>("UPDATE duty_excuse SET until_day = until_day - 7 WHERE person = $1 AND ended_at IS NULL", person.Id.Value);
                    await desk.Settle();
                    await desk.Reinstate(person);
                    break;
                default:
                    // Days go by for exceptions; the job comes before anybody looks.
                    await server.Sql<int>("UPDATE duty_excuse SET until_day = until_day - 7 WHERE person = $1 AND ended_at IS NULL", person.Id.Value);
                    await desk.Settle();
                    break;
            }

            Assert.True(0 == await server.Sql<long>(Unexcused, code, desk.Today), $"seed {seed}, deed {deed}");
            Assert.True(0 == await server.Sql<long>(Unnoted, code), $"seed {seed}, deed {deed}: a pair is not noted");
        }

        Assert.True(given > 0);
    }
}
