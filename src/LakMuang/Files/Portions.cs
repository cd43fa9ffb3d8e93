using LakMuang.Secrets;
using Npgsql;

namespace LakMuang.Files;

/// <summary>Reads and writes the bytes of files, one encrypted portion at a time: no file is ever held whole.</summary>
/// <remarks>Outside of the record's transaction, which only names the content: a slow upload holds no lock.</remarks>
internal sealed class Portions(NpgsqlDataSource source, Vault vault)
{
    public const int Largest = 256 * 1024;

    /// <returns>False where the content is not at that place any more, is judged already, or would grow beyond what was declared.</returns>
    public async Task<bool> AppendAsync(Guid content, long start, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            WITH here AS (
                UPDATE file_content SET received = received + $3
                WHERE id = $1 AND received = $2 AND received + $3 <= declared_size AND sha256 IS NULL RETURNING id)
            INSERT INTO file_portion (content, start, box) SELECT id, $2, $4 FROM here
            """);
        command.Parameters.Add(new() { Value = content });
        command.Parameters.Add(new() { Value = start });
        command.Parameters.Add(new() { Value = (long)bytes.Length });
        command.Parameters.Add(new() { Value = vault.Seal(bytes.Span, Purpose(content, start)).Box });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>The portion that holds the byte at a place, with where it begins; null behind the end.</summary>
    public async Task<(long Start, byte[] Bytes)?> AtAsync(Guid content, long place, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "SELECT start, box FROM file_portion WHERE content = $1 AND start <= $2 ORDER BY start DESC LIMIT 1");
        command.Parameters.Add(new() { Value = content });
        command.Parameters.Add(new() { Value = place });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            return null;
        }

        var start = reader.GetInt64(0);
        var bytes = vault.OpenBytes(new(await reader.GetFieldValueAsync<byte[]>(1, ct)), Purpose(content, start));
        return place < start + bytes.Length ? (start, bytes) : null;
    }

    // A portion opens at its own place only: none can be moved, and a missing one leaves a gap that is seen.
    private static string Purpose(Guid content, long start) => $"file_portion.box:{content:N}:{start}";
}
