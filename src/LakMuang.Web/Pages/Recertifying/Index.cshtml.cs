using LakMuang.Access.Recertifying;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Recertifying;

/// <summary>Whose rights in an agency want a new look after a change of position (L2-1, B-2).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class IndexModel(ListRecertifications list, ActOfRequest act) : PageModel
{
    public IReadOnlyList<RecertificationLine> Lines { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        Today = ThaiDate.Day(now.At);
        if (!(await list.RunAsync(now, HttpContext.Agency().Id, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Lines = found;
        return Page();
    }
}
