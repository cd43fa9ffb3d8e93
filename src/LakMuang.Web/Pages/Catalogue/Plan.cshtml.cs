using LakMuang.Access.Groups;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>What the end of a group does, its confirmation, and how far it is.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class PlanModel(ShowGroupPlan show, DecideGroupPlan decide, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    public PlanView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct) => await AnswerAsync((await decide.AgreeAsync(act.Now(), Id, Seen, ct)).Problem, ct);

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct) => await AnswerAsync((await decide.DropAsync(act.Now(), Id, ct)).Problem, ct);

    private async Task<IActionResult> AnswerAsync(Problem? problem, CancellationToken ct) =>
        problem is null ? Redirect($"/admin/group-plans/{Id}") : await FillAsync(ct) ?? this.RefuseOrAsk(problem);

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), Id, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return null;
    }
}
