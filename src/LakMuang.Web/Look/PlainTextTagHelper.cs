using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;plain text="@body" /&gt;</c>: text that somebody wrote, with its paragraphs and lines; web addresses become links, and nothing else becomes anything.</summary>
[HtmlTargetElement("plain", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class PlainTextTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "plain-t");
        foreach (var paragraph in BlankLines().Split(Text ?? "").Where(p => p.Length > 0))
        {
            output.Content.AppendHtml("<p>").AppendHtml(string.Join("<br>", paragraph.Split('\n').Select(Line))).AppendHtml("</p>");
        }
    }

    private string Line(string line)
    {
        var (html, at) = ("", 0);
        foreach (Match match in Address().Matches(line))
        {
            // What ends a sentence is not part of the address in it.
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '’', '”', '»', '›', '*', '_');
            if (!IsSafe(address))
            {
                continue;
            }

            html += encoder.Encode(line[at..match.Index]) + $"""<a href="{encoder.Encode(address)}" rel="noopener noreferrer nofollow">{encoder.Encode(address)}</a>""";
            at = match.Index + address.Length;
        }

        return html + encoder.Encode(line[at..]);
    }

    // A name before an at sign makes an address look like that of another place (https://dla.go.th@elsewhere.example).
    private static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0 && uri.Host.Length > 0;

    // Thai is written without spaces: an address ends where Thai letters begin.
    [GeneratedRegex("""\bhttps?://[^\s<>"'\u0E00-\u0E7F]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\n(?:[ ]*\n)+")]
    private static partial Regex BlankLines();
}
