using System.Globalization;
using System.Text.RegularExpressions;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <summary>Reads the cells of one row by the rules of typed forms, and keeps the first problem it meets.</summary>
internal sealed partial class CellReading(IReadOnlyList<Column> columns, IReadOnlyList<string> cells, DateOnly today)
{
    // Days as Excel counts them, 1927 to 2119, where a file lost the format.
    private const int FirstSerial = 10_000;
    private const int LastSerial = 80_000;

    private static readonly DateOnly _excelZero = new(1899, 12, 30);

    public Problem? Problem { get; private set; }

    public string this[string key] => cells[Place(key)];

    public bool Has(string key) => this[key].Length > 0;

    public CitizenId CitizenId(string key)
    {
        // Excel shows a long number so, and what it shows is what it saves as text.
        if (Shortened().IsMatch(this[key]))
        {
            return Wrong<CitizenId>(KindRefusals.ShortenedNumber, key);
        }

        return Kernel.CitizenId.TryParse(this[key], out var id, out var problem) ? id : Wrong<CitizenId>(problem, key);
    }

    /// <summary>A name, or empty where none is given and none is needed.</summary>
    public string Name(string key, int longest) =>
        !Has(key) && !columns[Place(key)].IsNeeded ? ""
        : TypedName.TryParsePerson(this[key], longest, out var name, out var problem) ? name : Wrong<string>(problem, key) ?? "";

    public string Words(string key, int longest)
    {
        var words = TypedName.Clean(this[key]);
        return words.Length > longest ? Wrong<string>(KindRefusals.TooLong(longest), key) ?? ""
            : words.Length == 0 && columns[Place(key)].IsNeeded ? Wrong<string>(KindRefusals.Missing, key) ?? ""
            : words;
    }

    public DateOnly? Day(string key)
    {
        if (!Has(key))
        {
            return null;
        }

        if (int.TryParse(this[key], NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
        {
            return _excelZero.AddDays(serial);
        }

        // A time behind the day, as databases and Excel export it, is midnight.
        return TypedDay.TryParse(Midnight().Replace(this[key], ""), today, out var day, out var problem) ? day : Wrong<DateOnly?>(problem, key);
    }

    public T Refuse<T>(Problem problem, string key) => Wrong<T>(problem, key)!;

    private T? Wrong<T>(Problem problem, string key)
    {
        Problem ??= problem with { Field = key };
        return default;
    }

    private int Place(string key)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at].Key == key)
            {
                return at;
            }
        }

        throw new ArgumentException($"There is no column {key}.", nameof(key));
    }

    [GeneratedRegex(@"^\d(\.\d+)?[eE]\+?\d+$")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"[ T]0?0:00(:00(\.0+)?)?( AM)?$")]
    private static partial Regex Midnight();
}
