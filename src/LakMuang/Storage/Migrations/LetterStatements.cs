namespace LakMuang.Storage.Migrations;

/// <summary>What letters with a fate need in the database beyond their columns.</summary>
internal static class LetterStatements
{
    /// <summary>The keys of before had single spaces; now there are none, no label in front, and no dots but those between digits.</summary>
    /// <remarks>Before the unique index. Should two letters of a year meet in one key now, the younger keeps a mark of its own.</remarks>
    public const string Keys = """
        UPDATE letter SET number_key = lower(regexp_replace(regexp_replace(regexp_replace(
            number_key, '\s', '', 'g'), '^(เลขที่|ที่)', ''), '(?<![0-9])\.|\.(?![0-9])', '', 'g'));
        UPDATE letter l SET number_key = left(l.number_key, 60) || '#' || twin.place
        FROM (SELECT id, row_number() OVER (PARTITION BY issuer, number_key, extract(year FROM issued_on) ORDER BY id) AS place FROM letter) twin
        WHERE twin.id = l.id AND twin.place > 1;
        """;

    /// <summary>No right without a living authority (B-1): the letter of the right itself, and that of the appointment it rests on.</summary>
    public const string LivingAuthority = """
        -- Agencies: whether a letter is there and has not been withdrawn.
        CREATE FUNCTION letter_is_living(uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM letter l WHERE l.id = $1 AND l.state = ''Living'')';

        """ + Functions;

    /// <summary>The functions with the letters of right and appointment; <see cref="TreeStatements.Repairs"/> says them anew.</summary>
    public const string Functions = """
        -- Agencies: whether an appointment is held today, in Bangkok, in an agency that is active, under a letter that lives.
        CREATE OR REPLACE FUNCTION appointment_is_held(uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM appointment p JOIN agency a ON a.id = p.agency
                WHERE p.id = $1 AND p.ended_at IS NULL AND a.state = ''Active'' AND letter_is_living(p.letter)
                  AND p.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
                  AND (p.until_day IS NULL OR p.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date))';

        -- Access: whether a person holds any living right in a system for an agency today, in Bangkok.
        CREATE OR REPLACE FUNCTION holds_right(uuid, varchar, uuid) RETURNS boolean LANGUAGE sql STABLE AS
            'SELECT EXISTS (SELECT 1 FROM access_grant g JOIN information_system i ON i.code = g.system
                WHERE g.holder = $1 AND g.system = $2 AND g.agency = $3 AND g.state = ''Active''
                  AND i.state = ''Live'' AND appointment_is_held(g.appointment) AND letter_is_living(g.letter)
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
               AND g.from_day <= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date
               AND (g.until_day IS NULL OR g.until_day >= (lakmuang_now() AT TIME ZONE ''Asia/Bangkok'')::date)';
        """;

    /// <summary>The functions as they were; without the letter. Their bodies stand in the first migrations.</summary>
    public const string Undo = """
        CREATE OR REPLACE FUNCTION letter_is_living(uuid) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
        """;
}
