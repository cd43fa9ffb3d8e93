using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace LakMuang.Storage;

/// <summary>Statements over many rows at once, on the connection and in the transaction of a <see cref="LakMuangDb"/>.</summary>
public static class SetStatements
{
    /// <param name="statement">SQL of our own, with $1, $2 and so on; values come as parameters only.</param>
    /// <param name="values">Arrays for unnest(), or single values. Null is the database's null.</param>
    public static async Task<NpgsqlCommand> CommandAsync(this LakMuangDb db, string statement, CancellationToken ct, params object?[] values)
    {
        var command = new NpgsqlCommand(statement, await ConnectionAsync(db, ct));
        if (db.Database.CurrentTransaction?.GetDbTransaction() is NpgsqlTransaction transaction)
        {
            command.Transaction = transaction;
        }

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <returns>How many rows changed.</returns>
    public static async Task<int> ChangeAsync(this LakMuangDb db, string statement, CancellationToken ct, params object?[] values)
    {
        await using var command = await CommandAsync(db, statement, ct, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Reads all rows of a short answer.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        this LakMuangDb db, string statement, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object?[] values)
    {
        await using var command = await CommandAsync(db, statement, ct, values);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Adds rows by COPY.</summary>
    /// <param name="target">Table and columns, such as "agency (id, code)".</param>
    public static async Task<ulong> CopyAsync<T>(this LakMuangDb db, string target, IEnumerable<T> rows, Action<RowWriter, T> write, CancellationToken ct) =>
        await BulkCopy.RunAsync(await ConnectionAsync(db, ct), target, rows, write, ct);

    /// <summary>A value that may be null.</summary>
    public static T? Or<T>(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);

    private static async Task<NpgsqlConnection> ConnectionAsync(LakMuangDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return (NpgsqlConnection)db.Database.GetDbConnection();
    }
}
