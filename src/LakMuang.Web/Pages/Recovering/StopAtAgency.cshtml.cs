using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Recovering;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Recovering;

/// <summary>Whoever looks after the people of an agency stops a recovery that they doubt.</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class StopAtAgencyModel(ShowRecovery show, StopRecovery stop, IPosts posts, IPeople people, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "stopped")]
    public bool IsStopped { get; set; }

    public Text Name { get; private set; } = new("", "");

    public RecoveryView? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if ((await stop.AtAgencyAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)).Ok(out _, out var problem))
        {
            return Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}/stop-recovery?stopped=true");
        }

        return await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var agency = HttpContext.Agency().Id;
        if (await posts.BelongsAsync(new(Id), agency, ct) is Belonging.None || await people.NameOfAsync(new(Id), ct) is not { } name)
        {
            return NotFound();
        }

        (Name, Open) = (name.Full, await show.OpenAsync(act.ForAgency(), agency, new(Id), ct));
        return null;
    }
}
