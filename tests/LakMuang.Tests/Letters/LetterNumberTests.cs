using LakMuang.Agencies;

namespace LakMuang.Tests.Letters;

public sealed class LetterNumberTests
{
    [Theory]
    [InlineData("ชย 52301/ว 118")]
    [InlineData("ชย ๕๒๓๐๑/ว๑๑๘")]
    [InlineData("ชย.52301 / ว. 118")]
    [InlineData("ที่ ชย 52301/ ว 118")]
    [InlineData("ที่\u00A0ชย\u200B 52301/ว 118")]
    public void One_number_in_many_spellings_is_one_key(string typed) => Assert.Equal("ชย52301/ว118", LetterNumber.KeyOf(typed));

    [Theory]
    [InlineData("มท 0808.2/ว 1", "มท 08082/ว 1")]
    [InlineData("45/2569", "452569")]
    [InlineData("45/2569", "45/2568")]
    public void Different_numbers_stay_different(string one, string other) => Assert.NotEqual(LetterNumber.KeyOf(one), LetterNumber.KeyOf(other));
}
