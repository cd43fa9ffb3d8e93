using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>Leads everybody to the circulars of their agency; whoever works in several chooses.</summary>
[Authorize]
public sealed class IndexModel(WaitingCirculars waiting, ActOfRequest act) : PageModel
{
    private IReadOnlyList<WaitingCount> _waiting = [];

    public IReadOnlyList<AgencyFacts> Agencies { get; private set; } = [];

    public WaitingCount? WaitingOf(AgencyId agency) => _waiting.FirstOrDefault(w => w.Agency == agency);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Agencies = [.. HttpContext.Features.Get<PortalPerson>()!.Posts.Select(p => p.Agency).DistinctBy(a => a.Id)];
        if (Agencies is [var only])
        {
            return Redirect($"/agencies/{only.Code}/circulars");
        }

        _waiting = await waiting.OfAsync(act.Now(), [.. Agencies.Select(a => a.Id)], ct);
        return Page();
    }
}
