using LakMuang.Access.Granting;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Granting;

/// <summary>One right: under which letter, until when, what was decided about it, and what can be (B-1).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class RightModel(ShowRight show, NoteLook look, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromRoute(Name = "right")]
    public Guid RightId { get; init; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public Text? Said => Enum.TryParse<DeedOnRight>(AskedSaid, out var deed) && Enum.IsDefined(deed) ? GrantingWords.Done(deed) : null;

    public string Place => $"/agencies/{HttpContext.Agency().Code}";

    public RightView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), RightId, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        await look.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct);
        View = view;
        return Page();
    }
}
