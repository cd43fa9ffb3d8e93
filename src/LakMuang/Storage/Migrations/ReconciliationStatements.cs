namespace LakMuang.Storage.Migrations;

/// <summary>What lists of users of linked systems ask about rights, beyond the columns of their own tables.</summary>
internal static class ReconciliationStatements
{
    /// <summary>Access: every right in a system that lives today, in Bangkok (docs/adr/0024, 0050).</summary>
    public const string LivingRightsIn = """
        CREATE FUNCTION living_rights_in(varchar)
            RETURNS TABLE (id uuid, holder uuid, agency uuid, user_group varchar, given_at timestamptz)
            LANGUAGE sql STABLE ROWS 10000 AS
            'SELECT g.id, g.holder, g.agency, g.user_group, g.given_at FROM access_grant g
             WHERE g.system = $1 AND g.state = ''Active''
               AND g.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
               AND (g.until_day IS NULL OR g.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)
               AND appointment_is_held(g.appointment) AND letter_is_living(g.letter) AND (g.first_letter IS NULL OR letter_is_living(g.first_letter))';
        """;

    public const string Undo = "DROP FUNCTION living_rights_in(varchar);";
}
