using System.Security.Cryptography;
using LakMuang.Kernel;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>One refresh token for the next, under the lock of the family's row. An old one that comes back revokes the family.</summary>
internal sealed class RotateFamily(NpgsqlDataSource source, LakMuangDb db, Access.Contracts.IEntitlements access, TimeProvider clock)
{
    public async ValueTask<RotationOutcome> RunAsync(Rotation rotation, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await LockAsync(connection, rotation, ct) is not { } family)
        {
            return RotationOutcome.Unknown;
        }

        if (!family.IsCurrent)
        {
            return RotationOutcome.SessionEnded;
        }

        var isLatest = CryptographicOperations.FixedTimeEquals(rotation.PresentedHash, family.CurrentHash);
        var isRetry = family.PreviousHash is { } previous
            && CryptographicOperations.FixedTimeEquals(rotation.PresentedHash, previous) && family.SinceRotation <= rotation.Grace;
        if (!isLatest && !isRetry)
        {
            await transaction.RollbackAsync(ct);
            await RevokeAsync(rotation, family.Person, ct);
            return RotationOutcome.Reused;
        }

        var grant = rotation.Grant;
        if (await access.EntryAsync(family.Person, family.System, ct) is not { MayEnter: true } entry
            || (grant.Agency is { } agency && !entry.Hats.Any(h => h.Value == Guid.Parse(agency))))
        {
            return RotationOutcome.NotEntitled;
        }

        await ReplaceAsync(connection, rotation, isLatest, ct);
        await transaction.CommitAsync(ct);
        return RotationOutcome.Rotated;
    }

    private static async Task<Family?> LockAsync(NpgsqlConnection connection, Rotation rotation, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            SELECT sid, person, system, payload, current_hash, previous_hash, lakmuang_now() - rotated_at, account_is_current(person, epoch)
            FROM token_family
            WHERE id = $1 AND client = $2 AND revoked_at IS NULL AND idle_ends_at > lakmuang_now() AND ends_at > lakmuang_now()
            FOR UPDATE
            """, connection);
        command.Parameters.Add(new() { Value = rotation.Family });
        command.Parameters.Add(new() { Value = rotation.Grant.ClientId });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(
                reader.GetGuid(0), new(reader.GetGuid(1)), reader.GetString(2), (byte[])reader[3], (byte[])reader[4],
                reader.IsDBNull(5) ? null : (byte[])reader[5], reader.GetTimeSpan(6), reader.GetBoolean(7))
            : null;
    }

    // After a retry the lost successor is replaced; the token before it stays the one that may still be retried.
    private static async Task ReplaceAsync(NpgsqlConnection connection, Rotation rotation, bool isLatest, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            UPDATE token_family SET
                previous_hash = CASE WHEN $3 THEN current_hash ELSE previous_hash END,
                rotated_at = CASE WHEN $3 THEN lakmuang_now() ELSE rotated_at END,
                current_hash = $2,
                idle_ends_at = least(lakmuang_now() + $4, ends_at)
            WHERE id = $1
            """, connection);
        command.Parameters.Add(new() { Value = rotation.Family });
        command.Parameters.Add(new() { Value = rotation.SuccessorHash ?? rotation.PresentedHash });
        command.Parameters.Add(new() { Value = isLatest });
        command.Parameters.Add(new() { Value = TokenStore.FamilyIdle });
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task RevokeAsync(Rotation rotation, PersonId person, CancellationToken ct)
    {
        var act = new Act { At = clock.GetUtcNow(), Client = rotation.Grant.ClientId };
        var family = await db.TokenFamilies.SingleAsync(f => f.Id == rotation.Family, ct);
        db.Revoke(act, [family]);
        (await db.SystemSessions.SingleOrDefaultAsync(s => s.Id == family.Sid, ct))?.End(act);
        db.Note(new RefreshTokenReused(person, rotation.Grant.ClientId, rotation.Family));
        await db.CommitAsync(act, ct);
    }

    private sealed record Family(
        Guid Sid, PersonId Person, string System, byte[] Payload, byte[] CurrentHash, byte[]? PreviousHash, TimeSpan SinceRotation, bool IsCurrent);
}

public sealed record RefreshTokenReused(PersonId Person, string Client, Guid Family) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}
