using System.Buffers.Binary;
using LakMuang.Kernel;

namespace LakMuang.Files.Checks;

/// <summary>A PNG is a row of chunks from IHDR to IEND, and nothing after it (PNG specification, section 5).</summary>
internal static class PngCheck
{
    private const int LongestText = 64 * 1024;

    public static async Task<Problem?> RunAsync(Cursor cursor, CancellationToken ct)
    {
        cursor.Go(8);
        for (var isFirst = true; ; isFirst = false)
        {
            var head = await cursor.TakeAsync(8, ct);
            if (head.Length < 8)
            {
                return Refusals.CutShort;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = head.AsSpan(4);
            if (isFirst != type.SequenceEqual("IHDR"u8) || !IsName(type))
            {
                return Refusals.Broken;
            }

            var end = cursor.Position + length + 4;
            if (end > cursor.Length)
            {
                return Refusals.CutShort;
            }

            if (type.SequenceEqual("IEND"u8))
            {
                return end == cursor.Length && length == 0 ? null : Refusals.TwoTypes;
            }

            if (length > LongestText && (type.SequenceEqual("tEXt"u8) || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("zTXt"u8)))
            {
                return Refusals.TwoTypes;
            }

            cursor.Go(end);
        }
    }

    private static bool IsName(ReadOnlySpan<byte> type)
    {
        foreach (var letter in type)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                return false;
            }
        }

        return true;
    }
}
