using System.Globalization;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>What an office has sent, its drafts, and what those below it have from higher up.</summary>
[ForAgency(AgencyTask.Oversee)]
public sealed class OutgoingModel(ListSent list, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    [FromQuery(Name = "show")]
    public string? AskedShow { get; set; }

    public bool OnlyOverdue => AskedShow == "overdue";

    public string Place => $"/agencies/{HttpContext.Agency().Code}/outgoing";

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public DateOnly Today => ThaiDate.Day(act.Now().At);

    public SentPage Found { get; private set; } = new([], [], 0, false);

    public string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.ForAgency(), HttpContext.Agency().Id, OnlyOverdue, PageNumber, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Found = found;
        return Page();
    }
}
