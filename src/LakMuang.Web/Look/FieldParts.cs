using System.Globalization;
using LakMuang.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Look;

/// <summary>The pieces of a form group, each as HTML.</summary>
internal static class FieldParts
{
    private static readonly Text _show = new("แสดง", "Show");

    private static readonly Text _hide = new("ซ่อน", "Hide");

    private static readonly Text _showWhat = new("รหัสผ่าน", "password");

    public static IHtmlContent Label(string id, Text words, IHtmlContent? beside)
    {
        var label = With("label", words);
        label.Attributes["for"] = id;
        if (beside is null)
        {
            return label;
        }

        label.AddCssClass("lb");
        return With("div", label, beside, "row row-b");
    }

    public static TagBuilder Hint(string id, Text words)
    {
        var hint = With("p", words);
        hint.AddCssClass("hint");
        hint.Attributes["id"] = HintId(id);
        return hint;
    }

    public static TagBuilder Error(string id, string words)
    {
        var span = new TagBuilder("span");
        span.InnerHtml.Append(words);
        var error = With("p", new HtmlString(Icons.Svg("warning")), span, "err");
        error.Attributes["id"] = ErrorId(id);
        return error;
    }

    public static TagBuilder Input(string type, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        Set(input, "value", value);
        return input;
    }

    public static TagBuilder TextArea(int rows, string? value)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        // HTML drops the first line break of a text area.
        area.InnerHtml.Append("\n" + value);
        return area;
    }

    public static TagBuilder Select(IEnumerable<SelectListItem> options, string? value)
    {
        var select = new TagBuilder("select");
        foreach (var item in options)
        {
            var option = new TagBuilder("option");
            option.InnerHtml.Append(item.Text);
            option.Attributes["value"] = item.Value;
            if (value is null ? item.Selected : item.Value == value)
            {
                option.Attributes["selected"] = "selected";
            }

            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    /// <summary>The button is hidden until the script that makes it work has come.</summary>
    public static TagBuilder WithShowButton(string id, TagBuilder input)
    {
        var word = With("span", _show);
        word.Attributes["data-word"] = _show.ToString();
        word.Attributes["data-hide"] = _hide.ToString();
        var what = With("span", _showWhat);
        what.AddCssClass("vh");
        var button = new TagBuilder("button");
        button.AddCssClass("btn");
        button.InnerHtml.AppendHtml(Icons.Svg("eye")).AppendHtml(word).AppendHtml(what);
        button.Attributes["type"] = "button";
        button.Attributes["hidden"] = "hidden";
        button.Attributes["aria-pressed"] = "false";
        button.Attributes["aria-controls"] = id;
        button.Attributes["data-show"] = id;
        return With("div", input, button, "pw");
    }

    public static string? DescribedBy(string id, bool hint, bool error) => (hint, error) switch
    {
        (true, true) => $"{HintId(id)} {ErrorId(id)}",
        (true, false) => HintId(id),
        (false, true) => ErrorId(id),
        _ => null,
    };

    public static void Set(TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }
    }

    private static string HintId(string id) => id + "-hint";

    private static string ErrorId(string id) => id + "-error";

    private static TagBuilder With(string name, IHtmlContent inside)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.AppendHtml(inside);
        return tag;
    }

    private static TagBuilder With(string name, IHtmlContent first, IHtmlContent second, string css)
    {
        var tag = With(name, first);
        tag.InnerHtml.AppendHtml(second);
        tag.AddCssClass(css);
        return tag;
    }
}
