using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Handovers;

/// <summary>What somebody heads themselves, and what a head does there: read access for mayor and clerk, and proposing a handover (L5-4, L5-8).</summary>
[Authorize]
public sealed class MineModel(ShowHeadships show, IAgencyFacts agencies, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "said")]
    public string? SaidCode { get; set; }

    public IReadOnlyList<(AgencyFacts Agency, HeadshipView View)> Headships { get; private set; } = [];

    public Text? Said => SaidCode switch
    {
        "readers" => HandoverWords.ReadersSaid,
        "proposed" => HandoverWords.ProposedSaid,
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var own = await show.OwnAsync(act.Now(), ct);
        var known = await agencies.OfAsync([.. own.Select(o => o.Agency).Distinct()], ct);
        Headships = [.. own.Where(o => known.ContainsKey(o.Agency)).Select(o => (known[o.Agency], o.View))];
    }
}
