namespace LakMuang.Web.Tests.Invariants;

/// <summary>What must hold after every call, in SQL of the test's own: none of the product's functions is asked, but where it is what is judged.</summary>
internal static class ApiLaws
{
    private const string Today = "(lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date";

    /// <summary>True for a row <c>o</c> of access_grant under which everything stands today.</summary>
    public const string Stands = $"""
        o.state = 'Active' AND o.from_day <= {Today} AND (o.until_day IS NULL OR o.until_day >= {Today}) AND EXISTS (
            SELECT 1 FROM appointment a JOIN letter post ON post.id = a.letter JOIN letter own ON own.id = o.letter
                JOIN agency y ON y.id = o.agency JOIN information_system i ON i.code = o.system
            WHERE a.id = o.appointment AND a.person = o.holder AND a.agency = o.agency AND a.ended_at IS NULL
                AND a.from_day <= {Today} AND (a.until_day IS NULL OR a.until_day >= {Today})
                AND post.state = 'Living' AND own.state = 'Living' AND y.state = 'Active' AND i.state = 'Live')
        """;

    public static readonly (string What, string Sql)[] All =
    [
        ("a right that is kept as living without its letter, post, person, agency or system", """
            SELECT count(*) FROM access_grant g JOIN appointment a ON a.id = g.appointment JOIN letter own ON own.id = g.letter JOIN letter post ON post.id = a.letter
                JOIN agency y ON y.id = g.agency JOIN information_system i ON i.code = g.system JOIN person p ON p.id = g.holder
            WHERE g.state = 'Active' AND (own.state <> 'Living' OR post.state <> 'Living' OR a.ended_at IS NOT NULL OR y.state <> 'Active' OR i.state <> 'Live'
                OR a.person <> g.holder OR a.agency <> g.agency OR p.merged_into IS NOT NULL)
            """),
        ("a right that the doors honour, and under which not everything stands today", $"""
            SELECT count(*) FROM access_grant g WHERE holds_right(g.holder, g.system, g.agency)
                AND NOT EXISTS (SELECT 1 FROM access_grant o WHERE o.holder = g.holder AND o.system = g.system AND o.agency = g.agency AND {Stands})
            """),
        ("an open session of an account that is stopped", """
            SELECT count(*) FROM session s JOIN account a ON a.id = s.person WHERE a.state <> 'Active' AND s.ended_at IS NULL
            """),
        ("an account that is open while a suspension lasts", """
            SELECT count(*) FROM suspension s JOIN account a ON a.id = s.person WHERE s.lifted_at IS NULL AND a.state = 'Active'
            """),
        ("an SSO admin whom nobody outside the agency has confirmed", """
            SELECT count(*) FROM admin_nomination n WHERE n.state = 'Confirmed' AND (n.decided_by IS NULL OR n.decided_by = n.proposed_by OR n.decided_by = n.person)
            """),
        ("a move that one person has both proposed and accepted", """
            SELECT count(*) FROM staff_move m WHERE m.state IN ('Agreed', 'Running', 'Done') AND (m.decided_by IS NULL OR m.decided_by = m.proposed_by)
            """),
        ("a recovery that one person has both proposed and confirmed, or decided for themselves", """
            SELECT count(*) FROM recovery r WHERE r.decided_by = r.proposed_by OR r.person IN (r.decided_by, r.proposed_by)
            """),
    ];
}
