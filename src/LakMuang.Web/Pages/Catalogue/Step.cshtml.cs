using LakMuang.Access;
using LakMuang.Access.Systems;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>The form by which a system goes to its next state: letter, day, reason.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class StepModel(ShowSystem show, ProposeStep propose, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "system")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "state")]
    public string AskedState { get; set; } = "";

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public SystemView View { get; private set; } = null!;

    public SystemState To { get; private set; }

    public bool TakesTwo => ProposeStep.TakesTwo(View.System.State, To);

    public IReadOnlyList<ReadyLine> Missing => To is SystemState.Retired ? [] : [.. View.Ready.Where(l => !l.IsDone && l.For <= To)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refused)
        {
            return refused;
        }

        var now = act.Now();
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct);
        if (!this.ReadDayOrNone(On, nameof(On), today, out var on) || letter is null)
        {
            return this.Unread();
        }

        return (await propose.RunAsync(now, Code, new(To, on, letter, Reason), ct)).Ok(out _, out var problem)
            ? Redirect($"/admin/systems/{Code}?said=step")
            : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!Enum.TryParse<SystemState>(AskedState, out var to) || !Enum.IsDefined(to))
        {
            return NotFound();
        }

        if (!(await show.RunAsync(act.Now(), Code, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        (View, To) = (view, to);
        return null;
    }
}
