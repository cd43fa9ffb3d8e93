using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Npgsql;

namespace LakMuang.Agencies.Importing;

/// <summary>The columns of a person that an import may write. Boxes stay closed.</summary>
internal sealed record PersonColumns(PersonName Name, byte[]? BirthDate, DateOnly? RetiresOn, byte[]? Email, byte[]? Mobile);

/// <summary>The columns of an appointment that an import may write.</summary>
internal sealed record PostColumns(string Position, string Unit, Office? Office, DateOnly? Until);

/// <param name="Post">The living post of the row's kind in the row's agency, with its first day; or null.</param>
/// <param name="WorksElsewhere">Whether a post of their own is held in another agency.</param>
internal sealed record KnownPerson(
    PersonId Id, IdentitySource Source, PersonColumns Columns, bool EmailVerified, bool MobileVerified,
    Guid? Appointment, PostColumns? Post, DateOnly? PostFrom, bool WorksElsewhere);

/// <summary>Finds the people of a portion of rows in one question.</summary>
internal sealed class KnownPeople(LakMuangDb db, Vault vault)
{
    // A number that was only given leads to people of the row's agency alone: elsewhere it may be somebody else's mistake.
    private const string Question = """
        SELECT x.at, p.id, p.identity_source, p.title, p.given_name, p.family_name, p.title_en, p.given_name_en, p.family_name_en,
               p.birth_date, p.retires_on, p.email, p.mobile, p.email_verified_at IS NOT NULL, p.mobile_verified_at IS NOT NULL,
               a.id, a.position, a.unit, a.office, a.until_day, a.from_day,
               EXISTS (SELECT 1 FROM appointment o WHERE o.person = p.id AND o.agency <> x.agency AND o.kind = 'Substantive'
                   AND o.ended_at IS NULL AND (o.until_day IS NULL OR o.until_day >= $4))
        FROM unnest($1::bytea[], $2::uuid[], $3::text[]) WITH ORDINALITY AS x (lookup, agency, kind, at)
        JOIN LATERAL (
            SELECT * FROM person WHERE citizen_id_lookup = x.lookup
            UNION ALL
            SELECT q.* FROM person q WHERE q.claimed_lookup = x.lookup
                AND NOT EXISTS (SELECT 1 FROM person r WHERE r.citizen_id_lookup = x.lookup)
                AND EXISTS (SELECT 1 FROM appointment b WHERE b.person = q.id AND b.agency = x.agency)) p ON true
        LEFT JOIN LATERAL (
            SELECT * FROM appointment c WHERE c.person = p.id AND c.agency = x.agency AND c.kind = x.kind
                AND c.ended_at IS NULL AND (c.until_day IS NULL OR c.until_day >= $4)
            ORDER BY c.from_day, c.id LIMIT 1) a ON true
        """;

    public async Task<ILookup<int, KnownPerson>> OfAsync(IReadOnlyList<PersonRow> rows, DateOnly today, CancellationToken ct)
    {
        var found = await db.ReadAsync(
            Question, reader => (At: (int)reader.GetInt64(0) - 1, Person: Read(reader)), ct,
            rows.Select(r => vault.Lookup(r.CitizenId.Digits, People.LookupPurpose)).ToArray(),
            rows.Select(r => r.Agency.Value).ToArray(),
            rows.Select(r => r.Kind.ToString()).ToArray(),
            today);
        return found.ToLookup(x => x.At, x => x.Person);
    }

    private static KnownPerson Read(NpgsqlDataReader r) => new(
        new(r.GetGuid(1)), Enum.Parse<IdentitySource>(r.GetString(2)),
        new(
            new(r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8)),
            r.Or<byte[]>(9), Day(r, 10), r.Or<byte[]>(11), r.Or<byte[]>(12)),
        r.GetBoolean(13), r.GetBoolean(14),
        r.IsDBNull(15) ? null : r.GetGuid(15),
        r.IsDBNull(15) ? null : new(r.GetString(16), r.GetString(17), r.Or<string>(18) is { } office ? Enum.Parse<Office>(office) : null, Day(r, 19)),
        Day(r, 20), r.GetBoolean(21));

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
