using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;note kind="w"&gt;…&lt;/note&gt;</c>: a message that stays in the page.</summary>
public sealed class NoteTagHelper : TagHelper
{
    /// <summary><c>ok</c>, <c>w</c>, <c>b</c> or <c>i</c>.</summary>
    public string Kind { get; set; } = "i";

    /// <summary>Another picture than the kind's own, or null.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = context.AllAttributes["class"]?.Value;
        output.Attributes.SetAttribute("class", $"note note-{Kind} {more}".TrimEnd());
        output.Attributes.SetAttribute("role", Kind == "b" ? "alert" : "status");
        output.Content.SetHtmlContent(Icons.Svg(Icon ?? Kinds.IconOf(Kind) ?? "info"));
        output.Content.AppendHtml("<div>").AppendHtml(content).AppendHtml("</div>");
    }
}
