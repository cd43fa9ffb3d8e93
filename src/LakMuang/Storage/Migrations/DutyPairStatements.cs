namespace LakMuang.Storage.Migrations;

/// <summary>Which rights have to be looked at where somebody asks who breaks a rule, kept by the database itself so that no path can forget it (B-6).</summary>
internal static class DutyPairStatements
{
    /// <summary>
    /// A right that comes into being, goes to another person, group or agency, or comes back; and a rule. Days do not matter: whether two rights meet is asked later. No lock is taken
    /// here, since a merger of agencies carries thousands over in one transaction. Triggers fire in the order of their names: that of duties_apart, which comes first, holds the person
    /// where two rights are given at once. What slips through where it takes none is found by the job that pairs once more.
    /// </summary>
    public const string Keep = """
        CREATE FUNCTION keep_duty_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO duty_pair (one, other)
            SELECT CASE WHEN r.group_a = NEW.user_group THEN NEW.id ELSE held.id END, CASE WHEN r.group_a = NEW.user_group THEN held.id ELSE NEW.id END
            FROM duty_rule r
            JOIN access_grant held ON held.holder = NEW.holder AND held.id <> NEW.id AND held.state <> 'Ended'
                AND held.user_group = CASE WHEN r.group_a = NEW.user_group THEN r.group_b ELSE r.group_a END
                AND (r.reach = 'Anywhere' OR held.agency = NEW.agency)
            WHERE r.ended_at IS NULL AND NEW.user_group IN (r.group_a, r.group_b)
            ON CONFLICT DO NOTHING;
            RETURN NULL;
        END $$;

        CREATE TRIGGER duty_pairs AFTER INSERT ON access_grant FOR EACH ROW WHEN (NEW.state <> 'Ended') EXECUTE FUNCTION keep_duty_pairs();
        CREATE TRIGGER duty_pairs_again AFTER UPDATE OF holder, user_group, agency, state ON access_grant FOR EACH ROW
            WHEN (NEW.state <> 'Ended' AND (OLD.state = 'Ended' OR NEW.holder <> OLD.holder OR NEW.user_group <> OLD.user_group OR NEW.agency <> OLD.agency))
            EXECUTE FUNCTION keep_duty_pairs();

        -- Access: looks through all rights of a rule's two groups, and keeps those that one person holds.
        CREATE FUNCTION pair_duties(uuid) RETURNS void LANGUAGE sql AS
            'INSERT INTO duty_pair (one, other)
             SELECT a.id, b.id FROM duty_rule r
             JOIN access_grant a ON a.user_group = r.group_a
             JOIN access_grant b ON b.user_group = r.group_b AND b.holder = a.holder AND (r.reach = ''Anywhere'' OR b.agency = a.agency)
             WHERE r.id = $1 AND a.state <> ''Ended'' AND b.state <> ''Ended''
             ON CONFLICT DO NOTHING';

        CREATE FUNCTION pair_duties_of_rule() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pair_duties(NEW.id);
            RETURN NULL;
        END $$;

        CREATE TRIGGER duty_pairs AFTER INSERT ON duty_rule FOR EACH ROW EXECUTE FUNCTION pair_duties_of_rule();
        """;

    public const string Fill = "SELECT pair_duties(id) FROM duty_rule WHERE ended_at IS NULL";

    public const string Breaches = """
        DROP FUNCTION duty_breaches(date);

        -- Access: two rights in force on a day that one person holds against a rule, with the agency of the newer one: few are chosen by it before anybody asks for an excuse.
        CREATE FUNCTION duty_breaches(date) RETURNS TABLE (rule uuid, newer uuid, older uuid, agency uuid, is_excused boolean) LANGUAGE sql STABLE ROWS 100 AS
            'SELECT r.id,
                CASE WHEN a.given_at > b.given_at THEN a.id ELSE b.id END,
                CASE WHEN a.given_at > b.given_at THEN b.id ELSE a.id END,
                CASE WHEN a.given_at > b.given_at THEN a.agency ELSE b.agency END,
                duty_is_excused(r.id, a.holder, CASE WHEN a.given_at > b.given_at THEN a.agency ELSE b.agency END, $1)
             FROM duty_pair p
             JOIN access_grant a ON a.id = p.one
             JOIN access_grant b ON b.id = p.other AND b.holder = a.holder
             JOIN duty_rule r ON r.group_a = a.user_group AND r.group_b = b.user_group AND (r.reach = ''Anywhere'' OR b.agency = a.agency)
             WHERE r.ended_at IS NULL AND a.state = ''Active'' AND b.state = ''Active''
               AND a.from_day <= $1 AND (a.until_day IS NULL OR a.until_day >= $1)
               AND b.from_day <= $1 AND (b.until_day IS NULL OR b.until_day >= $1)';
        """;

    public const string Undo = """
        DROP TRIGGER duty_pairs ON duty_rule;
        DROP TRIGGER duty_pairs ON access_grant;
        DROP TRIGGER duty_pairs_again ON access_grant;
        DROP FUNCTION pair_duties_of_rule();
        DROP FUNCTION pair_duties(uuid);
        DROP FUNCTION keep_duty_pairs();
        """;
}
