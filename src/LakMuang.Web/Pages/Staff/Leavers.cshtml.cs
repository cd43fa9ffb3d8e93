using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Leaving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>What colleagues and superiors have reported, to be answered within one working day; letters that are owed; and who has left lately (L2-4).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class LeaversModel(ListLeaverReports list, ListSuspensions suspensions, ListGone gone, AnswerLeaverReport answer, EndToday end, ActOfRequest act) : PageModel
{
    public IReadOnlyList<LeaverReportLine> Reports { get; private set; } = [];

    /// <summary>Suspensions whose letter has not come.</summary>
    public IReadOnlyList<SuspensionLine> Owed { get; private set; } = [];

    public IReadOnlyList<GoneLine> Gone { get; private set; } = [];

    public DateOnly Today => ThaiDate.Day(act.Now().At);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostDismissAsync([FromQuery] Guid report, [FromForm] string? reason, CancellationToken ct)
    {
        var done = await answer.DismissAsync(act.ForAgency(), HttpContext.Agency().Id, report, reason, ct);
        return done.Ok(out _, out var problem)
            ? Redirect($"/agencies/{HttpContext.Agency().Code}/leavers")
            : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    /// <summary>One click: they are out at once, and the page shows which system has confirmed it.</summary>
    public async Task<IActionResult> OnPostTodayAsync([FromForm] Guid person, CancellationToken ct)
    {
        var done = await end.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(person), ct);
        return done.Ok(out _, out var problem)
            ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{person}/suspension?said=suspended")
            : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var (now, agency) = (act.ForAgency(), HttpContext.Agency().Id);
        if (!(await list.RunAsync(now, agency, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (!(await gone.RunAsync(now, agency, ct)).Ok(out var left, out var refused))
        {
            return this.RefuseOrAsk(refused);
        }

        (Reports, Gone) = (found, left);
        Owed = (await suspensions.RunAsync(now, agency, ct)).Ok(out var stopped, out _) ? [.. stopped.Where(s => !s.HasLetter)] : [];
        return null;
    }
}
