using LakMuang.Access.Contracts;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using NpgsqlTypes;

namespace LakMuang.SignOn.Engine;

/// <summary>Codes for sessions: spent marks, system sessions, token families and trail of many requests, in one statement and one commit.</summary>
internal sealed class RedeemCodes
{
    // The account's epoch and the right are looked at in the same statement that spends the code: what was
    // revoked before cannot slip through, and what is revoked later finds the rows (invariant 2).
    private const string Statement = """
        WITH asked AS MATERIALIZED (
            SELECT a.*, client.system,
                   session_is_open(a.session, a.epoch) AS is_open,
                   client.id IS NOT NULL AND (client.system = $13 OR holds_right(a.person, client.system, a.agency)) AS is_entitled
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 WITH ORDINALITY AS a (client, session, epoch, person, agency, jti, sid, authenticated_at, level, family, hash, tells_acting, n)
            LEFT JOIN oauth_client client ON client.id = a.client AND client.disabled_at IS NULL),
        spent AS (
            INSERT INTO spent_code (jti, sid, spent_at)
            SELECT jti, sid, lakmuang_now() FROM asked WHERE is_open AND is_entitled
            ON CONFLICT (jti) DO NOTHING RETURNING sid),
        won AS MATERIALIZED (SELECT asked.* FROM asked JOIN spent USING (sid)),
        entered AS (
            INSERT INTO system_session (id, session, person, epoch, client, system, agency, authenticated_at, level, opened_at)
            SELECT sid, session, person, epoch, client, system, agency, authenticated_at, level, lakmuang_now() FROM won),
        family AS (
            INSERT INTO token_family (id, sid, person, epoch, client, system, agency, current_hash, rotated_at, idle_ends_at, ends_at)
            SELECT family, sid, person, epoch, client, system, agency, hash, lakmuang_now(), lakmuang_now() + $14, lakmuang_now() + $15
            FROM won WHERE hash IS NOT NULL),
        told AS (
            INSERT INTO audit_entry (at, what, outcome, subject, details, by_person, by_client, agency, session)
            SELECT lakmuang_now(), 'SystemEntered', 'Done', person,
                   jsonb_build_object('client', client, 'system', system, 'sid', replace(sid::text, '-', '')), person, client, agency, session
            FROM won)
        SELECT asked.is_open, asked.is_entitled, spent.sid IS NOT NULL,
               CASE WHEN asked.tells_acting AND spent.sid IS NOT NULL THEN posts_held(asked.person, asked.agency)::text END
        FROM asked LEFT JOIN spent USING (sid) ORDER BY asked.n
        """;

    private readonly StatementSource _source;
    private readonly Together<Redemption, RedeemedCode> _ask;

    public RedeemCodes(StatementSource source)
    {
        _source = source;
        _ask = new(WriteAsync);
    }

    public Task<RedeemedCode> RunAsync(Redemption redemption, CancellationToken ct) => _ask.AskAsync(redemption, ct);

    private async Task<IReadOnlyList<RedeemedCode>> WriteAsync(IReadOnlyList<Redemption> asks)
    {
        await using var command = _source.Command(Statement);
        command.AddColumn(asks, NpgsqlDbType.Varchar, a => a.Grant.ClientId);
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => Guid.Parse(a.SessionId));
        command.AddColumn(asks, NpgsqlDbType.Integer, a => a.Grant.Epoch);
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => Guid.Parse(a.Grant.Person));
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => a.Grant.Agency is { } agency ? Guid.Parse(agency) : (Guid?)null);
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => Guid.Parse(a.Jti));
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => Guid.Parse(a.Sid));
        command.AddColumn(asks, NpgsqlDbType.TimestampTz, a => a.Grant.AuthTime.UtcDateTime);
        command.AddColumn(asks, NpgsqlDbType.Integer, a => a.Grant.Level);
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => a.Family);
        command.AddColumn(asks, NpgsqlDbType.Bytea, a => a.RefreshTokenHash);
        command.AddColumn(asks, NpgsqlDbType.Boolean, a => a.TellsActing);
        command.Parameters.Add(new() { Value = BuiltInSystems.Open });
        command.Parameters.Add(new() { Value = TokenStore.FamilyIdle });
        command.Parameters.Add(new() { Value = TokenStore.FamilyLife });
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<RedeemedCode>(asks.Count);
        while (await reader.ReadAsync())
        {
            answers.Add(new(reader.GetBoolean(2) ? Redeemed.Redeemed
                : !reader.GetBoolean(0) ? Redeemed.SessionEnded
                : reader.GetBoolean(1) ? Redeemed.AlreadySpent
                : Redeemed.NotEntitled, ActingClaim.Of(reader, 3)));
        }

        return answers;
    }
}
