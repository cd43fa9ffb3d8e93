using LakMuang.Kernel;

namespace LakMuang.Tests.Kernel;

/// <summary>Codes keep their zero in a spreadsheet, and nothing else gets in by the same door.</summary>
public sealed class SafeCsvCodeTests
{
    [Theory]
    [InlineData("05360102", "\"=\"\"05360102\"\"\"\r\n")]
    [InlineData("3601", "3601\r\n")]
    public void A_code_with_a_zero_in_front_is_written_as_text(string code, string row) => Assert.Equal(row, SafeCsv.Row([SafeCsv.Code(code)]));

    [Theory]
    [InlineData("=\"05\"&HYPERLINK(\"http://evil.example\")")]
    [InlineData("=\"\"")]
    [InlineData("=\"0a\"")]
    [InlineData("=1+1")]
    public void What_only_looks_like_a_code_gets_its_apostrophe(string cell) => Assert.Contains("'=", SafeCsv.Row([cell]), StringComparison.Ordinal);
}
