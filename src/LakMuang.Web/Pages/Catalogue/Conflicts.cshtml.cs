using LakMuang.Access.Conflicts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>Who in an agency holds duties that are kept apart (B-6).</summary>
[ForAgency(AgencyTask.ReadConflicts)]
public sealed class ConflictsModel(ListConflicts list, ExcuseConflict excusing, IAuthority authority, ActOfRequest act) : PageModel
{
    private const int LastPage = 500;

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public Text? Said => AskedSaid switch { "excused" => DutyWords.SaidExcused, "back" => DutyWords.SaidBack, _ => null };

    public AgencyFacts Agency => HttpContext.Agency();

    public ConflictsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostEndAsync(Guid excuse, CancellationToken ct) =>
        (await excusing.EndAsync(act.ForAgency(), Agency.Id, excuse, ct)).Ok(out _, out var problem)
            ? Redirect($"/agencies/{Agency.Code}/conflicts?said=back")
            : await FillAsync(ct) ?? this.RefuseOrAsk(problem);

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        var at = int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;
        if (!(await list.OfAgencyAsync(now, Agency.Id, at, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = new(found, at, await authority.JudgeAsync(now, AgencyTask.ExcuseConflicts, Agency.Id, ct) is not AgencyAccess.Refused);
        return null;
    }
}
