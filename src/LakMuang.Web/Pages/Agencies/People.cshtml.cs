using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>The list of an agency's users (L3-3).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class PeopleModel(ListPeople list, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "page")]
    public string? Asked { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    public int At => int.TryParse(Asked, out var page) && page is > 0 and < 10_000 ? page : 1;

    public PeoplePage List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await list.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Q, At, ct);
        if (!result.Ok(out var found, out var problem))
        {
            return this.Refuse(problem);
        }

        List = found;
        return Page();
    }
}
