using LakMuang.Secrets;
using Npgsql;

namespace LakMuang.Notifications;

/// <summary>Takes due messages out of the table, one node at a time, and writes down how it went.</summary>
internal sealed class OutboxQueue(NpgsqlDataSource source, Vault vault)
{
    /// <summary>A worker that does not report within this time is believed dead, and its message is due again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Claims the message of these kinds that has been due longest, or answers null. The claim is committed before anything is sent.</summary>
    public async Task<Claimed?> ClaimAsync(IReadOnlyCollection<string> kinds, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            UPDATE outbox_message SET due_at = lakmuang_now() + $1, tries = tries + 1
            WHERE id = (
                SELECT id FROM outbox_message
                WHERE kind = ANY ($2) AND delivered_at IS NULL AND given_up_at IS NULL AND due_at <= lakmuang_now()
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, payload, tries
            """);
        command.Parameters.Add(new() { Value = Lease });
        command.Parameters.Add(new() { Value = kinds.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(reader.GetGuid(0), reader.GetString(1),
                vault.Open(new((byte[])reader[2]), OutboxMessage.PayloadColumn), reader.GetInt32(3))
            : null;
    }

    public Task DeliveredAsync(Guid id, CancellationToken ct) =>
        ExecuteAsync("UPDATE outbox_message SET delivered_at = lakmuang_now(), payload = NULL WHERE id = $1", ct, id);

    public Task GivenUpAsync(Guid id, CancellationToken ct) =>
        ExecuteAsync("UPDATE outbox_message SET given_up_at = lakmuang_now(), payload = NULL WHERE id = $1", ct, id);

    public Task TryAgainAsync(Guid id, TimeSpan pause, CancellationToken ct) =>
        ExecuteAsync("UPDATE outbox_message SET due_at = lakmuang_now() + $2 WHERE id = $1", ct, id, pause);

    private async Task ExecuteAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    public sealed record Claimed(Guid Id, string Kind, string Payload, int Tries);
}
