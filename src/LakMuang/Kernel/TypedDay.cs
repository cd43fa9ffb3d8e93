using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LakMuang.Kernel;

/// <summary>Reads a day as people write it: 21/11/2569, 21 พ.ย. 2569, ๒๑ พฤศจิกายน ๒๕๖๙, 2569-11-21, 25691121.</summary>
/// <remarks>
/// Years of four digits from 2400 are Buddhist and others are of the Christian era. Two digits are Buddhist, of the century that is nearest:
/// official letters write them so. A day that no calendar has (29 กุมภาพันธ์ 2568) is refused, never moved.
/// </remarks>
public static partial class TypedDay
{
    private const int BuddhistEra = 543;
    private const int FirstBuddhistYear = 2400;

    private static readonly string[] _months =
    [
        "มกราคม|ม.ค.|มค|january|jan", "กุมภาพันธ์|ก.พ.|กพ|february|feb", "มีนาคม|มี.ค.|มีค|march|mar", "เมษายน|เม.ย.|เมย|april|apr",
        "พฤษภาคม|พ.ค.|พค|may", "มิถุนายน|มิ.ย.|มิย|june|jun", "กรกฎาคม|ก.ค.|กค|july|jul", "สิงหาคม|ส.ค.|สค|august|aug",
        "กันยายน|ก.ย.|กย|september|sep", "ตุลาคม|ต.ค.|ตค|october|oct", "พฤศจิกายน|พ.ย.|พย|november|nov", "ธันวาคม|ธ.ค.|ธค|december|dec",
    ];

    private static readonly Dictionary<string, int> _monthOf = _months
        .SelectMany((names, at) => names.Split('|').Select(name => (Name: Bare(name), Month: at + 1)))
        .DistinctBy(x => x.Name)
        .ToDictionary(x => x.Name, x => x.Month);

    /// <param name="today">Of Bangkok: the century of a year of two digits follows from it.</param>
    public static bool TryParse(string? typed, DateOnly today, out DateOnly day, [NotNullWhen(false)] out Problem? problem)
    {
        day = default;
        var text = Clean(typed);
        if (text.Length == 0)
        {
            problem = Missing;
            return false;
        }

        if (Parts(text) is not { } parts)
        {
            problem = NotUnderstood(typed!.Trim());
            return false;
        }

        var year = YearOf(parts.Year, parts.IsShort, today);
        if (year is < 1 or > 9999 || parts.Month is < 1 or > 12 || parts.Day < 1 || parts.Day > DateTime.DaysInMonth(year, parts.Month))
        {
            problem = NoSuchDay(typed!.Trim());
            return false;
        }

        day = new(year, parts.Month, parts.Day);
        problem = null;
        return true;
    }

    private static string Clean(string? typed) => Spaces().Replace(
        new string([.. ThaiDigits.ToArabic(typed ?? "").Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.Format)]), " ").Trim();

    private static (int Day, int Month, int Year, bool IsShort)? Parts(string text)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return (Number(iso, 3), Number(iso, 2), Number(iso, 1), false);
        }

        if (Slashes().Match(text) is { Success: true } plain)
        {
            return (Number(plain, 1), Number(plain, 2), Number(plain, 3), plain.Groups[3].Length == 2);
        }

        return Words().Match(text) is { Success: true } words && _monthOf.TryGetValue(Bare(words.Groups[2].Value), out var month)
            ? (Number(words, 1), month, Number(words, 3), words.Groups[3].Length == 2)
            : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int YearOf(int year, bool isShort, DateOnly today)
    {
        if (!isShort)
        {
            return year >= FirstBuddhistYear ? year - BuddhistEra : year;
        }

        var now = today.Year + BuddhistEra;
        var nearest = Enumerable.Range(-1, 3).Select(c => ((now / 100) + c) * 100 + year).MinBy(y => Math.Abs(y - now));
        return nearest - BuddhistEra;
    }

    private static string Bare(string month) => month.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\d{4})-?(\d{2})-?(\d{2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^(?:วันที่ )?(\d{1,2}) ?([^\d]+?) ?(?:พ\.ศ\. ?|ค\.ศ\. ?)?(\d{4}|\d{2})$")]
    private static partial Regex Words();

    private static readonly Problem Missing = new("day.missing", new("กรอกวันที่ เช่น 21/11/2569", "Enter the date, such as 21/11/2569"));

    private static Problem NotUnderstood(string typed) => new("day.not-understood", new Text(
        "อ่านวันที่ “{0}” ไม่ได้ เขียนแบบ 21/11/2569 หรือ 21 พ.ย. 2569",
        "“{0}” is not a date we can read. Write it as 21/11/2569 or 21 Nov 2026.").With(typed));

    private static Problem NoSuchDay(string typed) => new("day.none", new Text(
        "ไม่มีวันที่ “{0}” ในปฏิทิน กรุณาตรวจวัน เดือน ปี",
        "There is no day “{0}” in the calendar. Please check day, month and year.").With(typed));
}
