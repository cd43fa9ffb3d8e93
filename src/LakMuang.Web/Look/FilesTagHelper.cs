using LakMuang.Files;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace LakMuang.Web.Look;

/// <summary><c>&lt;files name="File" label="Words.Scan" multiple="true" /&gt;</c>: a file field that survives lost connections where script runs.</summary>
/// <remarks>
/// The form needs <c>enctype="multipart/form-data"</c>, its page <c>js/upload.js</c> and <see cref="GivenFiles"/>. Without script it is a plain field.
/// </remarks>
[HtmlTargetElement("files", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FilesTagHelper(IUploads uploads, IOptions<FilesOptions> options) : TagHelper
{
    public string Name { get; set; } = "";

    public Text Label { get; set; } = null!;

    public Text? Hint { get; set; }

    public bool Multiple { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var owner = UploadOwner.Of(http);
        ViewContext.ModelState.TryGetValue(Name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "fg" : "fg has-err");
        output.Content.SetHtmlContent(FieldParts.Label(Name, Label, null));
        if (Hint is not null)
        {
            output.Content.AppendHtml(FieldParts.Hint(Name, Hint));
        }

        if (error is not null)
        {
            output.Content.AppendHtml(FieldParts.Error(Name, error));
        }

        output.Content.AppendHtml($"<div class=\"stack-s ups\" id=\"{Name}-ups\">");
        foreach (var id in GivenFiles.Kept(http, Name))
        {
            if (await uploads.FindAsync(owner, id, http.RequestAborted) is { IsFinished: true } ready)
            {
                output.Content.AppendHtml(Ready(ready));
            }
        }

        output.Content.AppendHtml("</div><div class=\"drop\">").AppendHtml(Icons.Svg("upload")).AppendHtml("<div>").AppendHtml(Input(error is not null));
        output.Content.AppendHtml("<p class=\"sm mut mb0\" data-with-script hidden>").AppendHtml(UploadWords.Resumes).AppendHtml("</p></div></div>");
        output.Content.AppendHtml($"<p class=\"vh\" role=\"status\" id=\"{Name}-said\"></p>");
    }

    private TagBuilder Input(bool wrong)
    {
        var input = FieldParts.Input("file", null);
        input.Attributes["id"] = input.Attributes["name"] = Name;
        input.Attributes["accept"] = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";
        FieldParts.Set(input, "multiple", Multiple ? "multiple" : null);
        FieldParts.Set(input, "aria-invalid", wrong ? "true" : null);
        FieldParts.Set(input, "aria-describedby", FieldParts.DescribedBy(Name, Hint is not null, wrong));
        input.Attributes["data-upload"] = "/uploads";
        input.Attributes["data-field"] = GivenFiles.UploadField(Name);
        input.Attributes["data-most"] = $"{options.Value.LargestBytes}";
        input.Attributes["data-sending"] = UploadWords.Sending.ToString();
        input.Attributes["data-checking"] = UploadWords.Checking.ToString();
        input.Attributes["data-ready"] = UploadWords.Ready.ToString();
        input.Attributes["data-away"] = UploadWords.Away.ToString();
        input.Attributes["data-wait"] = UploadWords.Wait.ToString();
        input.Attributes["data-use"] = UploadWords.Use.ToString();
        return input;
    }

    /// <summary>A file that is there already: ticked, and left out by taking the tick away.</summary>
    private TagBuilder Ready(UploadFacts upload)
    {
        var file = new TagBuilder("div");
        file.AddCssClass("file");
        file.InnerHtml.AppendHtml(Icons.Svg("document")).AppendHtml("<div><b class=\"brk\">").Append(upload.Name)
            .AppendHtml("</b><br><span class=\"sm mut\">").Append($"{UploadWords.Size.With(UploadWords.InWords(upload.Size))} · {UploadWords.Ready}").AppendHtml("</span></div>");
        file.InnerHtml.AppendHtml($"<label class=\"row sm\"><input type=\"checkbox\" class=\"up-ck\" name=\"{GivenFiles.UploadField(Name)}\" value=\"{upload.Id}\" checked> ")
            .AppendHtml(UploadWords.Use).AppendHtml("<span class=\"vh\"> ").Append(upload.Name).AppendHtml("</span></label>");
        return file;
    }
}
