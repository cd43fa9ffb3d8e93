using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LakMuang.Accounts;

/// <summary>Who a cookie belongs to, if its session lives by the database's clock. Asked at every request, so one statement.</summary>
public sealed class FindSession(NpgsqlDataSource source, IOptions<AccountsOptions> options)
{
    // Only now and then, because a write at every request would cost more than the request.
    private static readonly TimeSpan _noteSeenEvery = TimeSpan.FromMinutes(1);

    public async Task<LivingSession?> RunAsync(string token, CancellationToken ct)
    {
        var idle = options.Value.Idle;
        await using var command = source.CreateCommand("""
            SELECT s.id, s.person, s.epoch, s.authenticated_at, s.means, s.last_seen_at, s.ends_at, lakmuang_now()
            FROM session s JOIN account a ON a.id = s.person
            WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.ends_at > lakmuang_now() AND s.last_seen_at > lakmuang_now() - $2
              AND a.state = 'Active' AND a.epoch = s.epoch
            """);
        command.Parameters.Add(new() { Value = Digest.Of(token) });
        command.Parameters.Add(new() { Value = idle });

        LivingSession session;
        DateTimeOffset seen, now;
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            if (!await reader.ReadAsync(ct))
            {
                return null;
            }

            (seen, now) = (reader.GetFieldValue<DateTimeOffset>(5), reader.GetFieldValue<DateTimeOffset>(7));
            session = new(
                new(reader.GetGuid(0)), new(reader.GetGuid(1)), reader.GetInt32(2), reader.GetFieldValue<DateTimeOffset>(3),
                (Means)reader.GetInt32(4), seen + idle, reader.GetFieldValue<DateTimeOffset>(6));
        }

        if (now - seen <= _noteSeenEvery)
        {
            return session;
        }

        await NoteSeenAsync(session.Id, ct);
        return session with { IdleEndsAt = now + idle };
    }

    private async Task NoteSeenAsync(SessionId session, CancellationToken ct)
    {
        await using var command = source.CreateCommand("UPDATE session SET last_seen_at = lakmuang_now() WHERE id = $1 AND ended_at IS NULL");
        command.Parameters.Add(new() { Value = session.Value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
