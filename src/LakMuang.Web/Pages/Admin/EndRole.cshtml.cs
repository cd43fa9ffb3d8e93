using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>An operator proposes that somebody loses a role inside LakMuang.</summary>
[ForOperators(OperatorTask.ChangeRoles)]
public sealed class EndRoleModel(ListRoles list, ProposeRoleChange propose, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "grant")]
    public Guid Grant { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RoleLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var now = act.Now();
        if (!this.ReadDay(LetterDate, nameof(LetterDate), ThaiDate.Day(now.At), out var issuedOn))
        {
            return this.Unread();
        }

        var (isRead, scan) = await this.ReadScanAsync(files, ct);
        if (!isRead)
        {
            return this.Unread();
        }

        var result = await propose.EndAsync(now, Grant, new(Number, issuedOn, null, scan), Reason, ct);
        return result.Ok(out _, out var problem) ? Redirect("/admin/operators?said=proposed") : this.RefuseOrAsk(problem);
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.Now(), ct)).Ok(out var view, out _) || view.Held.FirstOrDefault(l => l.Holding.Grant == Grant) is not { } line)
        {
            return false;
        }

        Line = line;
        return true;
    }
}
