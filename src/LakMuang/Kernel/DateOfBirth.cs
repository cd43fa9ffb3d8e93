using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LakMuang.Kernel;

/// <summary>A date of birth as far as it is known: of some people no document gives the day, or not even the month.</summary>
public readonly partial record struct DateOfBirth
{
    private const int BuddhistEra = 543;
    private const int FirstBuddhistYear = 2400;
    private const int Earliest = 1850;

    private DateOfBirth(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>Of the Christian era.</summary>
    public int Year { get; }

    /// <summary>Null where it is unknown: then the day is too.</summary>
    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The day itself, or null where a part of it is unknown.</summary>
    public DateOnly? Exact => (Month, Day) is (int month, int day) ? new(Year, month, day) : null;

    public static implicit operator DateOfBirth(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads 1965-03-07, 1965-03 and 1965, with or without hyphens; 00 stands for a part that is unknown. Years from 2400 are Buddhist.</summary>
    /// <returns>False for what no calendar has.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOfBirth born)
    {
        born = default;
        if (Iso().Match(text ?? "") is not { Success: true } match)
        {
            return false;
        }

        var written = Part(match, 1);
        var (year, month, day) = (written >= FirstBuddhistYear ? written - BuddhistEra : written, Part(match, 2), Part(match, 3));
        if (year is < Earliest or > 9999 || month > 12 || (month > 0 && day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        born = new(year, month > 0 ? month : null, month > 0 && day > 0 ? day : null);
        return true;
    }

    /// <summary>As it is stored: 1965-03-07, 1965-03 or 1965.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Year:D4}{(Month is { } month ? $"-{month:D2}" : "")}{(Day is { } day ? $"-{day:D2}" : "")}");

    private static int Part(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^([0-9]{4})(?:-?([0-9]{2})(?:-?([0-9]{2}))?)?\z")]
    private static partial Regex Iso();
}
