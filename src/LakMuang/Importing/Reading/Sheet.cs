using LakMuang.Kernel;

namespace LakMuang.Importing.Reading;

/// <param name="Number">As a spreadsheet shows it, from 1.</param>
/// <param name="Cells">As text; a day is written 2026-11-21. Empty for nothing.</param>
internal readonly record struct SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>A file cannot be read on. Thrown out of the middle of a stream and turned into the refusal that it carries.</summary>
internal sealed class UnreadableSheetException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem => problem;
}

/// <summary>The rows of a CSV or XLSX file, one after another. What the file is, its bytes decide, and not its name.</summary>
internal static class Sheet
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    // Compound files: the old .xls, and every workbook with a password.
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="stream">Can be read from any place.</param>
    /// <exception cref="UnreadableSheetException">At once, or later from the rows.</exception>
    public static IEnumerable<SheetRow> Read(Stream stream, SheetLimits limits)
    {
        Span<byte> first = stackalloc byte[4];
        stream.Position = 0;
        var count = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return count == 0 ? throw new UnreadableSheetException(Refusals.Empty)
            : first.SequenceEqual(Compound) ? throw new UnreadableSheetException(Refusals.OldWorkbook)
            : first.SequenceEqual(Zip) ? new Workbook(stream, limits).Rows()
            : new DelimitedText(stream, limits).Rows();
    }
}

/// <summary>How much of a file is read. What is beyond is refused, never cut off.</summary>
/// <param name="Rows">At most.</param>
/// <param name="Columns">At most.</param>
/// <param name="Cell">Characters in one cell at most.</param>
/// <param name="Unpacked">Bytes of a workbook's parts at most, all that are read together.</param>
/// <param name="Ratio">Unpacked to packed bytes of one part at most. Sheets of real offices lie below 60.</param>
internal sealed record SheetLimits(
    int Rows = 500_000, int Columns = 200, int Cell = 4_000, long Unpacked = 1L << 30, int Ratio = 150);
