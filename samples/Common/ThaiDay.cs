using System.Globalization;
using System.Text.RegularExpressions;

namespace LakMuang.Samples.Common;

/// <summary>Days as they are typed and read in Thailand; kept in the calendar that machines share.</summary>
public static partial class ThaiDay
{
    private static readonly string[] _full =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    public static readonly Words Fault = new("กรุณากรอกวันที่ เช่น 30 ก.ย. 2570 หรือ 30/9/2570", "Please type a day, such as 30/9/2570.");

    /// <summary>Today in Bangkok.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>The fiscal year in Buddhist years: 1 October 2569 begins 2570.</summary>
    public static int FiscalYear(DateOnly day) => day.AddMonths(3).Year + 543;

    public static string Show(DateOnly day) => Words.English
        ? $"{day.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month)} {day.Year} (B.E. {day.Year + 543})"
        : $"{day.Day} {ThaiTime.Months[day.Month - 1]} {day.Year + 543}";

    /// <summary>As it is typed: <c>30/9/2570</c>.</summary>
    public static string Typed(DateOnly day) => $"{day.Day}/{day.Month}/{day.Year + 543}";

    /// <summary>Reads <c>30/9/2570</c>, <c>๓๐ ก.ย. ๒๕๗๐</c>, <c>30 กันยายน 2570</c> or <c>2027-09-30</c>. Years from 2400 on are Buddhist.</summary>
    public static bool TryRead(string? typed, out DateOnly day)
    {
        day = default;
        var text = Digits.Plain(typed);
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Make(iso.Groups[3].Value, Number(iso.Groups[2].Value), iso.Groups[1].Value, out day);
        }

        return (Numbers().Match(text) is { Success: true } numbers && Make(numbers.Groups[1].Value, Number(numbers.Groups[2].Value), numbers.Groups[3].Value, out day))
            || (Named().Match(text) is { Success: true } named && Make(named.Groups[1].Value, Month(named.Groups[2].Value), named.Groups[3].Value, out day));
    }

    private static bool Make(string dayOfMonth, int month, string yearTyped, out DateOnly day)
    {
        var year = Number(yearTyped) is >= 2400 and var buddhist ? buddhist - 543 : Number(yearTyped);
        var good = year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && Number(dayOfMonth) >= 1 && Number(dayOfMonth) <= DateTime.DaysInMonth(year, month);
        day = good ? new(year, month, Number(dayOfMonth)) : default;
        return good;
    }

    private static int Month(string name) => Math.Max(Array.IndexOf(_full, name), Array.IndexOf(ThaiTime.Months, name)) + 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4})-(\d{1,2})-(\d{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d{1,2})\s*([^\s\d]+)\s*(?:พ\.ศ\.)?\s*(\d{4})$")]
    private static partial Regex Named();
}
