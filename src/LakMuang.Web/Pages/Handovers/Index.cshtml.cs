using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Handovers;

/// <summary>The headships of an agency: who holds each, what is vacant, what is handed over; and the decision on what a head proposed (L5-8).</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class IndexModel(ShowHeadships show, DecideHandover decide, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "said")]
    public bool IsSaid { get; set; }

    [BindProperty]
    public Guid Case { get; set; }

    [BindProperty]
    public Guid Leg { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<HeadshipView> Headships { get; private set; } = [];

    public string Place => $"/agencies/{HttpContext.Agency().Code}/headships";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken ct) => DoAsync((now, agency) => decide.AgreeAsync(now, agency, Case, Version, ct), ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => DoAsync((now, agency) => decide.RefuseAsync(now, agency, Case, Version, Words, ct), ct);

    public Task<IActionResult> OnPostCallOffAsync(CancellationToken ct) => DoAsync((now, agency) => decide.CallOffAsync(now, agency, Case, Version, Words, ct), ct);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken ct) => DoAsync((now, agency) => decide.TryAgainAsync(now, agency, Case, Leg, Version, ct), ct);

    private async Task<IActionResult> DoAsync(Func<Act, AgencyId, Task<Result<Guid>>> deed, CancellationToken ct)
    {
        var done = await deed(act.ForAgency(), HttpContext.Agency().Id);
        if (done.Ok(out _, out var problem))
        {
            return Redirect($"{Place}?said=true");
        }

        ModelState.Remove(nameof(Version));
        return await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.ForAgency(), HttpContext.Agency().Id, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Headships = found;
        return null;
    }
}
