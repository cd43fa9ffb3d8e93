using System.Text;

namespace LakMuang.Importing.Reading;

/// <summary>Values between commas, semicolons or tabs (RFC 4180), read as a stream.</summary>
internal sealed class DelimitedText(Stream stream, SheetLimits limits)
{
    private static readonly char[] _separators = [',', ';', '\t'];

    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();

    /// <exception cref="UnreadableSheetException">A quote that nobody closes, or more than the limits allow.</exception>
    public IEnumerable<SheetRow> Rows()
    {
        var encoding = TextEncoding.Of(stream);
        var separator = SeparatorOf(encoding);
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        for (var number = 1; Row(reader, separator, number); number++)
        {
            if (number > limits.Rows)
            {
                throw new UnreadableSheetException(Refusals.TooManyRows(limits.Rows));
            }

            yield return new(number, [.. _cells]);
        }
    }

    // The one that stands most often in the first line outside of quotes.
    private char SeparatorOf(Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var counts = new int[_separators.Length];
        var isQuoted = false;
        for (var (c, at) = (reader.Read(), 0); c >= 0 && at < limits.Columns * limits.Cell && (isQuoted || c is not ('\r' or '\n')); (c, at) = (reader.Read(), at + 1))
        {
            isQuoted ^= c == '"';
            var found = isQuoted ? -1 : Array.IndexOf(_separators, (char)c);
            if (found >= 0)
            {
                counts[found]++;
            }
        }

        return _separators[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>Reads one row into the cells.</summary>
    /// <returns>False at the end of the file.</returns>
    private bool Row(StreamReader reader, char separator, int number)
    {
        _cells.Clear();
        _cell.Clear();
        if (reader.Peek() < 0)
        {
            return false;
        }

        var isQuoted = false;
        while (true)
        {
            var c = reader.Read();
            if (isQuoted)
            {
                if (c < 0)
                {
                    throw new UnreadableSheetException(Refusals.OpenQuote(number));
                }

                if (c != '"')
                {
                    Add((char)c, number);
                }
                else if (reader.Peek() == '"')
                {
                    Add((char)reader.Read(), number);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && _cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator)
            {
                Close(number);
            }
            else if (c is < 0 or '\n' or '\r')
            {
                if (c == '\r' && reader.Peek() == '\n')
                {
                    reader.Read();
                }

                Close(number);
                return true;
            }
            else
            {
                Add((char)c, number);
            }
        }
    }

    private void Add(char c, int number)
    {
        if (_cell.Length >= limits.Cell)
        {
            throw new UnreadableSheetException(Refusals.LongCell(number));
        }

        _cell.Append(c);
    }

    private void Close(int number)
    {
        if (_cells.Count >= limits.Columns)
        {
            throw new UnreadableSheetException(Refusals.TooManyColumns(number));
        }

        // No text holds the character zero, and the database would not take it. Old programs end a file with Ctrl-Z.
        _cells.Add(_cell.ToString().Replace("\0", "", StringComparison.Ordinal).TrimEnd('\u001A'));
        _cell.Clear();
    }
}
