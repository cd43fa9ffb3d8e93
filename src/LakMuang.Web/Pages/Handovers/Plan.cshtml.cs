using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Handovers;

/// <summary>Plans a leg of a handover, or carries it out today (L5-8).</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class PlanModel(ShowHeadships show, PlanHandover plan, IPosts posts, GivenFiles files, ActOfRequest act) : LegPage(posts, files)
{
    public string Place => $"/agencies/{HttpContext.Agency().Code}/headships";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        if (await ReadAsync(ThaiDate.Day(now.At), ct) is not { } order)
        {
            return this.Unread();
        }

        return (await plan.RunAsync(now, HttpContext.Agency().Id, Group!, order, ct)).Ok(out _, out var problem) ? Redirect($"{Place}?said=true") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var agency = HttpContext.Agency().Id;
        if (!(await show.RunAsync(act.ForAgency(), agency, ct)).Ok(out var all, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (all.FirstOrDefault(h => h.Group.Code == Group) is not { } found)
        {
            return NotFound();
        }

        Headship = found;
        await FillColleaguesAsync(agency, ct);
        return null;
    }
}
