using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace LakMuang.Accounts;

/// <summary>Who a cookie belongs to, if its session lives by the database's clock. Asked at every request, many requests in one statement.</summary>
public sealed class FindSession
{
    // Only now and then, because a write at every request would cost more than the request.
    private static readonly TimeSpan _noteSeenEvery = TimeSpan.FromMinutes(1);

    private readonly StatementSource _source;
    private readonly TimeSpan _idle;
    private readonly Together<byte[], Found?> _ask;

    public FindSession(StatementSource source, IOptions<AccountsOptions> options)
    {
        (_source, _idle) = (source, options.Value.Idle);
        _ask = new(ReadAsync);
    }

    public async Task<LivingSession?> RunAsync(string token, CancellationToken ct)
    {
        if (await _ask.AskAsync(Digest.Of(token), ct) is not { } found)
        {
            return null;
        }

        if (found.Now - found.Seen <= _noteSeenEvery)
        {
            return found.Session;
        }

        await NoteSeenAsync(found.Session.Id, ct);
        return found.Session with { IdleEndsAt = found.Now + _idle };
    }

    private async Task<IReadOnlyList<Found?>> ReadAsync(IReadOnlyList<byte[]> hashes)
    {
        await using var command = _source.Command("""
            SELECT a.n, s.id, s.person, s.epoch, s.authenticated_at, s.means, s.last_seen_at, s.ends_at, lakmuang_now()
            FROM unnest($1) WITH ORDINALITY AS a (hash, n)
            JOIN session s ON s.token_hash = a.hash
            JOIN account o ON o.id = s.person
            WHERE s.ended_at IS NULL AND s.ends_at > lakmuang_now() AND s.last_seen_at > lakmuang_now() - $2
              AND o.state = 'Active' AND o.epoch = s.epoch
            """);
        command.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = [.. hashes], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        command.Parameters.Add(new() { Value = _idle });
        var answers = new Found?[hashes.Count];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var seen = reader.GetFieldValue<DateTimeOffset>(6);
            answers[reader.GetInt64(0) - 1] = new(
                new(
                    new(reader.GetGuid(1)), new(reader.GetGuid(2)), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4),
                    (Means)reader.GetInt32(5), seen + _idle, reader.GetFieldValue<DateTimeOffset>(7)),
                seen, reader.GetFieldValue<DateTimeOffset>(8));
        }

        return answers;
    }

    private async Task NoteSeenAsync(SessionId session, CancellationToken ct)
    {
        await using var command = _source.Command("UPDATE session SET last_seen_at = lakmuang_now() WHERE id = $1 AND ended_at IS NULL");
        command.Parameters.Add(new() { Value = session.Value });
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record Found(LivingSession Session, DateTimeOffset Seen, DateTimeOffset Now);
}
