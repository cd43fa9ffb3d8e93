using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Moving;

/// <summary>What a page of a move can do.</summary>
public sealed class MoveDeeds(AnswerMove answer, WithdrawMove withdraw, ChangeSecondment change)
{
    internal AnswerMove Answer => answer;

    internal WithdrawMove Withdraw => withdraw;

    internal ChangeSecondment Change => change;
}

/// <summary>One transfer or secondment: what it changes, under which order, and the answer (L2-1, L2-4).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class ShowModel(ShowMove show, MoveDeeds deeds, GivenFiles files, ActOfRequest act) : LetterPage(files)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "sent")]
    public bool IsSent { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public MoveView View { get; private set; } = null!;

    public bool IsAtOnce { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) => await FillAsync(ct)
        ?? Answer(await deeds.Answer.AcceptAsync(act.ForAgency(), HttpContext.Agency().Id, Id, new(Position, Unit), ct));

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => await FillAsync(ct)
        ?? Answer(await deeds.Answer.RefuseAsync(act.ForAgency(), HttpContext.Agency().Id, Id, Reason, ct));

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => await FillAsync(ct)
        ?? Answer(await deeds.Withdraw.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Id, Reason, ct));

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        var letter = await ReadLetterAsync(today, ct);
        return !this.ReadDay(Until, nameof(Until), today, out var lastDay) || letter is null
            ? this.Unread()
            : Answer(await deeds.Change.RunAsync(now, HttpContext.Agency().Id, Id, lastDay, letter, ct));
    }

    private IActionResult Answer<T>(Result<T> result) =>
        result.Ok(out _, out var problem) ? Redirect($"/agencies/{HttpContext.Agency().Code}/moves/{Id}") : this.RefuseOrAsk(problem);

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await show.RunAsync(now, HttpContext.Agency().Id, Id, ct)).Ok(out var view, out var problem))
        {
            return problem.Code == "move.none" ? NotFound() : this.RefuseOrAsk(problem);
        }

        View = view;
        IsAtOnce = view.Line.Day <= ThaiDate.Day(now.At);
        return null;
    }
}
