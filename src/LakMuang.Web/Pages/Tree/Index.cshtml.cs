using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Tree;

/// <summary>The tree of agencies: one branch at a time, or what a search finds.</summary>
[ForOperators(OperatorTask.ChangeTree)]
public sealed class IndexModel(BrowseTree browse, IAgencySearch search, ActOfRequest act) : PageModel
{
    private const int LastPage = 1_000;
    private const int LongestSearch = 100;

    [FromQuery(Name = "q")]
    public string? AskedQ { get; set; }

    [FromQuery(Name = "at")]
    public string? At { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public string? Q => TypedName.Clean(AskedQ) is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestSearch)] : null;

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    /// <summary>Null where nothing was searched for.</summary>
    public AgencyHits? Hits { get; private set; }

    public TreeBranch Branch { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await browse.RunAsync(act.Now(), TypedName.Clean(At), PageNumber, ct)).Ok(out var branch, out var problem))
        {
            return problem.Code == "tree.none" ? NotFound() : this.RefuseOrAsk(problem);
        }

        Branch = branch;
        Hits = Q is { } typed ? await search.FindAsync(typed, PageNumber, ct) : null;
        return Page();
    }
}
