using System.Globalization;

namespace LakMuang.Kernel;

/// <summary>Days and times as people in Thailand read them: Bangkok time, Buddhist years. Storage stays UTC and ISO.</summary>
public static class ThaiDate
{
    private static readonly TimeSpan _bangkok = TimeSpan.FromHours(7);

    private static readonly string[] _months =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] _abbreviated =
    [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    /// <summary>The day in Bangkok at an instant.</summary>
    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(_bangkok).DateTime);

    /// <summary>The instant at which a day begins in Bangkok, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), _bangkok).ToUniversalTime();

    /// <summary>21 พ.ย. 2569; in English 21 Nov 2026 (B.E. 2569).</summary>
    public static Text InTable(DateOnly day) => new($"{day.Day} {_abbreviated[day.Month - 1]} {BuddhistYear(day)}", English(day, "MMM"));

    /// <summary>The same for a date of birth, as far as it is known: 7 มี.ค. 2508, มี.ค. 2508, 2508.</summary>
    public static Text InTable(DateOfBirth born)
    {
        if (born.Exact is { } day)
        {
            return InTable(day);
        }

        var month = new DateOnly(born.Year, born.Month ?? 1, 1);
        var (thai, english) = born.Month is null ? ("", "") : ($"{_abbreviated[month.Month - 1]} ", month.ToString("MMM ", CultureInfo.InvariantCulture));
        return new($"{thai}{BuddhistYear(month)}", $"{english}{month.Year} (B.E. {BuddhistYear(month)})");
    }

    /// <summary>21 พฤศจิกายน 2569; in English 21 November 2026 (B.E. 2569).</summary>
    public static Text InProse(DateOnly day) => new($"{day.Day} {_months[day.Month - 1]} {BuddhistYear(day)}", English(day, "MMMM"));

    /// <summary>09.41 น.; in English 09:41.</summary>
    public static Text Time(DateTimeOffset at)
    {
        var there = at.ToOffset(_bangkok);
        return new(there.ToString("HH'.'mm 'น.'", CultureInfo.InvariantCulture), there.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>21 พ.ย. 2569 เวลา 09.41 น.</summary>
    public static Text Moment(DateTimeOffset at)
    {
        var (day, time) = (InTable(Day(at)), Time(at));
        return new($"{day.Th} เวลา {time.Th}", $"{day.En} at {time.En}");
    }

    /// <summary>พฤศจิกายน</summary>
    public static string Month(DateOnly day) => _months[day.Month - 1];

    public static int BuddhistYear(DateOnly day) => day.Year + 543;

    private static string English(DateOnly day, string month) =>
        $"{day.Day} {day.ToString(month, CultureInfo.InvariantCulture)} {day.Year} (B.E. {BuddhistYear(day)})";
}
