using System.Text.Encodings.Web;
using LakMuang.Web.Look;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Tests.Look;

/// <summary>Addresses in what somebody wrote.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("ดู “https://dla.example/a” ก่อน", "https://dla.example/a")]
    [InlineData("(https://dla.example/a)", "https://dla.example/a")]
    [InlineData("‘https://dla.example/a’.", "https://dla.example/a")]
    [InlineData("«https://dla.example/a»", "https://dla.example/a")]
    [InlineData("*https://dla.example/a_b*", "https://dla.example/a_b")]
    public void An_address_ends_where_its_sentence_closes(string text, string address)
    {
        var output = new TagHelperOutput("plain", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        new PlainTextTagHelper(HtmlEncoder.Default) { Text = text }.Process(new([], new Dictionary<object, object>(), "1"), output);

        Assert.Contains($"href=\"{address}\"", output.Content.GetContent(), StringComparison.Ordinal);
    }
}
