using System.Globalization;
using LakMuang.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;field for="Pin" label="Words.Pin" /&gt;</c>: label, hint, error and control in their order, tied together for screen readers.</summary>
/// <remarks>What stands between the tags is placed beside the label, such as "forgot password".</remarks>
public sealed class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public Text Label { get; set; } = null!;

    public Text? Hint { get; set; }

    /// <summary>Type of the input. A password gets a button that shows it, and never its old value back.</summary>
    public string Type { get; set; } = "text";

    /// <summary>HTML autocomplete token, such as <c>username</c> or <c>one-time-code</c>.</summary>
    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>Longest text in characters, or 0 for no limit. Leave room for the spaces and dashes of a pasted number.</summary>
    public int Maxlength { get; set; }

    /// <summary>Lines of a text area, or 0 for a single line.</summary>
    public int Rows { get; set; }

    public bool Required { get; set; }

    /// <summary>Whether the box is written large and wide, for a one-time code.</summary>
    public bool Otp { get; set; }

    /// <summary>Choices of a select, or null for a box to type in.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var beside = await output.GetChildContentAsync();
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ModelState.TryGetValue(name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "fg" : "fg has-err");
        output.Content.SetHtmlContent(FieldParts.Label(id, Label, beside.IsEmptyOrWhiteSpace ? null : beside));
        if (Hint is not null)
        {
            output.Content.AppendHtml(FieldParts.Hint(id, Hint));
        }

        if (error is not null)
        {
            output.Content.AppendHtml(FieldParts.Error(id, error));
        }

        var typed = Type == "password" || Otp ? null : entry?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture);
        var control = Control(id, name, typed, error is not null);
        output.Content.AppendHtml(Type == "password" ? FieldParts.WithShowButton(id, control) : control);
    }

    private TagBuilder Control(string id, string name, string? value, bool wrong)
    {
        var control = Options is not null ? FieldParts.Select(Options, value)
            : Rows > 0 ? FieldParts.TextArea(Rows, value)
            : FieldParts.Input(Type, value);
        control.AddCssClass(Otp ? "inp otp" : "inp");
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        FieldParts.Set(control, "autocomplete", Autocomplete);
        FieldParts.Set(control, "inputmode", Inputmode);
        FieldParts.Set(control, "maxlength", Maxlength > 0 ? Maxlength.ToString(CultureInfo.InvariantCulture) : null);
        FieldParts.Set(control, "aria-required", Required ? "true" : null);
        FieldParts.Set(control, "aria-invalid", wrong ? "true" : null);
        FieldParts.Set(control, "aria-describedby", FieldParts.DescribedBy(id, Hint is not null, wrong));
        if (Autocomplete is "username" or "one-time-code" or "email")
        {
            control.Attributes["spellcheck"] = "false";
            control.Attributes["autocapitalize"] = "none";
        }

        return control;
    }
}
