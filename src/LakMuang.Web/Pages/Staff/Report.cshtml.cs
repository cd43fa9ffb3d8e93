using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Any colleague reports that somebody's duties end (L2-4). Nothing changes before the SSO admin has checked it.</summary>
[Authorize]
public sealed class ReportModel(ReportLeaver report, IAgencyTree tree, IPeople people, IPosts posts, ActOfRequest act) : PageModel
{
    private const int Most = 20;

    [FromQuery(Name = "agency")]
    public string? Code { get; set; }

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "sent")]
    public bool IsSent { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    public AgencyFacts? Agency { get; private set; }

    public IReadOnlyList<Holding> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var now = act.Now() with { Agency = Agency!.Id };
        if (!this.ReadDay(LastDay, nameof(LastDay), ThaiDate.Day(now.At), out var lastDay))
        {
            return this.Unread();
        }

        var sent = await report.RunAsync(now, Agency.Id, new(Person ?? Guid.Empty), lastDay, Said, ct);
        return sent.Ok(out _, out var problem)
            ? Redirect($"/leavers/new?agency={Agency.Code}&sent=true")
            : this.RefuseOrAsk(problem with { Field = problem.Field == "Words" ? nameof(Said) : problem.Field });
    }

    // The agency of one's own post, unless another one is named that one may report for; the use case judges that.
    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var own = (await people.PostsOfAsync(act.Now().Person, ct)).Select(p => p.Agency).ToList();
        Agency = own.FirstOrDefault(a => a.Code == Code) ?? (Code is null ? own.FirstOrDefault() : null);
        if (Agency is null && Code is { } code && await tree.FindAsync(code, ct) is { } named && await report.MayAsync(act.Now(), named.Id, ct))
        {
            Agency = named;
        }

        if (Agency is null)
        {
            return false;
        }

        Colleagues = [.. (await posts.ColleaguesAsync(Agency.Id, TypedName.Clean(Q), Most, ct)).Where(c => c.Person != act.Now().By)];
        return true;
    }
}
