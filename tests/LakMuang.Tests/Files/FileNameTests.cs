using LakMuang.Files;

namespace LakMuang.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("คำสั่ง 45.pdf", "คำสั่ง 45.pdf")]
    [InlineData(@"C:\Users\a\คำสั่ง.pdf", "คำสั่ง.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("order\u202Efdp.exe", "orderfdp.exe")]
    [InlineData("a\u200Bb\u0000c\r\nd.png", "abc d.png")]
    [InlineData("<img src=x>.png", "img src=x.png")]
    [InlineData("...", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void It_is_shown_without_what_could_mislead(string? typed, string shown) => Assert.Equal(shown, FileName.Clean(typed));

    [Fact]
    public void A_long_one_keeps_its_ending() => Assert.Equal(new string('ก', 116) + ".pdf", FileName.Clean(new string('ก', 300) + ".pdf"));
}
