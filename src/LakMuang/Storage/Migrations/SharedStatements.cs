namespace LakMuang.Storage.Migrations;

/// <summary>What the statements of the sign-in and token path need in the database.</summary>
internal static class SharedStatements
{
    /// <summary>Counts the changes of tables that nodes hold in memory. A trigger cannot be forgotten, not even by hand-written SQL.</summary>
    public const string Registry = """
        CREATE TABLE registry (version bigint NOT NULL);
        INSERT INTO registry VALUES (1);
        CREATE FUNCTION note_registry_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE registry SET version = version + 1;
            RETURN NULL;
        END $$;
        CREATE TRIGGER registry_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON oauth_client EXECUTE FUNCTION note_registry_change();
        CREATE TRIGGER registry_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON information_system EXECUTE FUNCTION note_registry_change();
        CREATE TRIGGER registry_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON user_group EXECUTE FUNCTION note_registry_change();
        CREATE TRIGGER registry_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON signing_key EXECUTE FUNCTION note_registry_change();
        """;

    /// <summary>Further contracts of rooms in SQL, for statements that answer many requests at once.</summary>
    public const string Contracts = """
        -- Agencies: the card of a person; contacts and number stay encrypted.
        CREATE FUNCTION person_card(uuid)
            RETURNS TABLE (title varchar, given_name varchar, family_name varchar, title_en varchar, given_name_en varchar, family_name_en varchar,
                ial varchar, email bytea, email_verified boolean, mobile bytea, mobile_verified boolean, citizen_id bytea)
            LANGUAGE sql STABLE ROWS 1 AS
            'SELECT title, given_name, family_name, title_en, given_name_en, family_name_en, ial,
                    email, email_verified_at IS NOT NULL, mobile, mobile_verified_at IS NOT NULL, citizen_id
             FROM person WHERE id = $1';

        -- Agencies: the card of an agency.
        CREATE FUNCTION agency_card(uuid)
            RETURNS TABLE (code varchar, type varchar, name_th varchar, province_code varchar)
            LANGUAGE sql STABLE ROWS 1 AS
            'SELECT code, type, name_th, province_code FROM agency WHERE id = $1';

        -- Agencies: the posts that a person holds today in one agency, the main one first, as [{"kind", "position"}].
        CREATE FUNCTION posts_held(uuid, uuid) RETURNS jsonb LANGUAGE sql STABLE AS
            'SELECT jsonb_agg(jsonb_build_object(''kind'', p.kind, ''position'', p.position)
                              ORDER BY p.kind <> ''Substantive'', p.from_day)
             FROM appointment p WHERE p.person = $1 AND p.agency = $2 AND appointment_is_held(p.id)';

        -- Agencies: the number of a letter.
        CREATE FUNCTION letter_number(uuid) RETURNS varchar LANGUAGE sql STABLE AS
            'SELECT number FROM letter WHERE id = $1';

        -- Access: the rights that live today, in Bangkok.
        CREATE FUNCTION living_rights(uuid, varchar)
            RETURNS TABLE (agency uuid, user_group varchar, until_day date, letter uuid)
            LANGUAGE sql STABLE ROWS 4 AS
            'SELECT g.agency, g.user_group, g.until_day, g.letter
             FROM access_grant g JOIN information_system i ON i.code = g.system
             WHERE g.holder = $1 AND g.system = $2 AND g.state = ''Active'' AND i.state = ''Live'' AND appointment_is_held(g.appointment)
               AND g.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
               AND (g.until_day IS NULL OR g.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)';

        -- Access: what a system asks of whoever enters.
        CREATE FUNCTION system_card(varchar) RETURNS TABLE (is_live boolean, required_level integer) LANGUAGE sql STABLE ROWS 1 AS
            'SELECT state = ''Live'', required_level FROM information_system WHERE code = $1';
        """;

    /// <summary>Ids of ours begin with their time (RFC 9562 version 7): this is the least id of an instant.</summary>
    public const string IdOfTime = """
        CREATE FUNCTION uuid_at(timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS
            $$ SELECT (lpad(to_hex((extract(epoch FROM $1) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid $$;
        """;

    /// <summary>A family's row is rewritten at every refresh: with room on its page the indexes need no new entries.</summary>
    public const string RoomToRewrite = """
        ALTER TABLE token_family SET (fillfactor = 50);
        ALTER TABLE session SET (fillfactor = 70);
        """;

    public const string Undo = """
        DROP TRIGGER registry_change ON signing_key;
        DROP TRIGGER registry_change ON user_group;
        DROP TRIGGER registry_change ON information_system;
        DROP TRIGGER registry_change ON oauth_client;
        DROP FUNCTION uuid_at(timestamptz);
        DROP FUNCTION note_registry_change();
        DROP TABLE registry;
        DROP FUNCTION system_card(varchar);
        DROP FUNCTION living_rights(uuid, varchar);
        DROP FUNCTION letter_number(uuid);
        DROP FUNCTION posts_held(uuid, uuid);
        DROP FUNCTION agency_card(uuid);
        DROP FUNCTION person_card(uuid);
        ALTER TABLE token_family RESET (fillfactor);
        ALTER TABLE session RESET (fillfactor);
        """;
}
