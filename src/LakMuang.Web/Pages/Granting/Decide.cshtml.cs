using LakMuang.Access.Granting;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Decides on one right: other days or another group, suspended, back into force, ended, or its real letter named (B-1).</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class DecideModel(
    ShowRight show, OfferRights offer, ChangeRight change, SuspendRight suspend, ResumeRight resume, EndRight end, ConfirmRights confirm, GivenFiles files, ActOfRequest act)
    : DecisionPage(files, act)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromRoute(Name = "right")]
    public Guid RightId { get; init; }

    [FromRoute(Name = "deed")]
    public string? AskedDeed { get; init; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public DeedOnRight Deed { get; private set; }

    public RightView View { get; private set; } = null!;

    /// <summary>The groups that it could become, the present one first.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var decision = await ReadDecisionAsync(ct);
        if (!this.ReadDayOrNone(Until, nameof(Until), Today, out var until) || decision is null)
        {
            return this.Unread();
        }

        var (now, person) = (Now, new PersonId(Id));
        var done = Deed switch
        {
            DeedOnRight.Changed => await change.RunAsync(now, Agency, person, RightId, new(Group, until, decision), ct),
            DeedOnRight.Suspended => await suspend.RunAsync(now, Agency, person, RightId, decision, ct),
            DeedOnRight.Resumed => await resume.RunAsync(now, Agency, person, RightId, decision, ct),
            DeedOnRight.Confirmed => (await confirm.RunAsync(now, Agency, [RightId], decision, ct)).Ok(out _, out var wrong) ? RightId : wrong,
            _ => await end.RunAsync(now, Agency, person, RightId, decision, ct),
        };
        return done.Ok(out var right, out var problem)
            ? Redirect($"{Place}/people/{Id}/rights/{right}?said={(right == RightId ? Deed : DeedOnRight.Regrouped)}")
            : await RefuseAsync(problem, ct);
    }

    // The page shows what is known now: somebody else may have been faster.
    private async Task<IActionResult> RefuseAsync(Problem problem, CancellationToken ct)
    {
        if ((await show.RunAsync(Now, Agency, new(Id), RightId, ct)).Ok(out var view, out _))
        {
            View = view;
        }

        return RefuseRight(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!Enum.TryParse<DeedOnRight>(AskedDeed, ignoreCase: true, out var deed) || deed is DeedOnRight.Given or DeedOnRight.Regrouped or DeedOnRight.Recertified || !Enum.IsDefined(deed))
        {
            return NotFound();
        }

        Deed = deed;
        if (!(await show.RunAsync(Now, Agency, new(Id), RightId, ct)).Ok(out var view, out var problem))
        {
            return RefuseRight(problem);
        }

        View = view;
        if (deed is DeedOnRight.Changed && (await offer.RunAsync(Now, Agency, new(Id), ct)).Ok(out var offers, out _))
        {
            Others =
            [
                new(GrantingWords.SameGroup.ToString(), view.Right.Group),
                .. offers.Groups.Where(o => o.Group.System == view.Right.System && o.Group.Code != view.Right.Group && o is { MayDecide: true, Held: null })
                    .Select(o => new SelectListItem(o.Group.Name.ToString(), o.Group.Code)),
            ];
        }

        return null;
    }
}
