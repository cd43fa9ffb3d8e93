using LakMuang.Importing.Reconciling;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Reconciling;

/// <summary>What does not agree between linked systems' accounts and the rights of an agency, and what becomes of each.</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class IndexModel(ListDifferences list, AnswerDifference answer, IAuthority authority, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "show")]
    public string? AskedShown { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public int At => int.TryParse(AskedPage, out var page) && page is > 0 and < 100_000 ? page : 1;

    public DifferenceState Shown => Enum.TryParse<DifferenceState>(AskedShown, ignoreCase: true, out var shown) && Enum.IsDefined(shown) ? shown : DifferenceState.Open;

    public string Place => $"/agencies/{HttpContext.Agency().Code}";

    public DifferencesPage View { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAnswerAsync([FromQuery] Guid difference, [FromForm] string? answer, [FromForm] string? words, CancellationToken ct)
    {
        DifferenceState? said = Enum.TryParse<DifferenceState>(answer, out var state) && Enum.IsDefined(state) ? state : null;
        var done = await this.AnswerAsync(difference, said, words, ct);
        return done.Ok(out _, out var problem) ? Redirect($"{Place}/accounts?show={Shown}&said=answered") : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private Task<Result<Guid>> AnswerAsync(Guid difference, DifferenceState? said, string? words, CancellationToken ct) =>
        answer.RunAsync(act.ForAgency(), HttpContext.Agency().Id, difference, said, words, ct);

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await list.RunAsync(now, HttpContext.Agency().Id, Shown, At, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = found;
        MayManage = await authority.JudgeAsync(now, AgencyTask.ManageRights, HttpContext.Agency().Id, ct) is not AgencyAccess.Refused;
        return null;
    }
}
