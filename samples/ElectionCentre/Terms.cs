namespace LakMuang.Samples.ElectionCentre;

/// <summary>When terms end: four years from the day of the election, for those whom the mayor appointed with the mayor.</summary>
public static class Terms
{
    private const int Years = 4;

    public static bool GoesWithTheMayor(Office office) => office is Office.Deputy or Office.Secretary or Office.Adviser;

    /// <summary>The last day in office: the end that was recorded, or the one that the law computes, whichever comes first.</summary>
    /// <returns>Null for somebody appointed by a mayor who is not recorded.</returns>
    public static DateOnly? LastDay(Official official, IReadOnlyList<Official> all)
    {
        var full = GoesWithTheMayor(official.Office)
            ? all.Where(o => o.Office == Office.Mayor && o.From <= official.From)
                .Select(o => Earlier(o.EndedOn, Full(o.From))).Where(end => end >= official.From).OfType<DateOnly?>().FirstOrDefault()
            : Full(official.From);
        return official.EndedOn is { } ended ? Earlier(ended, full ?? ended) : full;
    }

    /// <summary>The day before the same date four years on; where that year has no such date, the last day of the month (Civil and Commercial Code, section 193/5).</summary>
    public static DateOnly Full(DateOnly from)
    {
        var on = from.AddYears(Years);
        return on.Day == from.Day ? on.AddDays(-1) : on;
    }

    private static DateOnly Earlier(DateOnly? ended, DateOnly full) => ended < full ? ended.Value : full;
}
