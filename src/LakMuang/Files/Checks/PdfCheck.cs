using System.Buffers;
using System.IO.Compression;
using LakMuang.Kernel;

namespace LakMuang.Files.Checks;

/// <summary>A PDF from its first byte to %%EOF, without commands, attached files or protection, also inside of its compressed objects.</summary>
internal static class PdfCheck
{
    // Of all object streams together: a page of text takes some hundred kilobytes, a bomb takes gigabytes.
    private const long MostInflated = 64L * 1024 * 1024;
    private const int MostObjectStreams = 5_000;
    private const int Tail = 1024;

    private static readonly SearchValues<byte> _blank = SearchValues.Create(" \t\r\n\0\u001A"u8);

    public static async Task<Problem?> RunAsync(Stream content, CancellationToken ct)
    {
        if (await EndAsync(content, ct) is { } problem)
        {
            return problem;
        }

        var names = new PdfNames();
        content.Position = 0;
        await ReadAsync(content, names, long.MaxValue, ct);
        names.End();
        if (names.IsEncrypted)
        {
            return Refusals.Locked;
        }

        if (names.HasActive || names.HidesObjects || names.ObjectStreams.Count > MostObjectStreams)
        {
            return Refusals.Active;
        }

        return await InsideAsync(content, names.ObjectStreams, ct) ? null : Refusals.Active;
    }

    private static async Task<Problem?> EndAsync(Stream content, CancellationToken ct)
    {
        var tail = new byte[(int)Math.Min(Tail, content.Length)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, ct);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        return end < 0 ? Refusals.CutShort
            : tail.AsSpan(end + 5).ContainsAnyExcept(_blank) ? Refusals.TwoTypes
            : null;
    }

    /// <returns>False where something active, or something that nobody can look into, is inside.</returns>
    private static async Task<bool> InsideAsync(Stream content, List<long> places, CancellationToken ct)
    {
        var left = MostInflated;
        foreach (var place in places)
        {
            if (!await IsDeflatedAsync(content, place, ct))
            {
                // Objects that lie open: they were read already.
                continue;
            }

            content.Position = place;
            await using var inflated = new ZLibStream(content, CompressionMode.Decompress, leaveOpen: true);
            var names = new PdfNames();
            try
            {
                left -= await ReadAsync(inflated, names, left, ct);
            }
            catch (InvalidDataException)
            {
                return false;
            }

            names.End();
            if (names.HasActive || left <= 0)
            {
                return false;
            }
        }

        return true;
    }

    // The first two bytes of zlib (RFC 1950): method 8, and a sum that 31 divides.
    private static async Task<bool> IsDeflatedAsync(Stream content, long place, CancellationToken ct)
    {
        content.Position = place;
        var head = new byte[2];
        return await content.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, ct) == 2
            && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
    }

    private static async Task<long> ReadAsync(Stream from, PdfNames names, long most, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        while (total < most && await from.ReadAsync(buffer, ct) is > 0 and var count)
        {
            names.Read(buffer.AsSpan(0, count));
            total += count;
        }

        return total;
    }
}
