using LakMuang.Kernel;

namespace LakMuang.Tests.Kernel;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays _days = new([new(2027, 2, 22)]);

    [Theory]
    [InlineData("2026-11-20", "2026-11-23")] // Friday to Monday
    [InlineData("2026-11-23", "2026-11-24")]
    [InlineData("2026-12-04", "2026-12-08")] // the 5th is a Saturday: Monday the 7th stands in for it
    [InlineData("2026-12-30", "2027-01-04")] // New Year's Eve, New Year, a weekend
    [InlineData("2027-04-12", "2027-04-16")] // Songkran
    [InlineData("2027-02-19", "2027-02-23")] // announced
    [InlineData("2024-02-28", "2024-02-29")]
    public void The_next_working_day_skips_weekends_holidays_and_their_substitutes(string from, string next) =>
        Assert.Equal(DateOnly.Parse(next, null), _days.After(DateOnly.Parse(from, null), 1));

    [Fact]
    public void Several_working_days_are_counted_one_by_one() =>
        Assert.Equal(new(2026, 11, 30), _days.After(new(2026, 11, 23), 5));
}
