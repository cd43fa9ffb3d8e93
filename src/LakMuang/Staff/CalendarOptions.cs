namespace LakMuang.Staff;

/// <summary>Holidays that no rule foretells.</summary>
public sealed class CalendarOptions
{
    public const string Section = "LakMuang:Calendar";

    /// <summary>Days as ISO dates: those that follow the moon, and those that the cabinet adds for one year.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];
}
