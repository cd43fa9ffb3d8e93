using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Oversight;

/// <summary>One proposal about an SSO admin: read by the agency, answered by somebody above it.</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class NominationModel(
    ShowAdmins show, DecideNomination decide, WithdrawNomination withdraw, DecidersOfNominations deciders, IPosts posts, IOffices offices, IAuthority authority, ActOfRequest act)
    : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public NominationLine Line { get; private set; } = null!;

    public string? Position { get; private set; }

    public Text? Replaced { get; private set; }

    public bool MayDecide { get; private set; }

    public bool MayWithdraw { get; private set; }

    /// <summary>Why somebody of an office above may not decide this one; null where they may, or have nothing to do with it.</summary>
    public Text? WhyNot { get; private set; }

    public IReadOnlyList<Text> Follows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) is { } problem ? this.RefuseOrAsk(problem) : Page();

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) => DecideAsync(true, ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => DecideAsync(false, ct);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) =>
        await AnswerAsync(await withdraw.RunAsync(act.ForAgency(), Agency.Id, Id, ct), "withdrawn", ct);

    private async Task<IActionResult> DecideAsync(bool confirm, CancellationToken ct) =>
        await AnswerAsync(await decide.RunAsync(act.ForAgency(), Agency.Id, Id, confirm, Reason, ct), "decided", ct);

    private async Task<IActionResult> AnswerAsync(Result<Guid> result, string said, CancellationToken ct)
    {
        if (result.Ok(out _, out var problem))
        {
            return Redirect($"/agencies/{Agency.Code}/admins?said={said}");
        }

        return this.RefuseOrAsk(await FillAsync(ct) ?? problem);
    }

    private async Task<Problem?> FillAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await show.FindAsync(now, Agency.Id, Id, ct)).Ok(out var line, out var problem))
        {
            return problem;
        }

        Line = line;
        Position = (await posts.MainAsync(line.Nomination.Person, Agency.Id, ct))?.Position;
        Replaced = line.Nomination.Replaces is { } appointment ? (await posts.FindAsync(appointment, ct))?.Name.Full : null;
        MayWithdraw = !line.Nomination.IsFirst
            && (now.By == line.Nomination.ProposedBy || (now.By is { } person && await offices.HoldsAsync(person, Office.SsoAdmin, Agency.Id, ct)));
        if (await authority.JudgeAsync(now, AgencyTask.ConfirmAdmins, Agency.Id, ct) is not AgencyAccess.Refused)
        {
            WhyNot = (await deciders.RefusalAsync(now, line.Nomination, ct))?.Message;
            MayDecide = WhyNot is null;
        }

        var name = line.Person.Full;
        Follows =
        [
            (line.Nomination.IsFirst ? Words.FollowsFirst : line.Nomination.Wish is NominationWish.End ? Words.FollowsEnd : Words.FollowsAppoint).With(name),
            .. Replaced is { } old ? new[] { Words.FollowsReplace.With(old) } : [],
        ];
        return null;
    }
}
