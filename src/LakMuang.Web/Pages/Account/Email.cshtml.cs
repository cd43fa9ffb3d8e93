using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Account;

/// <summary>A person confirms their mailbox by six digits, after somebody has corrected it (L1-5).</summary>
[Authorize]
public sealed class EmailModel(VerifyOwnMailbox verify, IPeople people, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public Contact Contact { get; private set; } = null!;

    public EmailCheck? Check { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (act.Now().Level < VerifyOwnMailbox.LeastLevel)
        {
            HttpContext.AskForLevel(VerifyOwnMailbox.LeastLevel);
            return Forbid();
        }

        await FillAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        // Redirected, so that reloading the page sends nothing again.
        return (await verify.SendAsync(act.Now(), ct)).Ok(out _, out var problem) ? LocalRedirect("/account/email") : this.RefuseOrAsk(problem with { Field = null });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        return (await verify.VerifyAsync(act.Now(), Code, ct)).Ok(out _, out var problem) ? LocalRedirect("/account") : this.RefuseOrAsk(problem);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Contact = await people.ContactOfAsync(act.Now().Person, ct);
        Check = await verify.LatestAsync(act.Now(), ct) is { IsVerified: false } check && check.Email == Contact.Email ? check : null;
    }
}
