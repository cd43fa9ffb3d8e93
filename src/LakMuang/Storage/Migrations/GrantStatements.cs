namespace LakMuang.Storage.Migrations;

/// <summary>What rights given by hand need in the database beyond their columns.</summary>
internal static class GrantStatements
{
    /// <summary>
    /// Rights of before: none reaches beyond its post, of two whose days meet the one that is out of force or younger ends, and those for days to come wait for them.
    /// </summary>
    public const string RightsOfBefore = """
        UPDATE access_grant g SET decided_until_day = g.until_day, until_day = p.until_day
        FROM appointment p WHERE p.id = g.appointment AND g.state <> 'Ended' AND p.until_day IS NOT NULL AND p.until_day >= g.from_day
          AND (g.until_day IS NULL OR g.until_day > p.until_day);
        UPDATE access_grant g SET state = 'Ended', ended_at = lakmuang_now(), ended_because = 'Replaced'
        FROM access_grant k
        WHERE g.state <> 'Ended' AND k.state <> 'Ended' AND g.holder = k.holder AND g.agency = k.agency AND g.user_group = k.user_group AND g.id <> k.id
          AND (g.until_day IS NULL OR k.from_day <= g.until_day) AND (k.until_day IS NULL OR g.from_day <= k.until_day)
          AND (g.state <> 'Active', g.id) > (k.state <> 'Active', k.id);
        UPDATE access_grant SET awaits_its_day = true
        WHERE state <> 'Ended' AND from_day > (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date;
        """;

    /// <summary>A person holds a group for an agency once at a time, whoever gives it and by whatever path (docs/adr/0046).</summary>
    /// <remarks>
    /// The three ids stand in one number of 64 bits, since ranges of numbers need no extension. Days are put in order, so that a row that was broken by hand is refused by
    /// nothing here.
    /// </remarks>
    public const string OnceAtATime = """
        CREATE FUNCTION right_held(uuid, uuid, varchar) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
            'SELECT hashtextextended($3, uuid_hash_extended($2, uuid_hash_extended($1, 2569))) >> 1';
        ALTER TABLE access_grant ADD CONSTRAINT ex_access_grant_once_at_a_time EXCLUDE USING gist (
            int8range(right_held(holder, agency, user_group), right_held(holder, agency, user_group), '[]') WITH &&,
            daterange(from_day, CASE WHEN until_day < from_day THEN from_day ELSE until_day END, '[]') WITH &&)
            WHERE (state <> 'Ended');
        """;

    public const string Undo = """
        ALTER TABLE access_grant DROP CONSTRAINT ex_access_grant_once_at_a_time;
        DROP FUNCTION right_held(uuid, uuid, varchar);
        """;
}
