using LakMuang.Credentials.Contracts;
using LakMuang.Joining.Activation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Activate;

/// <summary>Six digits from the mailbox that was named.</summary>
[AllowAnonymous]
public sealed class EmailModel(ProveClaimEmail prove) : ActivatePage
{
    [BindProperty]
    public string? Code { get; set; }

    public EmailCheck? Check { get; private set; }

    protected override bool NeedsDraft => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Check = await prove.LatestAsync(Claim, ct);
        return !Claim.NeedsEmail || (Check is { IsVerified: true } && Check.Email.Value == Claim.Draft!.Email) ? LocalRedirect("/activate/check") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await prove.VerifyAsync(Act.Now(), Cookies, Code, ct);
        return result.Problem is { } problem ? await AgainAsync(problem, ct) : LocalRedirect("/activate/check");
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        var result = await prove.SendAsync(Act.Now(), Cookies, again: true, ct);
        // Redirected, so that reloading the page sends nothing again.
        return result.Problem is { } problem ? await AgainAsync(problem, ct) : LocalRedirect("/activate/email");
    }

    private async Task<IActionResult> AgainAsync(Kernel.Problem problem, CancellationToken ct)
    {
        Check = await prove.LatestAsync(Claim, ct);
        return Refuse([problem]);
    }
}
