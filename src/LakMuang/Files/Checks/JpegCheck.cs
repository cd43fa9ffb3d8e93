using LakMuang.Kernel;

namespace LakMuang.Files.Checks;

/// <summary>A JPEG runs from SOI to EOI (ITU-T T.81, annex B). Behind it, only what telephones are known to leave there.</summary>
/// <remarks>
/// Those are zeros, further pictures (Multi-Picture Format, CIPA DC-007: previews, maps of brightness), and the notes of one maker, which end
/// with SEFT. Each is looked through for other types like everything else.
/// </remarks>
internal static class JpegCheck
{
    private const int Start = 0xD8;
    private const int End = 0xD9;
    private const int Scan = 0xDA;
    private const int LongestNotes = 256 * 1024;

    public static async Task<Problem?> RunAsync(Cursor cursor, CancellationToken ct)
    {
        cursor.Go(0);
        if (await PictureAsync(cursor, ct) is { } problem)
        {
            return problem;
        }

        while (true)
        {
            var end = cursor.Position;
            if (await SkipZerosAsync(cursor, ct) is not { } next)
            {
                return null;
            }

            cursor.Go(next);
            if (await cursor.Next16Async(ct) != (0xFF00 | Start))
            {
                return await IsNotesAsync(cursor, end, ct) ? null : Refusals.TwoTypes;
            }

            cursor.Go(next);
            if (await PictureAsync(cursor, ct) is not null)
            {
                return Refusals.TwoTypes;
            }
        }
    }

    /// <summary>Reads one picture and stops behind its end.</summary>
    private static async Task<Problem?> PictureAsync(Cursor cursor, CancellationToken ct)
    {
        if (await cursor.Next16Async(ct) != (0xFF00 | Start))
        {
            return Refusals.Broken;
        }

        for (var hasScan = false; ;)
        {
            int mark;
            if (await cursor.NextAsync(ct) is not 0xFF and var other)
            {
                return other < 0 ? Refusals.CutShort : Refusals.Broken;
            }

            do
            {
                mark = await cursor.NextAsync(ct);
            }
            while (mark == 0xFF);

            switch (mark)
            {
                case < 0:
                    return Refusals.CutShort;
                case End:
                    return hasScan ? null : Refusals.Broken;
                case 0 or Start:
                    return Refusals.Broken;
                case 1 or (>= 0xD0 and <= 0xD7):
                    continue;
            }

            var length = await cursor.Next16Async(ct);
            if (length < 2 || cursor.Position + length - 2 > cursor.Length)
            {
                return length is 0 or 1 ? Refusals.Broken : Refusals.CutShort;
            }

            cursor.Go(cursor.Position + length - 2);
            if (mark == Scan)
            {
                hasScan = true;
                if (!await SkipScanAsync(cursor, ct))
                {
                    return Refusals.CutShort;
                }
            }
        }
    }

    /// <summary>Goes to the next mark behind the coded data, where FF 00 and restart marks belong to the data.</summary>
    private static async Task<bool> SkipScanAsync(Cursor cursor, CancellationToken ct)
    {
        while (await cursor.NextAsync(ct) is >= 0 and var value)
        {
            if (value != 0xFF)
            {
                continue;
            }

            var place = cursor.Position - 1;
            var mark = await cursor.NextAsync(ct);
            if (mark == 0xFF)
            {
                cursor.Go(place + 1);
            }
            else if (mark is not (< 0 or 0 or (>= 0xD0 and <= 0xD7)))
            {
                cursor.Go(place);
                return true;
            }
        }

        return false;
    }

    private static async Task<long?> SkipZerosAsync(Cursor cursor, CancellationToken ct)
    {
        while (await cursor.NextAsync(ct) is >= 0 and var value)
        {
            if (value != 0)
            {
                return cursor.Position - 1;
            }
        }

        return null;
    }

    private static async Task<bool> IsNotesAsync(Cursor cursor, long from, CancellationToken ct)
    {
        if (cursor.Length - from > LongestNotes)
        {
            return false;
        }

        cursor.Go(cursor.Length - 4);
        return (await cursor.TakeAsync(4, ct)).AsSpan().SequenceEqual("SEFT"u8);
    }
}
