namespace LakMuang.Storage.Migrations;

/// <summary>What the end of service needs in the database beyond its columns.</summary>
internal static class LeavingStatements
{
    /// <summary>The function as it was stands in <see cref="TreeStatements.Repairs"/>; beside what it asked, nobody holds a post beyond their last day of service, unless by election (B-2).</summary>
    public const string Functions = """
        CREATE OR REPLACE FUNCTION appointment_is_held(uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM appointment p JOIN agency a ON a.id = p.agency JOIN person h ON h.id = p.person
                WHERE p.id = $1 AND p.ended_at IS NULL AND a.state = ''Active'' AND letter_is_living(p.letter)
                  AND (p.first_letter IS NULL OR letter_is_living(p.first_letter))
                  AND p.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                  AND (p.until_day IS NULL OR p.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)
                  AND (p.is_elected OR h.retires_on IS NULL OR h.retires_on >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                    OR EXISTS (SELECT 1 FROM appointment e WHERE e.person = p.person AND e.agency = p.agency AND e.is_elected AND e.ended_at IS NULL
                        AND e.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                        AND (e.until_day IS NULL OR e.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date))))';
        """;

    public const string Undo = """
        CREATE OR REPLACE FUNCTION appointment_is_held(uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM appointment p JOIN agency a ON a.id = p.agency
                WHERE p.id = $1 AND p.ended_at IS NULL AND a.state = ''Active'' AND letter_is_living(p.letter)
                  AND (p.first_letter IS NULL OR letter_is_living(p.first_letter))
                  AND p.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                  AND (p.until_day IS NULL OR p.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date))';
        """;
}
