using LakMuang.Joining.Invitations;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Agencies;

[ForAgency(AgencyTask.Invite)]
public sealed class InvitationsModel(InvitePerson invite, ListInvitations list, ActOfRequest act) : PageModel
{
    [BindProperty]
    public InvitationForm Form { get; set; } = new(null, null, null, null, null, null, null);

    [FromQuery(Name = "sent")]
    public string? Sent { get; set; }

    public IReadOnlyList<InvitationLine> Lines { get; private set; } = [];

    private string Here => $"/agencies/{HttpContext.Agency().Code}/invitations";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ListAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await invite.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Form, ct);
        return result.Ok(out _, out var problem) ? LocalRedirect($"{Here}?sent=1")
            : await ListAsync(ct) ?? this.Refuse(problem with { Field = problem.Field is { } field ? $"Form.{field}" : null });
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] Guid id, CancellationToken ct)
    {
        var result = await invite.WithdrawAsync(act.ForAgency(), HttpContext.Agency().Id, id, ct);
        return result.Ok(out _, out var problem) ? LocalRedirect(Here) : await ListAsync(ct) ?? this.Refuse(problem);
    }

    private async Task<IActionResult?> ListAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.ForAgency(), HttpContext.Agency().Id, ct)).Ok(out var lines, out var problem))
        {
            return this.Refuse(problem);
        }

        Lines = lines;
        return null;
    }
}
