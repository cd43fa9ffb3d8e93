using LakMuang.Storage;
using Npgsql;
using NpgsqlTypes;

namespace LakMuang.SignOn.Engine;

/// <summary>What a living system session may tell of its person, read for many requests in one statement.</summary>
internal sealed class SessionCards
{
    private const string Statement = $"""
        SELECT a.n, s.authenticated_at, s.level,
               p.title, p.given_name, p.family_name, p.title_en, p.given_name_en, p.family_name_en, p.ial,
               p.email, p.email_verified, p.mobile, p.mobile_verified, p.citizen_id,
               g.code, g.type, g.name_th, g.province_code,
               CASE WHEN a.agency THEN posts_held(s.person, s.agency)::text END,
               CASE WHEN a.groups THEN (
                   SELECT jsonb_agg(jsonb_build_object('group', r.user_group, 'until', r.until_day, 'letter', letter_number(r.letter)) ORDER BY r.user_group)
                   FROM living_rights(s.person, s.system) r WHERE r.agency = s.agency)::text END
        FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS a (sid, person, agency, groups, n)
        JOIN system_session s ON s.id = a.sid AND {LivingSessions.IsLive}
        LEFT JOIN LATERAL person_card(s.person) p ON a.person
        LEFT JOIN LATERAL agency_card(s.agency) g ON a.agency OR a.groups
        """;

    private readonly StatementSource _source;
    private readonly Together<Ask, SessionCard?> _ask;

    public SessionCards(StatementSource source)
    {
        _source = source;
        _ask = new(ReadAsync);
    }

    /// <returns>Null when the session does not live any more.</returns>
    public Task<SessionCard?> FindAsync(Guid sid, bool person, bool agency, bool groups, CancellationToken ct) =>
        _ask.AskAsync(new(sid, person, agency, groups), ct);

    private async Task<IReadOnlyList<SessionCard?>> ReadAsync(IReadOnlyList<Ask> asks)
    {
        await using var command = _source.Command(Statement);
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => a.Sid);
        command.AddColumn(asks, NpgsqlDbType.Boolean, a => a.Person);
        command.AddColumn(asks, NpgsqlDbType.Boolean, a => a.Agency);
        command.AddColumn(asks, NpgsqlDbType.Boolean, a => a.Groups);
        var cards = new SessionCard?[asks.Count];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            cards[reader.GetInt64(0) - 1] = new(
                reader.GetFieldValue<DateTimeOffset>(1), reader.GetInt32(2),
                reader.IsDBNull(4) ? null : PersonOf(reader), reader.IsDBNull(15) ? null : AgencyOf(reader),
                Text(reader, 19), Text(reader, 20));
        }

        return cards;
    }

    private static PersonCard PersonOf(NpgsqlDataReader row) => new(
        new(row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8)),
        Text(row, 9), Box(row, 10), row.GetBoolean(11), Box(row, 12), row.GetBoolean(13), Box(row, 14));

    private static AgencyCard AgencyOf(NpgsqlDataReader row) => new(row.GetString(15), row.GetString(16), row.GetString(17), Text(row, 18));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Secrets.Sealed? Box(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : new((byte[])row[column]);

    private sealed record Ask(Guid Sid, bool Person, bool Agency, bool Groups);
}

/// <param name="Posts">JSON array of objects with kind, position, letter (its number) and until (ISO date or null), or null for none.</param>
/// <param name="Rights">JSON array of objects with group, until (ISO date or null) and letter (its number), or null for none.</param>
internal sealed record SessionCard(
    DateTimeOffset AuthenticatedAt, int Level, PersonCard? Person, AgencyCard? Agency, string? Posts, string? Rights);

internal sealed record PersonCard(
    Agencies.Contracts.PersonName Name, string? Ial,
    Secrets.Sealed? Email, bool EmailVerified, Secrets.Sealed? Mobile, bool MobileVerified, Secrets.Sealed? CitizenId);

/// <param name="Type">Name of an <see cref="Agencies.Contracts.AgencyType"/>.</param>
internal sealed record AgencyCard(string Code, string Type, string NameTh, string? ProvinceCode);
