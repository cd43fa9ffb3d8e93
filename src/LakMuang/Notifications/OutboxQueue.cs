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
    /// <param name="known">How many of the lanes that this node has dealt with.</param>
    /// <param name="most">How many in all.</param>
    /// <remarks>Not to be called off: what is claimed when nobody listens any more would wait for the end of its lease.</remarks>
    public async Task<IReadOnlyList<Claimed>> ClaimAsync(IReadOnlyDictionary<string, int> atOnce, IReadOnlyCollection<Room> known, int most)
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
                JOIN unnest($2, $3, $4) AS k (kind, room, first) ON k.kind = l.kind
                LEFT JOIN unnest($5, $6, $7) AS t (kind, lane, room) ON t.kind = l.kind AND t.lane = l.lane,
                LATERAL (
                    SELECT m.id, m.due_at FROM outbox_message m
                    WHERE m.kind = l.kind AND m.lane = l.lane AND m.delivered_at IS NULL AND m.given_up_at IS NULL AND m.due_at <= lakmuang_now()
                    ORDER BY m.due_at LIMIT coalesce(t.room, CASE WHEN l.lane = '' THEN k.room ELSE k.first END) FOR UPDATE SKIP LOCKED) m
                ORDER BY m.due_at LIMIT $8)
            UPDATE outbox_message SET due_at = lakmuang_now() + $1, tries = tries + 1 WHERE id = ANY (ARRAY(SELECT id FROM due))
            RETURNING id, kind, lane, payload, tries
            """);
        command.Parameters.Add(new() { Value = Lease });
        command.AddColumn([.. atOnce], NpgsqlDbType.Text, k => k.Key);
        command.AddColumn([.. atOnce], NpgsqlDbType.Integer, k => k.Value);
        command.AddColumn([.. atOnce], NpgsqlDbType.Integer, k => Lanes.First(k.Value));
        command.AddColumn([.. known], NpgsqlDbType.Text, t => t.Kind);
        command.AddColumn([.. known], NpgsqlDbType.Text, t => t.Lane);
        command.AddColumn([.. known], NpgsqlDbType.Integer, t => t.Left);
        command.Parameters.Add(new() { Value = most });
        var claimed = new List<Claimed>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            claimed.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), new(reader.IsDBNull(3) ? [] : (byte[])reader[3]), reader.GetInt32(4)));
        }

        return claimed;
    }

    /// <summary>What a message holds. Each for itself: one that cannot be opened spoils no other.</summary>
    public string Open(Claimed message) => _vault.Open(message.Payload, OutboxMessage.PayloadColumn);

    // How it went is written down even while the server stops: else it would be sent again.
    public Task DeliveredAsync(Guid id) => _delivered.AskAsync(id, CancellationToken.None);

    public Task GivenUpAsync(Guid id) => ExecuteAsync("UPDATE outbox_message SET given_up_at = lakmuang_now(), payload = NULL WHERE id = $1", id);

    public Task TryAgainAsync(Guid id, TimeSpan pause) => ExecuteAsync("UPDATE outbox_message SET due_at = lakmuang_now() + $2 WHERE id = $1", id, pause);

    /// <summary>It was not tried to its end: due at once, for another node, and the try does not count.</summary>
    public Task HandBackAsync(Guid id) => ExecuteAsync("UPDATE outbox_message SET due_at = lakmuang_now(), tries = tries - 1 WHERE id = $1 AND delivered_at IS NULL", id);

    private async Task<IReadOnlyList<bool>> MarkDeliveredAsync(IReadOnlyList<Guid> ids)
    {
        await using var command = _source.Command("UPDATE outbox_message SET delivered_at = lakmuang_now(), payload = NULL WHERE id = ANY ($1)");
        command.AddColumn(ids, NpgsqlDbType.Uuid, id => id);
        await command.ExecuteNonQueryAsync();
        var done = new bool[ids.Count];
        Array.Fill(done, true);
        return done;
    }

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = _source.Command(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }

    public sealed record Claimed(Guid Id, string Kind, string Lane, Sealed Payload, int Tries);

    /// <param name="Left">How many more messages of the lane may be claimed.</param>
    public sealed record Room(string Kind, string Lane, int Left);
}
