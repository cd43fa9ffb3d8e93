using LakMuang.Kernel;

namespace LakMuang.Tests.Kernel;

/// <summary>Why somebody does something: a few words at least, and none that nobody sees.</summary>
public sealed class TypedReasonTests
{
    private static readonly Problem _missing = new("missing", new("ไม่มี", "missing"));
    private static readonly Problem _long = new("long", new("ยาว", "long"));

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("  \u200b\u200b\u200b\u200b\u200b ", "missing")]
    [InlineData("1234", "missing")]
    [InlineData(" 12345 ", null)]
    public void A_few_words_are_needed(string? typed, string? problem)
    {
        Assert.Equal(problem, TypedReason.Read(typed, _missing, _long).Problem?.Code);
        Assert.Equal(problem is null, TypedReason.TryRead(typed, out _));
    }

    [Fact]
    public void Too_many_are_refused_or_cut_without_half_a_character()
    {
        var typed = new string('ก', TypedReason.Longest - 1) + "😀";

        Assert.Equal("long", TypedReason.Read(typed, _missing, _long).Problem?.Code);
        Assert.True(TypedReason.TryRead(typed, out var cut));
        Assert.Equal(new string('ก', TypedReason.Longest - 1), cut);
    }
}
