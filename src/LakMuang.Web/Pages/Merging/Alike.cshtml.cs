using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Merging;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Merging;

/// <summary>The records that may be the same human being as one of the agency, for those who oversee both (B-1).</summary>
[ForAgency(AgencyTask.MergePeople)]
public sealed class AlikeModel(ShowMerge show, IPeople people, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public Text Name { get; private set; } = new("", "");

    public IReadOnlyList<AlikeRecord> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await show.AlikeAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)).Ok(out var found, out var problem))
        {
            return problem.Code == "merge.not-there" ? NotFound() : this.RefuseOrAsk(problem);
        }

        Records = found;
        Name = (await people.NameOfAsync(new(Id), ct))!.Full;
        return Page();
    }
}
