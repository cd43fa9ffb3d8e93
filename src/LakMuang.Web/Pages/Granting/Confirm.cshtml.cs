using LakMuang.Access.Granting;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Names the real letter of rights that came by a migration order, many at a time (B-1).</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class ConfirmModel(ListRights list, ConfirmRights confirm, GivenFiles files, ActOfRequest act) : DecisionPage(files, act)
{
    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public int At => int.TryParse(AskedPage, out var page) && page is > 0 and < 100_000 ? page : 1;

    public RightsPage List { get; private set; } = null!;

    public string? ChosenError => ModelState.TryGetValue(nameof(Chosen), out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        if (await ReadDecisionAsync(ct) is not { } decision)
        {
            return this.Unread();
        }

        var done = await confirm.RunAsync(Now, Agency, Chosen, decision, ct);
        return done.Ok(out var count, out var problem) ? Redirect($"{Place}/rights?confirmed={count}") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(Now, Agency, new(RightsShown.Unconfirmed), At, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        List = found;
        return null;
    }
}
