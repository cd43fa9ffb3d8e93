using System.Buffers.Binary;
using LakMuang.Kernel;

namespace LakMuang.Files.Checks;

/// <summary>Looks for a second type inside of a file that is good as its first: web pages, other documents, archives at the end.</summary>
internal static class ForeignCheck
{
    // An archive is read from its end: its last record, 22 bytes and a comment of up to 65,535 (ZIP APPNOTE, section 4.3.16).
    private const int ArchiveEnd = 22;
    private const int LongestComment = ushort.MaxValue;

    private static readonly byte[][] _pages = ["<script"u8.ToArray(), "<html"u8.ToArray(), "<!doctype"u8.ToArray(), "<?php"u8.ToArray(), "<svg"u8.ToArray()];

    public static async Task<Problem?> RunAsync(Stream content, FileKind kind, CancellationToken ct)
    {
        var scan = new WordScan([.. _pages, .. kind is FileKind.Pdf ? Array.Empty<byte[]>() : ["%pdf-"u8.ToArray()]]);
        var buffer = new byte[64 * 1024];
        content.Position = 0;
        while (await content.ReadAsync(buffer, ct) is > 0 and var count)
        {
            if (scan.Finds(buffer.AsSpan(0, count)))
            {
                return Refusals.TwoTypes;
            }
        }

        return await EndsAsArchiveAsync(content, ct) ? Refusals.TwoTypes : null;
    }

    private static async Task<bool> EndsAsArchiveAsync(Stream content, CancellationToken ct)
    {
        var tail = new byte[(int)Math.Min(content.Length, ArchiveEnd + LongestComment)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, ct);
        for (var at = 0; at + ArchiveEnd <= tail.Length; at++)
        {
            if (tail.AsSpan(at, 4).SequenceEqual("PK\u0005\u0006"u8)
                && at + ArchiveEnd + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) <= tail.Length)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Finds words in a stream of portions, in either case, also across the border of two.</summary>
internal sealed class WordScan(byte[][] lowerCase)
{
    private readonly byte[] _window = new byte[lowerCase.Max(w => w.Length)];
    private readonly byte[] _lasts = [.. lowerCase.Select(w => w[^1])];

    public bool Finds(ReadOnlySpan<byte> portion)
    {
        foreach (var value in portion)
        {
            var lower = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value + 32) : value;
            _window.AsSpan(1).CopyTo(_window);
            _window[^1] = lower;
            if (_lasts.AsSpan().Contains(lower) && lowerCase.Any(word => _window.AsSpan().EndsWith(word)))
            {
                return true;
            }
        }

        return false;
    }
}
