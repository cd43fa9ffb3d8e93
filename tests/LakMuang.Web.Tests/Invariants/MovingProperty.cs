using FsCheck;
using FsCheck.Fluent;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>
/// Random transfers, secondments and merges, on days that pass, over a small tree: no right stays active without a living post, no transfer makes two posts,
/// nobody is lost between two agencies. Judged by the test's own SQL (invariant 1, L2-4).
/// </summary>
public sealed class MovingProperty(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly (string What, string Sql)[] _laws =
    [
        ("an active right without a post that is held", """
            SELECT count(*) FROM access_grant g WHERE g.holder = ANY($1) AND g.state = 'Active'
              AND g.from_day <= (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date AND NOT appointment_is_held(g.appointment)
            """),
        ("a right on a post of another person or agency", """
            SELECT count(*) FROM access_grant g JOIN appointment a ON a.id = g.appointment
            WHERE g.holder = ANY($1) AND g.state = 'Active' AND (a.person <> g.holder OR a.agency <> g.agency)
            """),
        ("two living posts for one transfer", """
            SELECT count(*) FROM (SELECT m.id FROM staff_move m JOIN appointment a ON a.person = m.person AND a.agency = m.to_agency AND a.letter = m.letter
                WHERE m.person = ANY($1) AND appointment_is_held(a.id) GROUP BY m.id HAVING count(*) > 1) x
            """),
        ("an old post that outlives its transfer", """
            SELECT count(*) FROM staff_move m JOIN staff_move_post p ON p.move = m.id
            WHERE m.person = ANY($1) AND m.kind = 'Transfer' AND m.state = 'Done' AND appointment_is_held(p.appointment)
            """),
        ("two living cases of one kind", """
            SELECT count(*) FROM (SELECT person, kind FROM staff_move WHERE person = ANY($1) AND state IN ('Proposed', 'Agreed', 'Running')
                GROUP BY person, kind HAVING count(*) > 1) x
            """),
        ("somebody who is lost between two agencies", """
            SELECT count(*) FROM person p WHERE p.id = ANY($1) AND p.merged_into IS NULL
              AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person = p.id AND a.kind = 'Substantive' AND appointment_is_held(a.id))
            """),
        ("a right, a post or an open account of a record that went into another", """
            SELECT count(*) FROM person p WHERE p.id = ANY($1) AND p.merged_into IS NOT NULL AND (
                EXISTS (SELECT 1 FROM access_grant g WHERE g.holder = p.id) OR EXISTS (SELECT 1 FROM appointment a WHERE a.person = p.id)
                OR EXISTS (SELECT 1 FROM account o WHERE o.id = p.id AND o.state <> 'Closed'))
            """),
        ("a secondment that is over and whose post is held", """
            SELECT count(*) FROM staff_move m JOIN appointment a ON a.person = m.person AND a.agency = m.to_agency AND a.kind = 'Seconded'
            WHERE m.person = ANY($1) AND m.kind = 'Secondment' AND m.state = 'Done' AND appointment_is_held(a.id)
              AND NOT EXISTS (SELECT 1 FROM staff_move o WHERE o.person = m.person AND o.kind = 'Secondment' AND o.state IN ('Agreed', 'Running'))
            """),
    ];

    [Fact]
    public void Whatever_moves_no_right_outlives_its_post_and_nobody_is_lost() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(8).WithStartSize(6).WithEndSize(18),
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 9_999)).ToArbitrary(), steps => Broken([.. steps]).GetAwaiter().GetResult() is ""));

    private async Task<string> Broken(int[] steps)
    {
        var life = await MovingLife.Begin(server);
        foreach (var step in steps)
        {
            var deed = await life.Do(step);
            await life.Desk.Job();
            foreach (var (what, sql) in _laws)
            {
                if (await server.Sql<long>(sql, life.People) > 0)
                {
                    return $"{what} after {deed}, step {step} of {string.Join(' ', steps)}";
                }
            }
        }

        return "";
    }
}
