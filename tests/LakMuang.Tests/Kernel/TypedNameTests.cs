using LakMuang.Kernel;

namespace LakMuang.Tests.Kernel;

public sealed class TypedNameTests
{
    [Theory]
    [InlineData("  สมชาย\u200B ", "สมชาย")]
    [InlineData("น\u0E4D\u0E32ฝน", "น\u0E33ฝน")]
    [InlineData("ณ  อยุธยา", "ณ อยุธยา")]
    [InlineData("Anne-Marie", "Anne-Marie")]
    [InlineData("วงศ์สุวรรณ (แก้ว)", "วงศ์สุวรรณ (แก้ว)")]
    public void A_name_is_kept_as_people_see_it(string typed, string kept)
    {
        Assert.True(TypedName.TryParsePerson(typed, 120, out var name, out _));
        Assert.Equal(kept, name);
    }

    [Theory]
    [InlineData("", "name.missing")]
    [InlineData("\u200B\u202E", "name.missing")]
    [InlineData("สมชาย99", "name.odd")]
    [InlineData("<script>", "name.odd")]
    [InlineData("Sоmchai", "name.mixed")]
    [InlineData("สมchai", "name.mixed")]
    [InlineData("Сергей", "name.mixed")]
    public void What_only_looks_like_a_name_is_refused(string typed, string code)
    {
        Assert.False(TypedName.TryParsePerson(typed, 120, out _, out var problem));
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void Marks_that_turn_the_direction_are_taken_out() => Assert.Equal("abcdef", TypedName.Clean("abc\u202Edef\u2066"));
}
