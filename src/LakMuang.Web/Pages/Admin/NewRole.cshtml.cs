using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Admin;

/// <summary>An operator proposes that somebody gets a role inside LakMuang.</summary>
[ForOperators(OperatorTask.ChangeRoles)]
public sealed class NewRoleModel(ProposeRoleChange propose, GivenFiles files, ActOfRequest act) : PageModel
{
    public static IEnumerable<SelectListItem> Choices => RolesInside.All.Select(role => new SelectListItem(RolesInside.NameOf(role).ToString(), role));

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? CitizenId { get; set; }

    [BindProperty]
    public string? AgencyCode { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var now = act.Now();
        var today = ThaiDate.Day(now.At);
        if (!this.ReadDayOrNone(Until, nameof(Until), today, out var until) | !this.ReadDay(LetterDate, nameof(LetterDate), today, out var issuedOn))
        {
            return this.Unread();
        }

        var (isRead, scan) = await this.ReadScanAsync(files, ct);
        if (!isRead)
        {
            return this.Unread();
        }

        var result = await propose.GiveAsync(now, new(CitizenId, AgencyCode, Role, until, new(Number, issuedOn, null, scan), Reason), ct);
        return result.Ok(out _, out var problem) ? Redirect("/admin/operators?said=proposed") : this.RefuseOrAsk(problem);
    }
}
