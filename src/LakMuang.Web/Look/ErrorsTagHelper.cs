using LakMuang.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;errors /&gt;</c>: what must be corrected, on top of the form, each line leading to its field. Nothing when all is well.</summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper : TagHelper
{
    private static readonly Text _one = new("มี 1 จุดที่ต้องแก้ไข", "There is a problem");

    private static readonly Text _many = new("มี {0} จุดที่ต้องแก้ไข", "There are {0} problems");

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => PlaceOf(entry.Key))
            .Select(entry => (Field: entry.Key, Message: entry.Value!.Errors[0].ErrorMessage))
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errs");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "errors");
        output.Attributes.SetAttribute("autofocus", "");
        output.Attributes.SetAttribute("data-errors", "");

        output.Content.AppendHtml("<h2 id=\"errors\">").AppendHtml(wrong.Count == 1 ? _one : _many.With(wrong.Count)).AppendHtml("</h2><ul>");
        foreach (var (field, message) in wrong)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Line(field, message)).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }

    /// <summary>Lines follow the order in which the model declares its fields, which is the order of the page; model state has none.</summary>
    private int PlaceOf(string field)
    {
        var top = field.Split('.', '[')[0];
        var properties = ViewContext.ViewData.ModelMetadata.Properties;
        for (var place = 0; place < properties.Count; place++)
        {
            if (string.Equals(properties[place].PropertyName, top, StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }

        return -1;
    }

    private static TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder(field == "" ? "span" : "a");
        if (field != "")
        {
            line.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "_");
        }

        line.InnerHtml.Append(message);
        return line;
    }
}
