using LakMuang.Joining.Decisions;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Agencies;

[ForAgency(AgencyTask.DecideRegistrations)]
public sealed class RegistrationsModel(ListRegistrations list, ActOfRequest act) : PageModel
{
    /// <summary>Set to see those that were decided.</summary>
    [FromQuery(Name = "decided")]
    public string? Decided { get; set; }

    [FromQuery(Name = "page")]
    public string? Asked { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    public int At => int.TryParse(Asked, out var page) && page is > 0 and < 10_000 ? page : 1;

    public RegistrationPage List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await list.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Decided is null, At - 1, ct);
        if (!result.Ok(out var found, out var problem))
        {
            return this.Refuse(problem);
        }

        List = found;
        return Page();
    }
}
