using System.Text;
using System.Xml;

namespace LakMuang.Importing.Reading;

/// <summary>The texts that cells of a workbook point to. They stand apart from the sheet, in any order, so they are held while it is read.</summary>
internal sealed class SharedTexts
{
    public static readonly SharedTexts None = new();

    // About 200 MB of memory in the worst case; whoever needs more saves as CSV, which is read without holding anything.
    private const long MostCharacters = 64L * 1024 * 1024;

    private readonly List<string> _texts = [];

    public string this[int at] => at < _texts.Count ? _texts[at] : throw new UnreadableSheetException(Refusals.Broken);

    public static SharedTexts Of(WorkbookParts parts, SheetLimits limits)
    {
        var shared = new SharedTexts();
        using var reader = parts.Open("xl/sharedStrings.xml");
        var (text, total) = (new StringBuilder(), 0L);
        while (reader?.Read() is true)
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "si"):
                    text.Clear();
                    if (reader.IsEmptyElement)
                    {
                        shared._texts.Add("");
                    }

                    break;

                // How a word is pronounced stands beside it, and is no part of it.
                case (XmlNodeType.Element, "rPh"):
                    reader.PassInside();
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace, _):
                    text.Append(reader.Value);
                    break;
                case (XmlNodeType.EndElement, "si"):
                    shared._texts.Add(text.Length > limits.Cell ? throw new UnreadableSheetException(Refusals.LongCell(1)) : text.ToString().Trim('\r', '\n'));
                    total += text.Length;
                    break;
                default:
                    break;
            }

            if (total > MostCharacters)
            {
                throw new UnreadableSheetException(Refusals.TooManyTexts);
            }
        }

        return shared;
    }
}
