using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Where the requests of an agency's people lie, and since when: for those who look after it (L2-1).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class OfAgencyModel(ListRequests list, ISystemNames names, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public bool IsClosed => Show == "closed";

    public RequestTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        if (!(await list.OfAgencyAsync(act.ForAgency(), HttpContext.Agency().Id, !IsClosed, PageNumber - 1, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Table = new(found, await names.AllAsync(ct), PageNumber, $"/agencies/{HttpContext.Agency().Code}/requests?{(IsClosed ? "show=closed&" : "")}");
        return Page();
    }
}
