using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Handovers;

/// <summary>A head proposes to whom the headship goes; others than the head see nothing here (L5-8).</summary>
[Authorize]
public sealed class ProposeModel(ShowHeadships show, ProposeHandover propose, IAgencyTree tree, IPosts posts, GivenFiles files, ActOfRequest act) : LegPage(posts, files)
{
    [FromRoute(Name = "code")]
    public string? Code { get; init; }

    public AgencyFacts Agency { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var now = act.Now() with { Agency = Agency.Id };
        if (await ReadAsync(ThaiDate.Day(now.At), ct) is not { } order)
        {
            return this.Unread();
        }

        return (await propose.RunAsync(now, Agency.Id, Group!, order, ct)).Ok(out _, out var problem) ? Redirect("/headship?said=proposed") : this.RefuseOrAsk(problem);
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (Code is null || await tree.FindAsync(Code, ct) is not { } agency
            || (await show.OwnAsync(act.Now(), ct)).FirstOrDefault(o => o.Agency == agency.Id && o.View.Group.Code == Group).View is not { } view)
        {
            return false;
        }

        (Agency, Headship) = (agency, view);
        await FillColleaguesAsync(agency.Id, ct);
        return true;
    }
}
