using System.Globalization;

namespace LakMuang.Samples.Common;

/// <summary>Instants as people in Thailand read them: Bangkok time, Buddhist year.</summary>
public static class ThaiTime
{
    internal static readonly string[] Months =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    public static string Show(DateTimeOffset at)
    {
        // Thailand has had one offset since 1920 and no summer time.
        var local = at.ToOffset(TimeSpan.FromHours(7));
        var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Words.English
            ? $"{local.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(local.Month)} {local.Year} (B.E. {local.Year + 543}), {clock}"
            : $"{local.Day} {Months[local.Month - 1]} {local.Year + 543} {clock} น.";
    }
}
