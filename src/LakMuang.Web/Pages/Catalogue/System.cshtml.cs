using LakMuang.Access.Systems;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>One linked system: what it lacks, its groups, clients, pilot agencies and steps.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class SystemModel(ShowSystem show, DecideStep decide, ChoosePilot pilot, ProbeEntry probe, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "system")]
    public string Code { get; set; } = "";

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public Text? Said => AskedSaid switch
    {
        "saved" => CatalogueWords.SaidSaved,
        "step" => CatalogueWords.SaidStep,
        "answers" => CatalogueWords.SaidAnswers,
        "silent" => CatalogueWords.SaidSilent,
        _ when int.TryParse(AskedSaid, out var added) && added >= 0 => CatalogueWords.PilotAdded.With(added),
        _ => null,
    };

    public SystemView View { get; private set; } = null!;

    public bool IsYours { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken ct) => await AnswerAsync((await decide.RunAsync(act.Now(), id, true, ct)).Problem, "step", ct);

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken ct) => await AnswerAsync((await decide.RunAsync(act.Now(), id, false, ct)).Problem, "step", ct);

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken ct) => await AnswerAsync((await decide.DropAsync(act.Now(), id, ct)).Problem, "step", ct);

    public async Task<IActionResult> OnPostRemoveAsync(string? agency, CancellationToken ct) =>
        await AnswerAsync((await pilot.RemoveAsync(act.Now(), Code, agency, ct)).Problem, "saved", ct);

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        var result = await probe.RunAsync(act.Now(), Code, ct);
        return await AnswerAsync(result.Problem, result.Ok(out var answers, out _) && answers ? "answers" : "silent", ct);
    }

    private async Task<IActionResult> AnswerAsync(Problem? problem, string said, CancellationToken ct) =>
        problem is null ? Redirect($"/admin/systems/{Code}?said={said}") : await FillAsync(ct) ?? this.RefuseOrAsk(problem with { Field = null });

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var now = act.Now();
        if (!(await show.RunAsync(now, Code, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        IsYours = view.Open?.Step.ProposedBy is { } by && by == now.By;
        return null;
    }
}
