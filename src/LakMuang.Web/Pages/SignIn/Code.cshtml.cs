using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.Notifications;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class CodeModel(
    VerifyCode verify, SendCode send, FindAttempt find, DescribeTarget describe, ActOfRequest act) : PageModel
{
    [FromRoute]
    public Guid Attempt { get; init; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Null when this sign-in is over, or belongs to another browser.</summary>
    public AttemptView? View { get; private set; }

    [FromQuery(Name = "sent")]
    public string? Sent { get; set; }

    public Text? Said => Sent is not null && View is { } view ? Words.Resent.With(view.Reference) : null;

    public bool MailIsLate { get; private set; }

    [FromServices]
    public MailDelay Delay { get; init; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var isFound = await ShowAsync(ct);

        // The back button after the code was accepted, or a second tab whose person has signed in in the first since the
        // code was sent. An older session is one that a stricter system asks to strengthen.
        if (HttpContext.Session() is { } session && (View is null || session.AuthenticatedAt > View.SentAt))
        {
            return LocalRedirect(LocalAddress.OrHome(View?.ReturnTo));
        }

        return isFound ? Page() : this.Refuse(FindAttempt.Gone);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await verify.RunAsync(act.Now(), Attempt, Code, act.Browser(null), ct);
        if (result.Ok(out var step, out var problem))
        {
            return this.Continue(step);
        }

        await ShowAsync(ct);
        return this.Refuse(problem);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        var result = await send.AgainAsync(act.Now(), Attempt, BrowserMark.Of(HttpContext), ct);
        if (result.Ok(out _, out var problem))
        {
            // Redirected, so that reloading the page sends nothing again.
            return Redirect($"/sign-in/code/{Attempt}?sent=1");
        }

        await ShowAsync(ct);
        return this.Refuse(problem);
    }

    private async Task<bool> ShowAsync(CancellationToken ct)
    {
        View = await find.RunAsync(Attempt, BrowserMark.Of(HttpContext), ct);
        if (View is null)
        {
            return false;
        }

        MailIsLate = await Delay.IsLateAsync(ct);
        if ((await describe.RunAsync(View.ReturnTo, ct))?.RedirectTo is { } address)
        {
            HttpContext.AllowFormTarget(address);
        }

        return true;
    }
}
