using LakMuang.Kernel;

namespace LakMuang.Tests.Kernel;

public sealed class CitizenIdTests
{
    [Theory]
    [InlineData("1234567890121")]
    [InlineData("9999999999994")]
    [InlineData("0000000000001")]
    [InlineData("1-2345-67890-12-1")]
    [InlineData(" 1 2345 67890 12 1 ")]
    [InlineData("๑๒๓๔๕๖๗๘๙๐๑๒๑")]
    [InlineData("1–2345–67890–12–1")]
    [InlineData("\u200b1234567890121")]
    public void What_people_type_is_read(string typed) => Assert.True(CitizenId.TryParse(typed, out _, out _));

    [Theory]
    [InlineData("", "citizen-id.missing")]
    [InlineData("123456789012", "citizen-id.length")]
    [InlineData("1234567890120", "citizen-id.check-digit")]
    [InlineData("123456789012x", "citizen-id.not-digits")]
    public void What_is_wrong_is_named(string typed, string code)
    {
        Assert.False(CitizenId.TryParse(typed, out _, out var problem));
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void It_prints_itself_masked()
    {
        Assert.True(CitizenId.TryParse("1234567890121", out var id, out _));
        Assert.Equal("1-xxxx-xxxxx-12-1", id.ToString());
        Assert.DoesNotContain("1234567890121", $"{id}", StringComparison.Ordinal);
    }
}
