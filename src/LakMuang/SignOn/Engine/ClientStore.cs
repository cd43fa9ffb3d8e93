using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>The engine's clients, read from the database at every request: a disabled one is gone at once, on all nodes.</summary>
internal sealed class ClientStore(NpgsqlDataSource source) : IClients
{
    private const int HashLength = 32;

    public async ValueTask<Client?> FindAsync(string clientId, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT metadata::text,
                   CASE WHEN previous_secret_until > lakmuang_now() THEN secret_hashes || previous_secret_hash ELSE secret_hashes END
            FROM oauth_client WHERE id = $1 AND disabled_at IS NULL
            """);
        command.Parameters.Add(new() { Value = clientId });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? ClientMetadata.Parse(System.Text.Encoding.UTF8.GetBytes(reader.GetString(0)))!.ToClient(clientId, [.. ((byte[])reader[1]).Chunk(HashLength)])
            : null;
    }
}
