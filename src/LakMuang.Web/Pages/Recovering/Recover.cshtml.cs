using LakMuang.Kernel;
using LakMuang.Staff.Recovering;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using LakMuang.Web.Pages.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Recovering;

/// <summary>Two people above an agency give somebody who administers it a way in again: one proposes, the other decides (L2-1).</summary>
[ForAgency(AgencyTask.RecoverAdmins)]
public sealed class RecoverModel(ShowRecovery show, ProposeRecovery propose, DecideRecovery decide, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [BindProperty]
    public Guid Case { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool HasMet { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public RecoveryPage Shown { get; private set; } = null!;

    public Text? Said => AskedSaid switch
    {
        "proposed" => RecoveryWords.SaidProposed,
        "confirmed" => RecoveryWords.SaidConfirmed,
        "ended" => RecoveryWords.SaidEnded,
        _ => null,
    };

    private string Here => $"/agencies/{HttpContext.Agency().Code}/people/{Id}/recovery";

    public Text StateOf(RecoveryView view) => view.State switch
    {
        RecoveryState.Proposed => RecoveryWords.Waits.With(ThaiDate.Moment(view.ExpiresAt)),
        RecoveryState.Confirmed => RecoveryWords.Runs.With(ThaiDate.Moment(view.EffectiveAt!.Value)),
        RecoveryState.Done => RecoveryWords.Done.With(ThaiDate.Moment(view.ClosedAt!.Value)),
        _ => RecoveryWords.Ended.With(ThaiDate.Moment(view.ClosedAt!.Value)),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // The work list names the case.
        if (await show.PersonOfAsync(act.ForAgency(), HttpContext.Agency().Id, Id, ct) is { } person)
        {
            return Redirect($"/agencies/{HttpContext.Agency().Code}/people/{person.Value}/recovery");
        }

        return await FillAsync(ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        var (isRead, letter) = await this.ReadLetterOrNoneAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct);
        if (!isRead)
        {
            return this.Unread();
        }

        var done = await propose.RunAsync(now, HttpContext.Agency().Id, new(Id), new(Email, Reason, HasMet, letter), ct);
        return done.Ok(out _, out var problem) ? Redirect($"{Here}?said=proposed") : this.RefuseOrAsk(problem);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) => DecideAsync(confirm: true, ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => DecideAsync(confirm: false, ct);

    private async Task<IActionResult> DecideAsync(bool confirm, CancellationToken ct)
    {
        var done = await decide.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), Case, confirm, ct);
        if (done.Ok(out _, out var problem))
        {
            return Redirect($"{Here}?said={(confirm ? "confirmed" : "ended")}");
        }

        return await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if ((await show.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)).Ok(out var shown, out var problem))
        {
            Shown = shown;
            return null;
        }

        return this.NotHereOr(problem);
    }
}
