using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Tree;

/// <summary>One change: what it would do before it is agreed to, and what became of it.</summary>
[ForOperators(OperatorTask.ChangeTree)]
public sealed class ChangeModel(ShowTreeChange show, DecideTreeChange decide, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    /// <summary>Digest of the preview that the person saw.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Text? Said => AskedSaid is not "decided" ? null : View.Change.State switch
    {
        TreeChangeState.Waiting => IsNow ? Words.SaidWorking : Words.SaidWaiting,
        TreeChangeState.Done => Words.SaidDone,
        TreeChangeState.Stuck => Words.SaidStuck,
        TreeChangeState.Dropped => Words.SaidDropped,
        _ => null,
    };

    public TreeChangeView View { get; private set; } = null!;

    /// <summary>Whether the job is at it; then it can be left and looked at again.</summary>
    public bool IsUnderWay { get; private set; }

    public TreeProgress? Progress { get; private set; }

    public Problem? Failed { get; private set; }

    public TreePreview? Preview { get; private set; }

    /// <summary>Whether its day has begun: then agreeing carries it out at once.</summary>
    public bool IsNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct) =>
        await AnswerAsync((await decide.AgreeAsync(act.Now(), Id, Seen, ct)).Problem, ct);

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct) => await AnswerAsync((await decide.DropAsync(act.Now(), Id, ct)).Problem, ct);

    private async Task<IActionResult> AnswerAsync(Problem? problem, CancellationToken ct) =>
        problem is null ? Redirect($"/admin/tree/changes/{Id}?said=decided") : await FillAsync(ct) ?? this.RefuseOrAsk(problem);

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var now = act.Now();
        if (!(await show.RunAsync(now, Id, ct)).Ok(out var page, out var problem))
        {
            return problem.Code == "tree.no-change" ? NotFound() : this.RefuseOrAsk(problem);
        }

        (View, Preview, IsUnderWay, Progress, Failed) = (page.View, page.Preview, page.IsUnderWay, page.Progress, page.Failed);
        IsNow = View.Change.On <= ThaiDate.Day(now.At);
        return null;
    }
}
