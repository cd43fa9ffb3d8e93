using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Offices;

/// <summary>Anybody finds an agency's code here, by an address that can be kept (L3-1). No names of people.</summary>
[AllowAnonymous]
public sealed class IndexModel(FindAgencies find, ActOfRequest act) : PageModel
{
    private const int MostPages = 1_000;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, MostPages) : 1;

    public AgencyHits? Found { get; private set; }

    public int LastPage => Math.Max(1, (((Found?.Total ?? 0) - 1) / IAgencySearch.PageSize) + 1);

    public string PageLink(int step) => "/offices" + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("q", Q), new("page", $"{Math.Min(PageNumber + step, LastPage)}") });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await find.RunAsync(act.Now(), Q, PageNumber, ct)).Ok(out var found, out var problem))
        {
            return this.Refuse(problem);
        }

        Found = found;
        // A page beyond the last one was kept when there were more.
        return found is { Total: > 0, Hits.Count: 0 } ? Redirect(PageLink(0)) : Page();
    }
}
