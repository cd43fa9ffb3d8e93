using LakMuang.Secrets;
using LakMuang.Storage;
using NpgsqlTypes;

namespace LakMuang.Notifications;

/// <summary>Takes due messages out of the table, each by one node only, and writes down how it went.</summary>
internal sealed class OutboxQueue
{
    /// <summary>A worker that does not report within this time is believed dead, and its message is due again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly StatementSource _source;
    private readonly Vault _vault;
    private readonly Together<Guid, bool> _delivered;

    public OutboxQueue(StatementSource source, Vault vault)
    {
        _source = source;
        _vault = vault;
        _delivered = new(MarkDeliveredAsync);
    }

    /// <summary>Claims what has been due longest in each lane. The claim is committed before anything is sent.</summary>
    /// <param name="atOnce">How many of a lane, for each kind that this program knows: a node of a newer version may have promised others.</param>
    /// <param name="taken">The lanes where it is fewer.</param>
    /// <param name="most">How many in all.</param>
    public async Task<IReadOnlyList<Claimed>> ClaimAsync(
        IReadOnlyDictionary<string, int> atOnce, IReadOnlyCollection<Room> taken, int most, CancellationToken ct)
    {
        // Lanes are few and messages may be many: the index is entered once for each lane, whatever lies in it.
        await using var command = _source.Command("""
            WITH RECURSIVE lane (kind, lane) AS (
                (SELECT m.kind, m.lane FROM outbox_message m WHERE m.delivered_at IS NULL AND m.given_up_at IS NULL ORDER BY m.kind, m.lane LIMIT 1)
                UNION ALL
                SELECT n.kind, n.lane FROM lane l, LATERAL (
                    SELECT m.kind, m.lane FROM outbox_message m
                    WHERE m.delivered_at IS NULL AND m.given_up_at IS NULL AND (m.kind, m.lane) > (l.kind, l.lane) ORDER BY m.kind, m.lane LIMIT 1) n),
            due AS MATERIALIZED (
                SELECT m.id FROM lane l
                JOIN unnest($2, $3) AS k (kind, room) ON k.kind = l.kind
                LEFT JOIN unnest($4, $5, $6) AS t (kind, lane, room) ON t.kind = l.kind AND t.lane = l.lane,
                LATERAL (
                    SELECT m.id, m.due_at FROM outbox_message m
                    WHERE m.kind = l.kind AND m.lane = l.lane AND m.delivered_at IS NULL AND m.given_up_at IS NULL AND m.due_at <= lakmuang_now()
                    ORDER BY m.due_at LIMIT coalesce(t.room, k.room) FOR UPDATE SKIP LOCKED) m
                ORDER BY m.due_at LIMIT $7)
            UPDATE outbox_message SET due_at = lakmuang_now() + $1, tries = tries + 1 WHERE id = ANY (ARRAY(SELECT id FROM due))
            RETURNING id, kind, lane, payload, tries
            """);
        command.Parameters.Add(new() { Value = Lease });
        command.AddColumn([.. atOnce], NpgsqlDbType.Text, k => k.Key);
        command.AddColumn([.. atOnce], NpgsqlDbType.Integer, k => k.Value);
        command.AddColumn([.. taken], NpgsqlDbType.Text, t => t.Kind);
        command.AddColumn([.. taken], NpgsqlDbType.Text, t => t.Lane);
        command.AddColumn([.. taken], NpgsqlDbType.Integer, t => t.Left);
        command.Parameters.Add(new() { Value = most });
        var claimed = new List<Claimed>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            claimed.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2),
                _vault.Open(new((byte[])reader[3]), OutboxMessage.PayloadColumn), reader.GetInt32(4)));
        }

        return claimed;
    }

    public Task DeliveredAsync(Guid id, CancellationToken ct) => _delivered.AskAsync(id, ct);

    public Task GivenUpAsync(Guid id, CancellationToken ct) =>
        ExecuteAsync("UPDATE outbox_message SET given_up_at = lakmuang_now(), payload = NULL WHERE id = $1", ct, id);

    public Task TryAgainAsync(Guid id, TimeSpan pause, CancellationToken ct) =>
        ExecuteAsync("UPDATE outbox_message SET due_at = lakmuang_now() + $2 WHERE id = $1", ct, id, pause);

    private async Task<IReadOnlyList<bool>> MarkDeliveredAsync(IReadOnlyList<Guid> ids)
    {
        await using var command = _source.Command("UPDATE outbox_message SET delivered_at = lakmuang_now(), payload = NULL WHERE id = ANY ($1)");
        command.AddColumn(ids, NpgsqlDbType.Uuid, id => id);
        await command.ExecuteNonQueryAsync();
        var done = new bool[ids.Count];
        Array.Fill(done, true);
        return done;
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = _source.Command(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    public sealed record Claimed(Guid Id, string Kind, string Lane, string Payload, int Tries);

    /// <param name="Left">How many more messages of the lane may be claimed.</param>
    public sealed record Room(string Kind, string Lane, int Left);
}
