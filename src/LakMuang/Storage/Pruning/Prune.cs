using Npgsql;

namespace LakMuang.Storage.Pruning;

/// <summary>Deletes expired rows in small portions, each a commit of its own, with a rest in between: nobody waits for it.</summary>
/// <remarks>One node at a time; the others find the lock taken and leave it to that one.</remarks>
public sealed class Prune(NpgsqlDataSource source, IEnumerable<Prunable> prunables)
{
    private const int Portion = 1_000;
    private const long Lock = 2562_0715;

    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(50);

    /// <returns>How many rows went.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await AskAsync(connection, $"SELECT pg_try_advisory_lock({Lock})", ct))
        {
            return 0;
        }

        try
        {
            var gone = 0;
            foreach (var prunable in prunables)
            {
                gone += await RunAsync(connection, prunable, ct);
            }

            return gone;
        }
        finally
        {
            await AskAsync(connection, $"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, Prunable prunable, CancellationToken ct)
    {
        // The names and conditions are written in our own code, never by anybody else. A row that someone holds is left for the next time.
        var statement = $"""
            DELETE FROM {prunable.Table} WHERE {prunable.Key} IN (
                SELECT {prunable.Key} FROM {prunable.Table} WHERE {prunable.Condition} LIMIT {Portion} FOR UPDATE SKIP LOCKED)
            """;
        var (gone, portion) = (0, 0);
        do
        {
            await using var command = new NpgsqlCommand(statement, connection);
            portion = await command.ExecuteNonQueryAsync(ct);
            gone += portion;
            await Task.Delay(portion == 0 ? TimeSpan.Zero : _rest, ct);
        }
        while (portion == Portion);
        return gone;
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
