using System.Globalization;
using System.Text;
using System.Xml;

namespace LakMuang.Importing.Reading;

/// <summary>The first sheet of an XLSX workbook, read as a stream. Formulas count by the value that was saved with them.</summary>
internal sealed class Workbook(Stream stream, SheetLimits limits)
{
    private SharedTexts _texts = SharedTexts.None;
    private DayStyles _days = DayStyles.None;

    /// <exception cref="UnreadableSheetException">A workbook that is not taken, or is broken.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        using var parts = new WorkbookParts(stream, limits);
        using var rows = Calm(() => Begin(parts)).GetEnumerator();
        while (Calm(rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    // Broken archives and XML that is none end alike.
    private static T Calm<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OverflowException or NotSupportedException)
        {
            throw new UnreadableSheetException(Refusals.Broken);
        }
    }

    private IEnumerable<SheetRow> Begin(WorkbookParts parts)
    {
        var relations = parts.Relations("xl/_rels/workbook.xml.rels");
        var (sheet, is1904) = FirstSheet(parts);
        if (!relations.TryGetValue(sheet, out var target))
        {
            throw new UnreadableSheetException(Refusals.Broken);
        }

        var name = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        (_texts, _days) = (SharedTexts.Of(parts, limits), DayStyles.Of(parts, is1904));
        return Rows(parts.Open(name) ?? throw new UnreadableSheetException(Refusals.Broken));
    }

    private static (string Id, bool Is1904) FirstSheet(WorkbookParts parts)
    {
        using var reader = parts.Open("xl/workbook.xml") ?? throw new UnreadableSheetException(Refusals.Broken);
        var (id, is1904) = (default(string), false);
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            is1904 |= reader.LocalName == "workbookPr" && reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName == "sheet" && reader.GetAttribute("state") is null or "visible" && id is null)
            {
                id = reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                    ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            }
        }

        return (id ?? throw new UnreadableSheetException(Refusals.Broken), is1904);
    }

    private IEnumerable<SheetRow> Rows(XmlReader reader)
    {
        using (reader)
        {
            var number = 0;
            while (reader.Read())
            {
                if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                {
                    continue;
                }

                number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
                if (number > limits.Rows)
                {
                    throw new UnreadableSheetException(Refusals.TooManyRows(limits.Rows));
                }

                yield return new(number, Cells(reader, number));
            }
        }
    }

    private List<string> Cells(XmlReader reader, int number)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var at = ColumnOf(reader.GetAttribute("r")) ?? cells.Count;
            if (at >= limits.Columns)
            {
                // Formats reach far to the right in many sheets; values there are nobody's table.
                reader.PassInside();
                continue;
            }

            while (cells.Count <= at)
            {
                cells.Add("");
            }

            cells[at] = Value(reader, number);
        }

        return cells;
    }

    private string Value(XmlReader reader, int number)
    {
        var (kind, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, inline) = (reader.Depth, new StringBuilder());
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                inline.Append(reader.Value);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "f" or "rPh" })
            {
                // A formula itself is never looked at, nor how a word is pronounced.
                reader.PassInside();
            }

            if (inline.Length > limits.Cell)
            {
                throw new UnreadableSheetException(Refusals.LongCell(number));
            }
        }

        var text = inline.ToString();
        return kind switch
        {
            "s" => _texts[int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)],
            "inlineStr" or "str" or "d" => text,
            "b" => text == "1" ? "TRUE" : "FALSE",
            "e" => throw new UnreadableSheetException(Refusals.ErrorCell(number)),
            _ => _days.Text(text.Trim(), style),
        };
    }

    // "AB12" is the 28th column, counted from 0.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
