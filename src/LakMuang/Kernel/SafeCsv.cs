using System.Buffers;
using System.Text;

namespace LakMuang.Kernel;

/// <summary>Writes rows that open in a spreadsheet as what they are: text that begins like a formula gets an apostrophe in front.</summary>
public static class SafeCsv
{
    private static readonly SearchValues<char> _needQuotes = SearchValues.Create(",\"\r\n;\t");

    /// <summary>The mark without which Excel reads Thai letters as another alphabet.</summary>
    public const string Mark = "\uFEFF";

    /// <summary>A code in digits as a cell: a spreadsheet would read a number, and lose the zero in front.</summary>
    public static string Code(string code) => code.StartsWith('0') && code.All(char.IsAsciiDigit) ? $"=\"{code}\"" : code;

    public static string Row(IEnumerable<string> cells)
    {
        var row = new StringBuilder();
        foreach (var cell in cells)
        {
            row.Append(row.Length > 0 ? "," : "").Append(Cell(cell));
        }

        return row.Append("\r\n").ToString();
    }

    // What Code() writes: a formula that is nothing but digits.
    private static bool IsCode(string cell) => cell is ['=', '"', .. var digits, '"'] && digits.Length > 0 && digits.All(char.IsAsciiDigit);

    // = + - @ begin formulas; a tab or a line end in front of them is skipped by spreadsheets.
    private static string Cell(string cell)
    {
        var text = IsCode(cell) ? cell : cell.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] || cell is ['\t' or '\r' or '\n', ..] ? $"'{cell}" : cell;

        // An empty first cell still is a cell.
        return text.Length == 0 || text.AsSpan().IndexOfAny(_needQuotes) >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
