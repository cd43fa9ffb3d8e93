using LakMuang.Kernel;

namespace LakMuang.Tests.Kernel;

public sealed class ThaiDateTests
{
    [Fact]
    public void Years_are_Buddhist_and_the_day_is_the_one_in_Bangkok()
    {
        var lateEvening = new DateTimeOffset(2026, 11, 20, 17, 30, 0, TimeSpan.Zero);

        Assert.Equal(new(2026, 11, 21), ThaiDate.Day(lateEvening));
        Assert.Equal("21 พ.ย. 2569 เวลา 00.30 น.", ThaiDate.Moment(lateEvening).Th);
        Assert.Equal("21 Nov 2026 (B.E. 2569) at 00:30", ThaiDate.Moment(lateEvening).En);
    }

    [Fact]
    public void Leap_days_survive() => Assert.Equal("29 กุมภาพันธ์ 2567", ThaiDate.InProse(new(2024, 2, 29)).Th);

    [Theory]
    [InlineData("1949-10-01", "2009-09-30")]
    [InlineData("1949-10-02", "2010-09-30")]
    [InlineData("1967-01-01", "2027-09-30")]
    [InlineData("1964-02-29", "2024-09-30")]
    public void Officials_retire_at_the_end_of_the_fiscal_year_in_which_they_complete_sixty(string born, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), Agencies.Retirement.LastDay(DateOnly.Parse(born, null)));
}
