using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.SignOn.Permits;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>What a client may do by the administration API without a person, and what it did.</summary>
[ForOperators(OperatorTask.ChangeClients)]
public sealed class ClientApiModel(ListClientPermits list, GiveClientPermit give, EndClientPermit end, ShowClient show, ClientActs acts, ActOfRequest act) : PageModel
{
    public static IReadOnlyList<ApiScope> AllScopes => [.. ApiScopes.All.Where(s => s.IsForClients)];

    [FromRoute(Name = "id")]
    public string Id { get; set; } = "";

    [BindProperty]
    public List<string> PermitScopes { get; set; } = [];

    [BindProperty]
    public string? PermitAgency { get; set; }

    [BindProperty]
    public string? PermitLetter { get; set; }

    [BindProperty]
    public string? PermitLetterDate { get; set; }

    [BindProperty]
    public string? PermitUntil { get; set; }

    public IReadOnlyList<PermitLine> Permits { get; private set; } = [];

    public IReadOnlyList<ClientActLine> Acts { get; private set; } = [];

    public Text? Said { get; private set; }

    public Task<IActionResult> OnGetAsync(string? said, CancellationToken ct)
    {
        Said = said switch { "given" => Words.PermitGiven, "ended" => Words.PermitEnded, _ => null };
        return ShowAsync(null, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var now = act.Now();
        var today = ThaiDate.Day(now.At);
        if (!this.ReadDay(PermitLetterDate, nameof(PermitLetterDate), today, out var issuedOn) | !this.ReadDay(PermitUntil, nameof(PermitUntil), today, out var until))
        {
            return await ShowAsync(null, ct) is PageResult ? this.Unread() : NotFound();
        }

        var given = await give.RunAsync(now, Id, new(PermitScopes, PermitAgency, PermitLetter, issuedOn, until), ct);
        return given.Ok(out _, out var problem) ? Redirect($"/admin/clients/{Uri.EscapeDataString(Id)}/api?said=given") : await ShowAsync(problem, ct);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid permit, CancellationToken ct)
    {
        ModelState.Clear();
        var ended = await end.RunAsync(act.Now(), Id, permit, ct);
        return ended.Ok(out _, out var problem) ? Redirect($"/admin/clients/{Uri.EscapeDataString(Id)}/api?said=ended") : await ShowAsync(problem, ct);
    }

    private async Task<IActionResult> ShowAsync(Problem? refusal, CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), Id, ct)).Ok(out _, out var missing) || !(await list.RunAsync(act.Now(), Id, ct)).Ok(out var permits, out missing))
        {
            return this.RefuseOrAsk(missing);
        }

        Permits = permits;
        Acts = await acts.OfAsync(Id, ct);
        return refusal is null ? Page() : this.RefuseOrAsk(refusal);
    }
}
