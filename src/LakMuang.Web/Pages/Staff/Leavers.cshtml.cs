using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>What colleagues and superiors have reported, to be answered within one working day (L2-4).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class LeaversModel(ListLeaverReports list, AnswerLeaverReport answer, ActOfRequest act) : PageModel
{
    public IReadOnlyList<LeaverReportLine> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostDismissAsync([FromQuery] Guid report, [FromForm] string? reason, CancellationToken ct)
    {
        var done = await answer.DismissAsync(act.ForAgency(), HttpContext.Agency().Id, report, reason, ct);
        return done.Ok(out _, out var problem)
            ? Redirect($"/agencies/{HttpContext.Agency().Code}/leavers")
            : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.ForAgency(), HttpContext.Agency().Id, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Reports = found;
        return null;
    }
}
