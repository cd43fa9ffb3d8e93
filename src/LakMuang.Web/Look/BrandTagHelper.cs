using System.Text.Encodings.Web;
using LakMuang.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;brand /&gt;</c>: the city pillar and the product's name, leading to the first page.</summary>
[HtmlTargetElement("brand", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BrandTagHelper(HtmlEncoder encoder) : TagHelper
{
    public static readonly Text Product = new("หลักเมือง", "LakMuang");

    private static readonly Text _what = new("ระบบยืนยันตัวตนกลางของท้องถิ่น", "Single sign-on for local government");

    private const string Pillar = """
        <svg viewBox="0 0 36 44" aria-hidden="true"><path d="M18 1c2.2 2.5 3.3 4.9 3.3 7.2 0 2.2-1.1 4.1-3.3 5.6-2.2-1.5-3.3-3.4-3.3-5.6C14.7 5.9 15.8 3.5 18 1z" fill="#f2dca6"/><path d="M12.3 5.2c2.6 1 4.6 3.7 5.7 9.3-4.5-.4-6.8-2.5-6.9-5.2 0-1.3.4-2.7 1.2-4.1zM23.7 5.2c-2.6 1-4.6 3.7-5.7 9.3 4.5-.4 6.8-2.5 6.9-5.2 0-1.3-.4-2.7-1.2-4.1z" fill="#d0a347"/><path d="M11.2 15.6h13.6v2.2H11.2z" fill="#f2dca6"/><path d="M13 19h3v15h-3zM16.6 19h2.8v15h-2.8zM20 19h3v15h-3z" fill="#fff"/><path d="M10.6 35.2h14.8v2.2H10.6zM7.4 38.4h21.2v2.2H7.4zM4 41.6h28V44H4z" fill="#d0a347"/></svg>
        """;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "brand");
        output.Attributes.SetAttribute("href", "/");
        output.Content.SetHtmlContent(
            $"""{Pillar}<span class="brand-t">{encoder.Encode(Product.ToString())}<small>{encoder.Encode(_what.ToString())}</small></span>""");
    }
}
