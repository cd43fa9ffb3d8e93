using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <param name="Address">Of the list, up to its page number.</param>
public sealed record RequestTable(RequestPage Found, IReadOnlyDictionary<string, Text> Systems, int Page, string Address);

/// <summary>What somebody has asked for, and what waits for their decision (L5-2).</summary>
[Authorize]
public sealed class IndexModel(ListRequests list, ISystemNames names, NameDeputy deputy, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public bool IsToDecide => Show == "decide";

    public bool MayNameDeputy { get; private set; }

    public int Waiting { get; private set; }

    public RequestTable Table { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var now = act.Now();
        Waiting = (await list.WaitingAsync(now, ct)).Count;
        var found = IsToDecide ? await list.ToDecideAsync(now, PageNumber - 1, ct) : await list.OwnAsync(now, PageNumber - 1, ct);
        Table = new(found, await names.AllAsync(ct), PageNumber, IsToDecide ? "/requests?show=decide&" : "/requests?");
        foreach (var agency in HttpContext.Features.Get<PortalPerson>()!.Posts.Select(p => p.Agency.Id).Distinct())
        {
            MayNameDeputy |= await deputy.DecidesAsync(now.Person, agency, ct);
        }
    }
}
