using LakMuang.Kernel;
using LakMuang.Staff.Leaving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>How many leave in the agencies below an office, those that lose their last SSO admin first: figures only (B-2, B-4).</summary>
[ForAgency(AgencyTask.Oversee)]
public sealed class LeaversBelowModel(CountLeaversBelow count, ActOfRequest act) : PageModel
{
    public IReadOnlyList<LeaversBelow> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await count.RunAsync(act.ForAgency(), HttpContext.Agency().Id, ct)).Ok(out var lines, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Lines = lines;
        return Page();
    }
}
