using Npgsql;
using NpgsqlTypes;

namespace LakMuang.Storage;

/// <summary>Streams many rows into a table by COPY. For first loads: no facts are raised, the caller notes one for the whole.</summary>
public sealed class BulkCopy(NpgsqlDataSource source)
{
    /// <param name="target">Table and columns, such as "agency (id, code)".</param>
    /// <param name="write">Writes the columns of one row, in that order.</param>
    /// <returns>The number of rows.</returns>
    public async Task<ulong> RunAsync<T>(string target, IEnumerable<T> rows, Action<RowWriter, T> write, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await RunAsync(connection, target, rows, write, ct);
    }

    internal static async Task<ulong> RunAsync<T>(
        NpgsqlConnection connection, string target, IEnumerable<T> rows, Action<RowWriter, T> write, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT BINARY)", ct);
        var writer = new RowWriter(copy);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            write(writer, row);
        }

        return await copy.CompleteAsync(ct);
    }
}

public sealed class RowWriter(NpgsqlBinaryImporter copy)
{
    public void Id(Guid? value) => Put(value, NpgsqlDbType.Uuid);

    public void Text(string? value) => Put(value, NpgsqlDbType.Text);

    public void Number(int value) => copy.Write(value, NpgsqlDbType.Integer);

    public void Flag(bool value) => copy.Write(value, NpgsqlDbType.Boolean);

    public void Day(DateOnly? value) => Put(value, NpgsqlDbType.Date);

    public void Instant(DateTimeOffset? value) => Put(value?.UtcDateTime, NpgsqlDbType.TimestampTz);

    public void Json(string? value) => Put(value, NpgsqlDbType.Jsonb);

    public void Address(System.Net.IPAddress? value) => Put(value, NpgsqlDbType.Inet);

    public void Bytes(byte[]? value) => Put(value, NpgsqlDbType.Bytea);

    private void Put<T>(T value, NpgsqlDbType type)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value, type);
        }
    }
}
