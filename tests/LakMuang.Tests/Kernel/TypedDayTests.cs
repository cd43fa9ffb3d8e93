using LakMuang.Kernel;

namespace LakMuang.Tests.Kernel;

public sealed class TypedDayTests
{
    private static readonly DateOnly _today = new(2026, 11, 21);

    [Theory]
    [InlineData("21/11/2569")]
    [InlineData("๒๑/๑๑/๒๕๖๙")]
    [InlineData("21-11-2569")]
    [InlineData("21.11.2569")]
    [InlineData("21/11/2026")]
    [InlineData("21/11/69")]
    [InlineData("21 พ.ย. 2569")]
    [InlineData("21 พ.ย. 69")]
    [InlineData("๒๑ พฤศจิกายน ๒๕๖๙")]
    [InlineData("วันที่ 21 พฤศจิกายน พ.ศ. 2569")]
    [InlineData("21 Nov 2026")]
    [InlineData("2569-11-21")]
    [InlineData("2026-11-21")]
    [InlineData("25691121")]
    [InlineData(" 21 / 11 / 2569 ")]
    [InlineData("21\u200B/11/2569")]
    public void The_same_day_is_read_however_it_is_written(string typed)
    {
        Assert.True(TypedDay.TryParse(typed, _today, out var day, out _), typed);
        Assert.Equal(_today, day);
    }

    [Theory]
    [InlineData("1/1/68", 2025, 1, 1)]
    [InlineData("25680101", 2025, 1, 1)]
    [InlineData("2568-01-01", 2025, 1, 1)]
    [InlineData("29/2/2567", 2024, 2, 29)]
    [InlineData("1/1/20", 1977, 1, 1)]
    [InlineData("1/1/10", 2067, 1, 1)]
    public void Years_are_read_in_the_calendar_that_they_belong_to(string typed, int year, int month, int day)
    {
        Assert.True(TypedDay.TryParse(typed, _today, out var read, out _));
        Assert.Equal(new(year, month, day), read);
    }

    [Theory]
    [InlineData("", "day.missing")]
    [InlineData(null, "day.missing")]
    [InlineData("29/2/2568", "day.none")]
    [InlineData("31/4/2569", "day.none")]
    [InlineData("32/1/2569", "day.none")]
    [InlineData("1/13/2569", "day.none")]
    [InlineData("00000000", "day.none")]
    [InlineData("tomorrow", "day.not-understood")]
    [InlineData("21 พฤหัส 2569", "day.not-understood")]
    [InlineData("1/2/3", "day.not-understood")]
    [InlineData("21/11/25690", "day.not-understood")]
    public void What_is_no_day_is_refused_in_words(string? typed, string code)
    {
        Assert.False(TypedDay.TryParse(typed, _today, out _, out var problem));
        Assert.Equal(code, problem.Code);
    }
}
