using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace LakMuang.SignOn.Engine;

/// <summary>What is stored of codes and refresh tokens, by the database's clock. A code is redeemed in one statement.</summary>
internal sealed class TokenStore(NpgsqlDataSource source, RotateFamily rotate, LakMuangDb db, TimeProvider clock) : IGrants
{
    public static readonly TimeSpan FamilyIdle = TimeSpan.FromDays(7);
    public static readonly TimeSpan FamilyLife = TimeSpan.FromDays(30);

    // The account's epoch and the right are looked at in the same statement that spends the code: what was
    // revoked before cannot slip through, and what is revoked later finds the rows (invariant 2).
    private const string Redeem = """
        WITH client AS (SELECT id, system FROM oauth_client WHERE id = $1 AND disabled_at IS NULL),
        state AS (
            SELECT session_is_open($2, $3) AS is_open,
                   EXISTS (SELECT 1 FROM client WHERE system = $14 OR holds_right($4, system, $5)) AS is_entitled),
        spent AS (
            INSERT INTO spent_code (jti, sid, spent_at)
            SELECT $6, $7, lakmuang_now() FROM state WHERE is_open AND is_entitled
            ON CONFLICT (jti) DO NOTHING RETURNING sid),
        entered AS (
            INSERT INTO system_session (id, session, person, epoch, client, system, agency, authenticated_at, level, opened_at)
            SELECT $7, $2, $4, $3, client.id, client.system, $5, $8, $9, lakmuang_now() FROM spent, client),
        family AS (
            INSERT INTO token_family (id, sid, person, epoch, client, system, agency, payload, current_hash, rotated_at, idle_ends_at, ends_at)
            SELECT $10, $7, $4, $3, client.id, client.system, $5, $11, $12, lakmuang_now(), lakmuang_now() + $15, lakmuang_now() + $16
            FROM spent, client WHERE $12 IS NOT NULL),
        told AS (
            INSERT INTO audit_entry (at, what, outcome, subject, details, by_person, by_client, agency, session)
            SELECT lakmuang_now(), 'SystemEntered', 'Done', $4,
                   jsonb_build_object('client', client.id, 'system', client.system, 'sid', $13::text), $4, client.id, $5, $2
            FROM spent, client)
        SELECT is_open, is_entitled, EXISTS (SELECT 1 FROM spent) FROM state
        """;

    public async ValueTask<Redeemed> RedeemAsync(Redemption redemption, CancellationToken cancel)
    {
        var grant = redemption.Grant;
        await using var command = source.CreateCommand(Redeem);
        Add(command, grant.ClientId, NpgsqlDbType.Varchar);
        Add(command, Guid.Parse(redemption.SessionId), NpgsqlDbType.Uuid);
        Add(command, grant.Epoch, NpgsqlDbType.Integer);
        Add(command, Guid.Parse(grant.Person), NpgsqlDbType.Uuid);
        Add(command, grant.Agency is null ? null : Guid.Parse(grant.Agency), NpgsqlDbType.Uuid);
        Add(command, Guid.Parse(redemption.Jti), NpgsqlDbType.Uuid);
        Add(command, Guid.Parse(redemption.Sid), NpgsqlDbType.Uuid);
        Add(command, grant.AuthTime.UtcDateTime, NpgsqlDbType.TimestampTz);
        Add(command, grant.Level, NpgsqlDbType.Integer);
        Add(command, redemption.Family, NpgsqlDbType.Uuid);
        Add(command, Array.Empty<byte>(), NpgsqlDbType.Bytea);
        Add(command, redemption.RefreshTokenHash, NpgsqlDbType.Bytea);
        Add(command, redemption.Sid, NpgsqlDbType.Text);
        Add(command, BuiltInSystems.Open, NpgsqlDbType.Varchar);
        Add(command, FamilyIdle, NpgsqlDbType.Interval);
        Add(command, FamilyLife, NpgsqlDbType.Interval);

        bool isOpen, isEntitled, isSpentNow;
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            await reader.ReadAsync(cancel);
            (isOpen, isEntitled, isSpentNow) = (reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2));
        }

        if (isOpen && isEntitled && !isSpentNow)
        {
            await RevokeWhatCameOfAsync(Guid.Parse(redemption.Jti), grant, cancel);
            return Redeemed.AlreadySpent;
        }

        return isSpentNow ? Redeemed.Redeemed : isOpen ? Redeemed.NotEntitled : Redeemed.SessionEnded;
    }

    public ValueTask<RotationOutcome> RotateAsync(Rotation rotation, CancellationToken cancel) => rotate.RunAsync(rotation, cancel);

    public async ValueTask RevokeAsync(string clientId, Guid family, CancellationToken cancel)
    {
        if (await db.TokenFamilies.SingleOrDefaultAsync(f => f.Id == family && f.Client == clientId && f.RevokedAt == null, cancel) is { } found)
        {
            await EndAsync(found.Sid, found.Client, null, cancel);
        }
    }

    public ValueTask EndAsync(string sid, CancellationToken cancel) => EndAsync(Guid.Parse(sid), null, null, cancel);

    public async ValueTask<bool> IsLiveAsync(string sid, CancellationToken cancel)
    {
        // Refresh tokens outlive an ordinary sign-out, and so do the access tokens that come from them.
        await using var command = source.CreateCommand("""
            SELECT account_is_current(s.person, s.epoch) AND (s.ended_at IS NULL OR EXISTS (
                SELECT 1 FROM token_family f WHERE f.sid = s.id AND f.revoked_at IS NULL AND f.ends_at > lakmuang_now()))
            FROM system_session s WHERE s.id = $1
            """);
        command.Parameters.Add(new() { Value = Guid.TryParse(sid, out var id) ? id : Guid.Empty });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private async Task RevokeWhatCameOfAsync(Guid jti, AuthorizedGrant grant, CancellationToken ct)
    {
        if (await db.Set<SpentCode>().Where(c => c.Jti == jti).Select(c => (Guid?)c.Sid).SingleOrDefaultAsync(ct) is { } sid)
        {
            await EndAsync(sid, grant.ClientId, new CodeReplayed(new(Guid.Parse(grant.Person)), grant.ClientId, sid), ct);
        }
    }

    private async ValueTask EndAsync(Guid sid, string? client, Fact? note, CancellationToken ct)
    {
        var act = new Act { At = clock.GetUtcNow(), Client = client };
        if (note is not null)
        {
            db.Note(note);
        }

        (await db.SystemSessions.SingleOrDefaultAsync(s => s.Id == sid, ct))?.End(act);
        db.Revoke(act, await db.TokenFamilies.Where(f => f.Sid == sid && f.RevokedAt == null).ToListAsync(ct));
        await db.CommitAsync(act, ct);
    }

    private static void Add(NpgsqlCommand command, object? value, NpgsqlDbType type) =>
        command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
}

/// <summary>A code was shown twice: somebody may have stolen it, so what the first showing brought is ended (RFC 6749 section 10.5).</summary>
public sealed record CodeReplayed(PersonId Person, string Client, Guid Sid) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}
