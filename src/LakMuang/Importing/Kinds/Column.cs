using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <summary>A column that an import understands.</summary>
/// <param name="Key">Stable; problems and changes name it.</param>
/// <param name="Head">The head of the template, in both languages. Both are understood.</param>
/// <param name="IsNeeded">Whether a file without it is refused.</param>
/// <param name="Sample">What stands in the template's example row.</param>
/// <param name="Others">Other heads that are understood, as offices and open data write them.</param>
public sealed record Column(string Key, Text Head, bool IsNeeded, string Sample, params string[] Others)
{
    internal IEnumerable<string> Heads => Others.Append(Head.Th).Append(Head.En).Append(Key);
}

/// <summary>The columns of a file, as its head row names them.</summary>
/// <param name="Places">For each column of the kind its place in the file, or -1.</param>
/// <param name="Ignored">Heads that nobody understands, as written.</param>
internal sealed record Head(int Row, IReadOnlyList<int> Places, IReadOnlyList<string> Ignored)
{
    /// <summary>Titles stand above the table in many sheets.</summary>
    public const int LastRow = 10;

    /// <summary>The row that most columns are recognised in; null where none is.</summary>
    public static Head? Of(IEnumerable<(int Number, IReadOnlyList<string> Cells)> rows, IReadOnlyList<Column> columns)
    {
        var known = columns.SelectMany((c, at) => c.Heads.Select(head => (Head: Bare(head), At: at)))
            .DistinctBy(x => x.Head).ToDictionary(x => x.Head, x => x.At);
        return rows.Select(row => Read(row, known, columns.Count))
            .Where(head => head.Places.Any(p => p >= 0))
            .MaxBy(head => head.Places.Count(p => p >= 0));
    }

    /// <summary>The cells of a row in the order of the kind's columns; empty where the file has no such column.</summary>
    public string[] Arrange(IReadOnlyList<string> cells) => [.. Places.Select(p => p >= 0 && p < cells.Count ? Plain(cells[p]) : "")];

    // An apostrophe in front is how spreadsheets keep digits as text, and how our own exports disarm formulas.
    private static string Plain(string cell) => cell.Trim() is ['\'', .. var rest] ? rest : cell.Trim();

    private static Head Read((int Number, IReadOnlyList<string> Cells) row, Dictionary<string, int> known, int count)
    {
        var places = Enumerable.Repeat(-1, count).ToArray();
        var ignored = new List<string>();
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (known.TryGetValue(Bare(row.Cells[at]), out var column) && places[column] < 0)
            {
                places[column] = at;
            }
            else if (!string.IsNullOrWhiteSpace(row.Cells[at]))
            {
                ignored.Add(TypedName.Clean(row.Cells[at]));
            }
        }

        return new(row.Number, places, ignored);
    }

    // Letters, digits and vowel marks only, in small letters: dots, spaces and brackets are written as it comes.
    private static string Bare(string head) => new([.. TypedName.Clean(head).ToLowerInvariant()
        .Where(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)]);
}
