using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;keep text="@position" /&gt;</c>: a Thai position or agency name that may break only between its parts.</summary>
/// <remarks>Browsers guess at Thai words and split กองคลัง in the middle.</remarks>
[HtmlTargetElement("keep", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeepTagHelper(HtmlEncoder encoder) : TagHelper
{
    public object? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var (part, breakBefore) in ThaiParts.Of(Text?.ToString() ?? ""))
        {
            output.Content.AppendHtml(breakBefore);
            output.Content.AppendHtml($"""<span class="nw">{encoder.Encode(part)}</span>""");
        }
    }
}
