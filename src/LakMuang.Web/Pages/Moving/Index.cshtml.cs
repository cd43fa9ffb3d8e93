using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Moving;

/// <summary>An agency's transfers and secondments: what waits for it first (L2-1).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class IndexModel(ListMoves list, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "sent")]
    public bool IsSent { get; set; }

    public IReadOnlyList<MoveLine> Moves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.ForAgency(), HttpContext.Agency().Id, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Moves = found;
        return Page();
    }
}
