namespace LakMuang.Access;

/// <summary>How long a right may last at most, in calendar months.</summary>
internal static class LongestTerm
{
    /// <summary>The last day of so many months that begin with a day.</summary>
    /// <remarks>Civil and Commercial Code, section 193/5: the day before the same date; where the last month has no such date (29 February, 31 August), its last day.</remarks>
    public static DateOnly LastDay(DateOnly from, int months)
    {
        var same = from.AddMonths(months);
        return same.Day == from.Day ? same.AddDays(-1) : same;
    }
}
