using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;tag kind="ok"&gt;มีผล&lt;/tag&gt;</c>: a status in a word, with its picture.</summary>
public sealed class TagTagHelper : TagHelper
{
    /// <summary><c>ok</c>, <c>w</c>, <c>b</c>, <c>i</c>, <c>g</c> (gold, counts), or empty for what is over.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Another picture than the kind's own, or null.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Kind == "" ? "tag" : $"tag tag-{Kind}");
        output.Content.Clear();
        if ((Icon ?? Kinds.IconOf(Kind)) is { } icon)
        {
            output.Content.AppendHtml(Icons.Svg(icon));
        }

        output.Content.AppendHtml(word);
    }
}
