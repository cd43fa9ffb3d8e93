using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Moving;

/// <summary>The living moves to and from the agencies below an office; the overseers of both sides see the same (B-4).</summary>
[ForAgency(AgencyTask.Oversee)]
public sealed class BelowModel(ListMoves list, ActOfRequest act) : PageModel
{
    public IReadOnlyList<MoveLine> Moves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.BelowAsync(act.ForAgency(), HttpContext.Agency().Id, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Moves = found;
        return Page();
    }
}
