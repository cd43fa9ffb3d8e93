namespace LakMuang.Storage.Migrations;

/// <summary>What systems in their states, and duties that are kept apart, need in the database beyond their columns.</summary>
internal static class CatalogueStatements
{
    /// <summary>Pilot agencies and testers have what is not live yet; nobody has what was retired (invariant 1).</summary>
    public const string OpenSystems = """
        -- Access: whether a system is open today for an agency and a person: live for all, in pilot for its agencies, as a draft for integrators who try it out.
        CREATE FUNCTION system_is_open(varchar, uuid, uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM information_system i WHERE i.code = $1 AND (i.state = ''Live''
                OR (i.state = ''Pilot'' AND EXISTS (SELECT 1 FROM pilot_agency p WHERE p.system = $1 AND p.agency = $2))
                OR (i.state IN (''Draft'', ''Pilot'') AND EXISTS (SELECT 1 FROM access_grant t
                    WHERE t.holder = $3 AND t.system = ''sso'' AND t.user_group = ''integrator'' AND t.state = ''Active''
                      AND t.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                      AND (t.until_day IS NULL OR t.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)
                      AND appointment_is_held(t.appointment) AND letter_is_living(t.letter)))))';

        -- Access: whether a person holds any living right in a system for an agency today, in Bangkok.
        CREATE OR REPLACE FUNCTION holds_right(uuid, varchar, uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM access_grant g JOIN information_system i ON i.code = g.system
                WHERE g.holder = $1 AND g.system = $2 AND g.agency = $3 AND g.state = ''Active''
                  AND (i.state = ''Live'' OR system_is_open(g.system, g.agency, g.holder))
                  AND appointment_is_held(g.appointment) AND letter_is_living(g.letter) AND (g.first_letter IS NULL OR letter_is_living(g.first_letter))
                  AND g.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                  AND (g.until_day IS NULL OR g.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date))';

        -- Access: the rights that live today, in Bangkok.
        CREATE OR REPLACE FUNCTION living_rights(uuid, varchar)
            RETURNS TABLE (agency uuid, user_group varchar, until_day date, letter uuid)
            LANGUAGE sql STABLE ROWS 4 AS
            'SELECT g.agency, g.user_group, g.until_day, g.letter
             FROM access_grant g JOIN information_system i ON i.code = g.system
             WHERE g.holder = $1 AND g.system = $2 AND g.state = ''Active''
               AND (i.state = ''Live'' OR system_is_open(g.system, g.agency, g.holder))
               AND appointment_is_held(g.appointment) AND letter_is_living(g.letter) AND (g.first_letter IS NULL OR letter_is_living(g.first_letter))
               AND g.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
               AND (g.until_day IS NULL OR g.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)';

        -- Access: what a system asks of whoever enters. Whether it is open for somebody stands in living_rights.
        CREATE OR REPLACE FUNCTION system_card(varchar) RETURNS TABLE (is_live boolean, required_level integer) LANGUAGE sql STABLE ROWS 1 AS
            'SELECT state <> ''Retired'', required_level FROM information_system WHERE code = $1';

        -- Access: the level of sign-in that a person needs in a system: its own, or that of a group they hold there.
        CREATE FUNCTION entry_level(uuid, varchar) RETURNS integer LANGUAGE sql STABLE AS
            'SELECT greatest((SELECT i.required_level FROM information_system i WHERE i.code = $2),
                (SELECT max(u.required_level) FROM living_rights($1, $2) r JOIN user_group u ON u.code = r.user_group))';
        """;

    /// <summary>
    /// Duties that are kept apart (B-6). In the database, because a rule that one path forgets to ask is none: whoever gives, changes or wakes a right, by which statement
    /// ever, meets it here, two at once too. What goes on unchanged, or is carried over from a merged agency, is reported and not stopped.
    /// </summary>
    public const string DutiesApart = """
        -- Agencies: whether a person holds an office in an agency today.
        CREATE FUNCTION office_is_held(uuid, uuid, varchar) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM appointment p WHERE p.person = $1 AND p.agency = $2 AND p.office = $3 AND appointment_is_held(p.id))';

        -- Access: whether a person is excused today, and on a day to come, from a rule.
        CREATE FUNCTION duty_is_excused(uuid, uuid, uuid, date) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM duty_rule r WHERE r.id = $1 AND (
                (r.except_head_of_finance AND office_is_held($2, $3, ''HeadOfFinance''))
                OR (r.weight = ''NeedsException'' AND EXISTS (SELECT 1 FROM duty_excuse e
                    WHERE e.rule = r.id AND e.person = $2 AND (r.reach = ''Anywhere'' OR e.agency = $3) AND e.ended_at IS NULL AND letter_is_living(e.letter)
                      AND e.until_day >= greatest($4, (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)))))';

        """ + "\nCREATE " + KeptApartAtFirst + """

        CREATE TRIGGER duties_apart AFTER INSERT OR UPDATE OF state, from_day, until_day, user_group, agency ON access_grant
            FOR EACH ROW EXECUTE FUNCTION keep_duties_apart();
        """;

    /// <summary>
    /// What goes on is judged by what was there: a right that follows its like is exempt only from duties that the like, or what the other duty followed in its turn, was held
    /// beside. What an announcement carries over is let through, and no more than that; and nobody gets a group after its last day.
    /// </summary>
    public const string DutiesApartMended = "CREATE OR REPLACE " + KeptApart;

    public const string UndoDutiesApartMended = "CREATE OR REPLACE " + KeptApartAtFirst;

    private const string KeptApart = """
        FUNCTION keep_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            today date := (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date;
            broken uuid;
        BEGIN
            IF NEW.state = 'Ended' OR (NEW.state = 'Suspended' AND (TG_OP = 'UPDATE' OR NEW.suspended_because = 'DutyConflict')) THEN
                RETURN NULL;
            END IF;
            IF NEW.first_letter IS NOT NULL AND EXISTS (SELECT 1 FROM access_grant carried
                WHERE carried.holder = NEW.holder AND carried.user_group = NEW.user_group AND carried.agency <> NEW.agency AND carried.ended_because = 'Carried'
                  AND (carried.letter = NEW.first_letter OR carried.first_letter = NEW.first_letter)) THEN
                RETURN NULL;
            END IF;
            IF TG_OP = 'INSERT' AND (NEW.until_day IS NULL OR NEW.until_day >= NEW.from_day)
                AND EXISTS (SELECT 1 FROM user_group u WHERE u.code = NEW.user_group AND u.valid_until < NEW.from_day) THEN
                RAISE EXCEPTION 'a group that has ended: %', NEW.user_group
                    USING ERRCODE = 'unique_violation', CONSTRAINT = 'access_grant_group_over', TABLE = 'access_grant';
            END IF;
            IF TG_OP = 'UPDATE' AND NEW.user_group = OLD.user_group AND NEW.agency = OLD.agency AND NEW.from_day >= OLD.from_day
                AND (OLD.until_day IS NULL OR NEW.until_day <= OLD.until_day)
                AND (OLD.state = 'Active' OR (OLD.state = 'Suspended' AND OLD.suspended_because <> 'DutyConflict')) THEN
                RETURN NULL;
            END IF;
            IF NOT EXISTS (SELECT 1 FROM duty_rule r WHERE r.ended_at IS NULL AND NEW.user_group IN (r.group_a, r.group_b)) THEN
                RETURN NULL;
            END IF;

            -- One person at a time: each statement after the lock sees what the other transaction has committed.
            PERFORM pg_advisory_xact_lock(2569, hashtext(NEW.holder::text));
            SELECT r.id INTO broken
            FROM duty_rule r
            JOIN access_grant held ON held.holder = NEW.holder AND held.id <> NEW.id
                AND held.user_group = CASE WHEN r.group_a = NEW.user_group THEN r.group_b ELSE r.group_a END
                AND (r.reach = 'Anywhere' OR held.agency = NEW.agency)
                AND (held.state = 'Active' OR (held.state = 'Suspended' AND held.suspended_because <> 'DutyConflict'))
                AND (held.until_day IS NULL OR held.until_day >= greatest(NEW.from_day, today))
                AND (NEW.until_day IS NULL OR held.from_day <= NEW.until_day)
            WHERE r.ended_at IS NULL AND NEW.user_group IN (r.group_a, r.group_b)
              AND NOT (TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM access_grant same
                  WHERE same.holder = NEW.holder AND same.agency = NEW.agency AND same.user_group = NEW.user_group AND same.id <> NEW.id AND same.state = 'Active'
                    AND same.from_day <= NEW.from_day AND same.until_day >= greatest(today, NEW.from_day - 1)
                    AND EXISTS (SELECT 1 FROM access_grant beside
                        WHERE beside.holder = held.holder AND beside.agency = held.agency AND beside.user_group = held.user_group
                          AND (beside.id = held.id OR (beside.state = 'Active' AND beside.from_day <= held.from_day AND beside.until_day >= held.from_day - 1))
                          AND (beside.until_day IS NULL OR beside.until_day >= same.from_day) AND beside.from_day <= same.until_day)))
              AND NOT duty_is_excused(r.id, NEW.holder, NEW.agency, greatest(NEW.from_day, held.from_day))
            LIMIT 1;
            IF broken IS NOT NULL THEN
                RAISE EXCEPTION 'two duties that one person may not hold: rule %', broken
                    USING ERRCODE = 'unique_violation', CONSTRAINT = 'access_grant_duties', TABLE = 'access_grant';
            END IF;
            RETURN NULL;
        END $$;
        """;

    private const string KeptApartAtFirst = """
        FUNCTION keep_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            today date := (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date;
            broken uuid;
        BEGIN
            IF NEW.state = 'Ended' OR NEW.first_letter IS NOT NULL OR (NEW.state = 'Suspended' AND (TG_OP = 'UPDATE' OR NEW.suspended_because = 'DutyConflict')) THEN
                RETURN NULL;
            END IF;
            IF TG_OP = 'UPDATE' AND NEW.user_group = OLD.user_group AND NEW.agency = OLD.agency AND NEW.from_day >= OLD.from_day
                AND (OLD.until_day IS NULL OR NEW.until_day <= OLD.until_day)
                AND (OLD.state = 'Active' OR (OLD.state = 'Suspended' AND OLD.suspended_because <> 'DutyConflict')) THEN
                RETURN NULL;
            END IF;
            IF NOT EXISTS (SELECT 1 FROM duty_rule r WHERE r.ended_at IS NULL AND NEW.user_group IN (r.group_a, r.group_b)) THEN
                RETURN NULL;
            END IF;

            -- One person at a time: each statement after the lock sees what the other transaction has committed.
            PERFORM pg_advisory_xact_lock(2569, hashtext(NEW.holder::text));
            IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM access_grant same
                WHERE same.holder = NEW.holder AND same.agency = NEW.agency AND same.user_group = NEW.user_group AND same.id <> NEW.id AND same.state = 'Active'
                  AND same.until_day >= today AND same.until_day >= NEW.from_day - 1) THEN
                RETURN NULL;
            END IF;

            SELECT r.id INTO broken
            FROM duty_rule r
            JOIN access_grant held ON held.holder = NEW.holder AND held.id <> NEW.id
                AND held.user_group = CASE WHEN r.group_a = NEW.user_group THEN r.group_b ELSE r.group_a END
                AND (r.reach = 'Anywhere' OR held.agency = NEW.agency)
                AND (held.state = 'Active' OR (held.state = 'Suspended' AND held.suspended_because <> 'DutyConflict'))
                AND (held.until_day IS NULL OR held.until_day >= greatest(NEW.from_day, today))
                AND (NEW.until_day IS NULL OR held.from_day <= NEW.until_day)
            WHERE r.ended_at IS NULL AND NEW.user_group IN (r.group_a, r.group_b)
              AND NOT duty_is_excused(r.id, NEW.holder, NEW.agency, greatest(NEW.from_day, held.from_day))
            LIMIT 1;
            IF broken IS NOT NULL THEN
                RAISE EXCEPTION 'two duties that one person may not hold: rule %', broken
                    USING ERRCODE = 'unique_violation', CONSTRAINT = 'access_grant_duties', TABLE = 'access_grant';
            END IF;
            RETURN NULL;
        END $$;
        """;

    /// <summary>
    /// Who holds today what rules keep apart, before pairs were noted. OFFSET 0 keeps the two groups of a rule one question: both come sorted by holder out of one index, and are read side by side,
    /// where the planner would otherwise look up every holder of the one among all their rights.
    /// </summary>
    public const string DutyBreaches = """
        -- Access: two rights in force on a day that one person holds against a rule.
        CREATE FUNCTION duty_breaches(date) RETURNS TABLE (rule uuid, newer uuid, older uuid, is_excused boolean) LANGUAGE sql STABLE ROWS 100 AS
            'SELECT r.id, x.newer, x.older, duty_is_excused(r.id, x.holder, x.agency, $1)
             FROM duty_rule r, LATERAL (
                SELECT a.holder,
                    CASE WHEN a.given_at > b.given_at THEN a.agency ELSE b.agency END AS agency,
                    CASE WHEN a.given_at > b.given_at THEN a.id ELSE b.id END AS newer,
                    CASE WHEN a.given_at > b.given_at THEN b.id ELSE a.id END AS older
                FROM access_grant a JOIN access_grant b ON b.holder = a.holder AND (r.reach = ''Anywhere'' OR b.agency = a.agency)
                WHERE a.user_group = r.group_a AND b.user_group = r.group_b AND a.state = ''Active'' AND b.state = ''Active''
                  AND a.from_day <= $1 AND (a.until_day IS NULL OR a.until_day >= $1)
                  AND b.from_day <= $1 AND (b.until_day IS NULL OR b.until_day >= $1) OFFSET 0) x
             WHERE r.ended_at IS NULL';
        """;

    public const string UndoBreaches = "DROP FUNCTION duty_breaches(date);";

    /// <summary>The functions of before stand in earlier migrations; what they ask goes back to live systems alone.</summary>
    public const string Undo = """
        DROP TRIGGER duties_apart ON access_grant;
        DROP FUNCTION keep_duties_apart();
        DROP FUNCTION duty_is_excused(uuid, uuid, uuid, date);
        DROP FUNCTION office_is_held(uuid, uuid, varchar);
        DROP FUNCTION entry_level(uuid, varchar);
        CREATE OR REPLACE FUNCTION system_is_open(varchar, uuid, uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM information_system i WHERE i.code = $1 AND i.state = ''Live'')';
        """;
}
