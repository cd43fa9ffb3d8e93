using LakMuang.Protocol.Ports;
using Npgsql;

namespace LakMuang.SignOn.Engine;

internal sealed class Replays(NpgsqlDataSource source) : IReplays
{
    public async ValueTask<bool> IsFirstAsync(string clientId, string jti, DateTimeOffset until, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("INSERT INTO used_once (key, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        command.Parameters.Add(new() { Value = Convert.ToHexString(Secrets.Digest.Of($"{clientId}\n{jti}")) });
        command.Parameters.Add(new() { Value = until.UtcDateTime });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }
}
