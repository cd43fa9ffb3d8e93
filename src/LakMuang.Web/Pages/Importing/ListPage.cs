using LakMuang.Access.Contracts;
using LakMuang.Importing;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Importing;

/// <summary>The imports of one place, the form for the next file, and the templates.</summary>
public abstract class ListPage(ListImports list, BeginImport begin, MakeTemplate template, ActOfRequest act) : PageModel
{
    public abstract ImportPlace Place { get; }

    /// <summary>The address of this page.</summary>
    public abstract string Here { get; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    [BindProperty]
    public ImportKind? Kind { get; set; }

    /// <summary>Of a list of users.</summary>
    [BindProperty]
    public string? System { get; set; }

    /// <summary>Whether a list of users has all agencies of the system.</summary>
    [BindProperty]
    public bool IsWhole { get; set; }

    [BindProperty(Name = "File")]
    public IFormFile? Sheet { get; set; }

    public int At => int.TryParse(AskedPage, out var page) && page is > 0 and < 10_000 ? page : 1;

    public (int Total, IReadOnlyList<ImportLine> Lines) Found { get; private set; } = (0, []);

    public IEnumerable<SelectListItem> Kinds => Place.Kinds.Select(k => new SelectListItem(Words.Of(k).ToString(), k.ToString()));

    /// <summary>The linked systems, where lists of their users can be compared.</summary>
    public IReadOnlyList<SelectListItem> Systems { get; private set; } = [];

    public IReadOnlyList<Column> ColumnsOf(ImportKind kind) => template.ColumnsOf(kind);

    protected Act Now => Place.Agency is { } agency ? act.Now() with { Agency = agency } : act.Now();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) is { } problem ? this.RefuseOrAsk(problem) : Page();

    public IActionResult OnGetTemplate(string? kind) => Enum.TryParse<ImportKind>(kind, out var chosen) && Place.Kinds.Contains(chosen)
        ? File(template.Run(chosen), "text/csv; charset=utf-8", $"lakmuang-{chosen.ToString().ToLowerInvariant()}.csv")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refusal)
        {
            return this.RefuseOrAsk(refusal);
        }

        if (Sheet is not { Length: > 0 })
        {
            return this.RefuseOrAsk(Words.NoFile);
        }

        var kind = Place.Kinds is [var only] ? only : Kind;
        await using var content = Sheet.OpenReadStream();
        var begun = await begin.RunAsync(Now, Place, kind, Sheet.FileName, content, ct, System, IsWhole);
        return begun.Ok(out var id, out var problem) ? Redirect($"{Here}/{id}") : this.RefuseOrAsk(problem);
    }

    private async Task<Problem?> FillAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(Now, Place, At, ct)).Ok(out var found, out var problem))
        {
            return problem;
        }

        Found = found;
        Systems = !Place.Kinds.Contains(ImportKind.Accounts) ? [] :
        [
            new(Words.NoSystem.ToString(), ""),
            .. (await HttpContext.RequestServices.GetRequiredService<ISystemNames>().AllAsync(ct)).Where(s => s.Key is not (BuiltInSystems.Sso or BuiltInSystems.Open))
                .OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new SelectListItem(s.Value.ToString(), s.Key)),
        ];
        return null;
    }
}
