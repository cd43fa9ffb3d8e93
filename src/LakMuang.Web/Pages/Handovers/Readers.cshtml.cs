using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Handovers;

/// <summary>The second of two clicks: mayor and clerk, as their posts say, get read access by the head's own decision (L5-4).</summary>
[Authorize]
public sealed class ReadersModel(GiveReaders give, IAgencyTree tree, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "code")]
    public string? Code { get; init; }

    [FromRoute(Name = "group")]
    public string? Group { get; init; }

    public AgencyFacts Agency { get; private set; } = null!;

    public ReadersOffer Offer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        return (await give.RunAsync(act.Now() with { Agency = Agency.Id }, Agency.Id, Group!, ct)).Ok(out _, out var problem)
            ? Redirect("/headship?said=readers") : this.RefuseOrAsk(problem);
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (Code is null || Group is null || await tree.FindAsync(Code, ct) is not { } agency || !(await give.LookAsync(act.Now(), agency.Id, Group, ct)).Ok(out var offer, out _))
        {
            return false;
        }

        (Agency, Offer) = (agency, offer);
        return true;
    }
}
