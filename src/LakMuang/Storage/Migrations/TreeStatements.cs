namespace LakMuang.Storage.Migrations;

/// <summary>What the tree of agencies needs in the database beyond its columns.</summary>
internal static class TreeStatements
{
    public const string Repairs = """
        -- Agencies that were there before anybody counted did not join later.
        UPDATE agency SET placed_at = '-infinity';

        -- Whose affairs have come to whom.
        CREATE INDEX ix_agency_heir ON agency ((COALESCE(merged_into, parent))) WHERE state <> 'Active';

        -- Agencies: whether a person held a post in an agency at an instant, by the days in Bangkok.
        CREATE FUNCTION held_post_in(uuid, uuid, timestamptz) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM appointment p
                WHERE p.person = $1 AND p.agency = $2 AND p.from_day <= ($3 AT TIME ZONE ''Asia/Bangkok'')::date
                  AND (p.until_day IS NULL OR p.until_day >= ($3 AT TIME ZONE ''Asia/Bangkok'')::date) AND (p.ended_at IS NULL OR p.ended_at >= $3))';

        -- Agencies: whether an appointment is held today, in Bangkok, in an agency that is active, under a letter that lives; one that a merger has carried
        -- over, under both its letters.
        CREATE OR REPLACE FUNCTION appointment_is_held(uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM appointment p JOIN agency a ON a.id = p.agency
                WHERE p.id = $1 AND p.ended_at IS NULL AND a.state = ''Active'' AND letter_is_living(p.letter)
                  AND (p.first_letter IS NULL OR letter_is_living(p.first_letter))
                  AND p.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                  AND (p.until_day IS NULL OR p.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date))';

        -- Access: whether a person holds any living right in a system for an agency today, in Bangkok.
        CREATE OR REPLACE FUNCTION holds_right(uuid, varchar, uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM access_grant g JOIN information_system i ON i.code = g.system
                WHERE g.holder = $1 AND g.system = $2 AND g.agency = $3 AND g.state = ''Active''
                  AND i.state = ''Live'' AND appointment_is_held(g.appointment) AND letter_is_living(g.letter)
                  AND (g.first_letter IS NULL OR letter_is_living(g.first_letter))
                  AND g.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                  AND (g.until_day IS NULL OR g.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date))';

        -- Access: the rights that live today, in Bangkok.
        CREATE OR REPLACE FUNCTION living_rights(uuid, varchar)
            RETURNS TABLE (agency uuid, user_group varchar, until_day date, letter uuid)
            LANGUAGE sql STABLE ROWS 4 AS
            'SELECT g.agency, g.user_group, g.until_day, g.letter
             FROM access_grant g JOIN information_system i ON i.code = g.system
             WHERE g.holder = $1 AND g.system = $2 AND g.state = ''Active'' AND i.state = ''Live''
               AND appointment_is_held(g.appointment) AND letter_is_living(g.letter)
               AND (g.first_letter IS NULL OR letter_is_living(g.first_letter))
               AND g.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
               AND (g.until_day IS NULL OR g.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)';
        """;

    /// <summary>The functions as they were stand in <see cref="LetterStatements.Functions"/>.</summary>
    public const string Undo = """
        DROP FUNCTION held_post_in(uuid, uuid, timestamptz);
        DROP INDEX ix_agency_heir;
        """;
}
