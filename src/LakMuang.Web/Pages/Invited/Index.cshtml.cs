using LakMuang.Joining;
using LakMuang.Joining.Invitations;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Invited;

/// <summary>An invited person types the code from the mail, then proves who they are with ThaID or chooses a password.</summary>
[AllowAnonymous]
public sealed class IndexModel(FindInvitation find, AcceptInvitation accept, FindApplicant applicants, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    /// <summary>Set on the way back from ThaID.</summary>
    [FromQuery(Name = "thaid")]
    public string? FromThaId { get; set; }

    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    public InvitationView? View { get; private set; }

    // The code travels in a cookie that no script reads, because the journey to ThaID leaves the page.
    private string? Kept => PrivateCookie.Invitation.Read(HttpContext);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Done is not null || Kept is not { } code)
        {
            Done = Done is { Length: 6 } && Done.All(char.IsAsciiLetterUpper) ? Done : null;
            return Page();
        }

        if (FromThaId is not null && await applicants.RunAsync(PrivateCookie.Proof.Read(HttpContext), BrowserMark.Of(HttpContext), ct) is { } applicant)
        {
            return await FinishAsync(await accept.WithThaIdAsync(act.Now(), code, applicant, ct), code, ct);
        }

        await ShowAsync(code, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!(await find.RunAsync(act.Now(), Code, ct)).Ok(out var view, out var problem))
        {
            return this.Refuse(problem);
        }

        PrivateCookie.Invitation.Write(HttpContext, Code!.Trim());
        View = view;
        return LocalRedirect("/invited");
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        var code = Kept;
        return await FinishAsync(await accept.WithPasswordAsync(act.Now(), code, Password, PasswordAgain, ct), code, ct);
    }

    private async Task<IActionResult> FinishAsync(Result<string> result, string? code, CancellationToken ct)
    {
        if (result.Ok(out var reference, out var problem))
        {
            PrivateCookie.Invitation.Delete(HttpContext);
            return LocalRedirect($"/invited?done={reference}");
        }

        await ShowAsync(code, ct);
        return this.Refuse(problem);
    }

    private async Task ShowAsync(string? code, CancellationToken ct)
    {
        if (code is not null && (await find.RunAsync(act.Now(), code, ct)).Ok(out var view, out _))
        {
            View = view;
        }
        else
        {
            PrivateCookie.Invitation.Delete(HttpContext);
        }
    }
}
