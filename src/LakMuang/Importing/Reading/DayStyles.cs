using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace LakMuang.Importing.Reading;

/// <summary>Which numbers of a workbook are days: Excel stores a day as the count of days since 1900 (or 1904), and only its format says so.</summary>
internal sealed partial class DayStyles
{
    public static readonly DayStyles None = new([], false);

    // 30 December 1899: Excel counts a 29 February 1900 that never was.
    private static readonly DateOnly _zero = new(1899, 12, 30);
    private static readonly DateOnly _zero1904 = new(1904, 1, 1);

    private const int Last = 2_958_465;

    private readonly HashSet<int> _styles;
    private readonly bool _is1904;

    private DayStyles(HashSet<int> styles, bool is1904) => (_styles, _is1904) = (styles, is1904);

    public static DayStyles Of(WorkbookParts parts, bool is1904)
    {
        var custom = new HashSet<int>();
        var styles = new HashSet<int>();
        var (at, isInside) = (0, false);
        using var reader = parts.Open("xl/styles.xml");
        while (reader?.Read() is true)
        {
            if (reader.LocalName == "cellXfs")
            {
                isInside = reader.NodeType is XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && IsDay(reader.GetAttribute("formatCode") ?? ""))
            {
                custom.Add(Number(reader.GetAttribute("numFmtId")));
            }
            else if (isInside && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var format = Number(reader.GetAttribute("numFmtId"));
                if (custom.Contains(format) || format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) or (>= 71 and <= 81))
                {
                    styles.Add(at);
                }

                at++;
            }
        }

        return new(styles, is1904);
    }

    /// <summary>A number as text; a day as 2026-11-21. Digits that Excel has dropped are not made up.</summary>
    public string Text(string number, string? style)
    {
        if (_styles.Contains(Number(style)) && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= 1 and <= Last)
        {
            return (_is1904 ? _zero1904 : _zero).AddDays((int)serial).ToString("O", CultureInfo.InvariantCulture);
        }

        // 1.1007012345674E12 has all its thirteen digits and is written out; 1.10001E+12 has lost some, and stays as it is to be refused.
        return Exponent().Match(number) is { Success: true } match && match.Groups[1].Length + match.Groups[2].Length >= 13
            && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole) && whole == decimal.Truncate(whole)
            ? whole.ToString("0", CultureInfo.InvariantCulture)
            : number;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    // Years and days, in English or Thai letters, outside of quoted text, colours and locales. A month alone could be minutes.
    private static bool IsDay(string format)
    {
        var bare = Quoted().Replace(format, "");
        return bare.Any(c => c is 'y' or 'Y' or 'd' or 'D' or 'b' or 'ว' or 'ป') && !bare.Contains("General", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("""("[^"]*"|\[[^\]]*\]|\\.|_.)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(\d)(?:\.(\d+))?[eE]\+?\d+$")]
    private static partial Regex Exponent();
}
