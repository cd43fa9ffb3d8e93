using LakMuang.Oversight;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>One proposal about a role: a second operator confirms or refuses it.</summary>
[ForOperators(OperatorTask.ChangeRoles)]
public sealed class RoleChangeModel(ListRoles list, DecideRoleChange decide, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RoleChangeLine Line { get; private set; } = null!;

    public RoleChangeState State { get; private set; }

    public bool MayDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) => DecideAsync(true, ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => DecideAsync(false, ct);

    private async Task<IActionResult> DecideAsync(bool confirm, CancellationToken ct)
    {
        if ((await decide.RunAsync(act.Now(), Id, confirm, Reason, ct)).Ok(out _, out var problem))
        {
            return Redirect("/admin/operators?said=decided");
        }

        return await FillAsync(ct) ? this.RefuseOrAsk(problem) : NotFound();
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var now = act.Now();
        if (!(await list.FindAsync(now, Id, ct)).Ok(out var line, out _))
        {
            return false;
        }

        Line = line;
        State = line.Change.State is RoleChangeState.Waiting && line.Change.ExpiresAt <= now.At ? RoleChangeState.Expired : line.Change.State;
        MayDecide = now.By != line.Change.Person && now.By != line.Change.ProposedBy;
        return true;
    }
}
