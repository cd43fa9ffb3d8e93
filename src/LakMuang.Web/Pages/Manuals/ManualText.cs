using System.Collections.Concurrent;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LakMuang.Web.Pages.Manuals;

/// <summary>A manual as HTML, with the headings that its table of contents names.</summary>
public sealed record ReadManual(string Html, IReadOnlyList<(string Id, string Heading)> Contents);

/// <summary>Reads manuals out of the program, where the build has put them: text, and pictures that the browser tests have taken.</summary>
internal static class ManualText
{
    public const string Folder = "/manuals";

    /// <summary>Stands in the text of a downloaded manual where the address of the site belongs, which only a request knows.</summary>
    public const string Site = "https://site.invalid";

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();
    private static readonly ConcurrentDictionary<(string File, bool IsAlone), ReadManual> _read = new();

    /// <param name="file">Name of a Markdown file.</param>
    /// <param name="isAlone">Whether it leaves the site as a file of its own: with its pictures inside it, and whole addresses.</param>
    public static ReadManual Of(string file, bool isAlone = false) => _read.GetOrAdd((file, isAlone), static key => Read(key.File, key.IsAlone));

    /// <summary>A picture's bytes, or null for a name that no manual has.</summary>
    public static byte[]? Picture(string name)
    {
        using var stream = typeof(ManualText).Assembly.GetManifestResourceStream($"manuals/pictures/{name}");
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ReadManual Read(string file, bool isAlone)
    {
        using var reader = new StreamReader(typeof(ManualText).Assembly.GetManifestResourceStream($"manuals/{file}")!);
        var document = Markdown.Parse(reader.ReadToEnd(), _pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Lead(link, isAlone);
        }

        // What is wider than the screen is moved by keyboard too.
        foreach (var code in document.Descendants<CodeBlock>())
        {
            code.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
        }

        var contents = document.Descendants<HeadingBlock>().Where(h => h.Level == 2).Select(h => (h.GetAttributes().Id ?? "", Words(h.Inline))).ToList();
        return new(document.ToHtml(_pipeline), contents);
    }

    private static void Lead(LinkInline link, bool isAlone)
    {
        var url = link.Url ?? "";
        if (link.IsImage)
        {
            var name = Path.GetFileName(url);
            link.Url = isAlone ? $"data:image/webp;base64,{Convert.ToBase64String(Picture(name) ?? [])}" : $"{Folder}/pictures/{name}";
            link.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
        }
        else if (Manual.All.FirstOrDefault(m => m.FileTh == url || m.FileEn == url) is { } other)
        {
            link.Url = $"{(isAlone ? Site : "")}{Folder}/{other.Code}";
        }
        else if (!url.StartsWith('#') && !url.StartsWith("https://", StringComparison.Ordinal))
        {
            // A file that lies beside the text in the repository and nowhere on the site.
            link.ReplaceBy(new LiteralInline(Words(link)));
        }
    }

    private static string Words(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline text => text.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}
