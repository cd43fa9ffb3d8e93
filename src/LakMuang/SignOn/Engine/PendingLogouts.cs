using LakMuang.Storage;
using NpgsqlTypes;

namespace LakMuang.SignOn.Engine;

/// <summary>What is to be told to whom, asked by many deliveries in one statement.</summary>
internal sealed class PendingLogouts
{
    private readonly StatementSource _source;
    private readonly Together<Guid, Pending?> _ask;

    public PendingLogouts(StatementSource source)
    {
        _source = source;
        _ask = new(ReadAsync);
    }

    /// <returns>Null where there is no such delivery.</returns>
    public Task<Pending?> FindAsync(Guid delivery, CancellationToken ct) => _ask.AskAsync(delivery, ct);

    private async Task<IReadOnlyList<Pending?>> ReadAsync(IReadOnlyList<Guid> deliveries)
    {
        await using var command = _source.Command("""
            SELECT d.id, d.sid, d.client, d.confirmed_at IS NOT NULL, s.sub FROM logout_delivery d
            LEFT JOIN oauth_client c ON c.id = d.client
            LEFT JOIN subject s ON s.person = d.person AND s.sector = CASE WHEN c.registration_token_hash IS NULL THEN c.system ELSE 'c:' || left(c.id, $2) END
            WHERE d.id = ANY ($1)
            """);
        command.AddColumn(deliveries, NpgsqlDbType.Uuid, id => id);
        command.Parameters.Add(new() { Value = KnownClient.LongestName });
        var found = new Dictionary<Guid, Pending>(deliveries.Count);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found[reader.GetGuid(0)] = new(reader.GetGuid(1), reader.GetString(2), reader.GetBoolean(3), reader.IsDBNull(4) ? null : reader.GetString(4));
        }

        return [.. deliveries.Select(found.GetValueOrDefault)];
    }

    /// <param name="Sub">What the client knows the person by; null where it knows nobody of that name.</param>
    public sealed record Pending(Guid Sid, string Client, bool IsConfirmed, string? Sub);
}
