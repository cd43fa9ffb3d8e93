using LakMuang.Protocol.Ports;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>Pushed authorization requests, in the table pushed_request until their code is issued.</summary>
internal sealed class PushedRequests(NpgsqlDataSource source) : IPushedRequests
{
    public async ValueTask AddAsync(byte[] id, string clientId, byte[] content, DateTimeOffset until, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("INSERT INTO pushed_request (id, client, content, ends_at) VALUES ($1, $2, $3, $4)");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = clientId });
        command.Parameters.Add(new() { Value = content });
        command.Parameters.Add(new() { Value = until.UtcDateTime });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async ValueTask<byte[]?> FindAsync(byte[] id, string clientId, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(
            "SELECT content FROM pushed_request WHERE id = $1 AND client = $2 AND ends_at > lakmuang_now()");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = clientId });
        return await command.ExecuteScalarAsync(cancel) as byte[];
    }

    public async ValueTask<bool> ConsumeAsync(byte[] id, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("DELETE FROM pushed_request WHERE id = $1");
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }
}
