namespace LakMuang.Kernel;

/// <summary>The days on which offices are open: for deadlines that letters count in working days (L2-4).</summary>
/// <remarks>
/// Public holidays with a fixed day are known, with the day that is off in their place where they fall on a weekend. Those that follow the moon,
/// and single ones that the cabinet adds, are announced each year and come by setting.
/// </remarks>
public sealed class WorkingDays(IEnumerable<DateOnly> announced)
{
    // Day and month: New Year, Chakri, Songkran (three), Coronation, the Queen's and the King's birthdays, Mother's Day,
    // King Bhumibol's memorial, Chulalongkorn, Father's Day, Constitution, New Year's Eve. Labour Day is not one of the civil service.
    private static readonly (int Month, int Day)[] _fixed =
    [
        (1, 1), (4, 6), (4, 13), (4, 14), (4, 15), (5, 4), (6, 3), (7, 28), (8, 12), (10, 13), (10, 23), (12, 5), (12, 10), (12, 31),
    ];

    private readonly HashSet<DateOnly> _announced = [.. announced];

    public bool IsOpen(DateOnly day) => !IsWeekend(day) && !IsHoliday(day);

    /// <summary>The working day that lies a number of working days after a day.</summary>
    /// <param name="count">From 1.</param>
    public DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsOpen(day) ? 1 : 0;
        }

        return day;
    }

    private bool IsHoliday(DateOnly day) => _announced.Contains(day) || IsFixed(day) || IsInPlaceOf(day);

    private static bool IsFixed(DateOnly day) => _fixed.Contains((day.Month, day.Day));

    // The first working day after a weekend stands in for a holiday that fell on it; one day, however many fell.
    private static bool IsInPlaceOf(DateOnly day)
    {
        if (IsWeekend(day) || IsFixed(day))
        {
            return false;
        }

        var before = day.AddDays(-1);
        while (!IsWeekend(before) && IsFixed(before))
        {
            before = before.AddDays(-1);
        }

        return IsWeekend(before) && (IsFixed(before) || (before.DayOfWeek is DayOfWeek.Sunday && IsFixed(before.AddDays(-1))));
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
