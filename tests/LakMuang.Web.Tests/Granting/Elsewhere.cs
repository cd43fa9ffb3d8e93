using LakMuang.TestKit;
using Npgsql;

namespace LakMuang.Web.Tests.Granting;

/// <summary>Somebody else's transaction, which a test holds open: who needs what it has locked waits for it.</summary>
internal sealed class Elsewhere : IAsyncDisposable
{
    private readonly LakMuangServer _server;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private Elsewhere(LakMuangServer server, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (_server, _connection, _transaction) = (server, connection, transaction);

    public static async Task<Elsewhere> Begin(LakMuangServer server)
    {
        var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        return new(server, connection, await connection.BeginTransactionAsync());
    }

    public async Task Do(string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Comes back when the other work waits for this transaction, or is done without having waited.</summary>
    /// <returns>Whether it waits.</returns>
    public async Task<bool> IsWaitedFor(Task other)
    {
        while (!other.IsCompleted)
        {
            if (await _server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid)))", _connection.ProcessID))
            {
                return true;
            }
        }

        return false;
    }

    public Task Commit() => _transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
