namespace LakMuang.Storage.Migrations;

/// <summary>What the headship of a unit needs in the database beyond its columns (invariant 4, docs/adr/0048).</summary>
internal static class HeadshipStatements
{
    /// <summary>The groups of before that make a head, and those that read. Of two heads on one day the earliest stays; the others are suspended, and shown.</summary>
    public const string HeadsOfBefore = """
        UPDATE user_group SET kind = 'Head' WHERE code = 'elaas-head';
        UPDATE user_group SET kind = 'Reader' WHERE code = 'elaas-reader';
        UPDATE access_grant SET heads_unit = true WHERE user_group IN (SELECT code FROM user_group WHERE kind = 'Head');
        INSERT INTO grant_pause (id, access_grant, from_at, until_at, because)
        SELECT gen_random_uuid(), g.id, lakmuang_now(), NULL, 'SecondHead' FROM access_grant g
        WHERE g.heads_unit AND g.state = 'Active' AND EXISTS (SELECT 1 FROM access_grant k
            WHERE k.heads_unit AND k.state <> 'Ended' AND k.agency = g.agency AND k.user_group = g.user_group AND k.id <> g.id
              AND (g.until_day IS NULL OR k.from_day <= g.until_day) AND (k.until_day IS NULL OR g.from_day <= k.until_day)
              AND (g.state <> 'Active', g.from_day, g.given_at, g.id) > (k.state <> 'Active', k.from_day, k.given_at, k.id));
        UPDATE access_grant g SET state = 'Suspended', suspended_at = coalesce(g.suspended_at, lakmuang_now()), suspended_because = 'SecondHead'
        WHERE g.heads_unit AND g.state <> 'Ended' AND EXISTS (SELECT 1 FROM access_grant k
            WHERE k.heads_unit AND k.state <> 'Ended' AND k.agency = g.agency AND k.user_group = g.user_group AND k.id <> g.id
              AND (g.until_day IS NULL OR k.from_day <= g.until_day) AND (k.until_day IS NULL OR g.from_day <= k.until_day)
              AND (g.state <> 'Active', g.from_day, g.given_at, g.id) > (k.state <> 'Active', k.from_day, k.given_at, k.id));
        """;

    /// <summary>
    /// One head at a time, whoever gives the right and by whatever path. A suspended one still stands there, so that whoever lifts the suspension makes no second head;
    /// only those that were suspended for being the second one do not count.
    /// </summary>
    public const string OneHead = """
        CREATE FUNCTION unit_headed(uuid, varchar) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
            'SELECT hashtextextended($2, uuid_hash_extended($1, 2570)) >> 1';

        -- What is copied in by the thousand says nothing of it: the group does.
        CREATE FUNCTION tell_heads() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NEW.heads_unit := EXISTS (SELECT 1 FROM user_group u WHERE u.code = NEW.user_group AND u.kind = 'Head');
            RETURN NEW;
        END $$;
        CREATE TRIGGER tell_heads BEFORE INSERT OR UPDATE OF user_group, heads_unit ON access_grant FOR EACH ROW EXECUTE FUNCTION tell_heads();

        ALTER TABLE access_grant ADD CONSTRAINT ex_access_grant_one_head EXCLUDE USING gist (
            int8range(unit_headed(agency, user_group), unit_headed(agency, user_group), '[]') WITH &&,
            daterange(from_day, CASE WHEN until_day < from_day THEN from_day ELSE until_day END, '[]') WITH &&)
            WHERE (heads_unit AND state <> 'Ended' AND suspended_because IS DISTINCT FROM 'SecondHead');
        CREATE SEQUENCE head_decision_serial;
        """;

    /// <summary>Agencies: the posts that a person holds today in one agency, those held for themselves first, with the letter and the last day of each.</summary>
    public const string PostsWithLetters = """
        CREATE OR REPLACE FUNCTION posts_held(uuid, uuid) RETURNS jsonb LANGUAGE sql STABLE AS
            'SELECT jsonb_agg(jsonb_build_object(''kind'', p.kind, ''position'', p.position, ''office'', p.office, ''letter'', letter_number(p.letter), ''until'', p.until_day)
                              ORDER BY p.kind <> ''Substantive'', p.office IS NULL, p.from_day)
             FROM appointment p WHERE p.person = $1 AND p.agency = $2 AND appointment_is_held(p.id)';
        """;

    public const string Undo = """
        CREATE OR REPLACE FUNCTION posts_held(uuid, uuid) RETURNS jsonb LANGUAGE sql STABLE AS
            'SELECT jsonb_agg(jsonb_build_object(''kind'', p.kind, ''position'', p.position) ORDER BY p.kind <> ''Substantive'', p.from_day)
             FROM appointment p WHERE p.person = $1 AND p.agency = $2 AND appointment_is_held(p.id)';
        DROP SEQUENCE head_decision_serial;
        ALTER TABLE access_grant DROP CONSTRAINT ex_access_grant_one_head;
        DROP TRIGGER tell_heads ON access_grant;
        DROP FUNCTION tell_heads();
        DROP FUNCTION unit_headed(uuid, varchar);
        """;
}
