using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Notifications;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Account;

/// <summary>A person confirms a mobile number of theirs, or another, by six digits in a short message (L5-1).</summary>
[Authorize]
public sealed class MobileModel(ProveOwnMobile prove, IPeople people, SmsDelay delay, ActOfRequest act) : PageModel
{
    private const string Address = "/account/mobile";

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    [FromQuery(Name = "said")]
    public string? Said { get; set; }

    [BindProperty]
    public string? Mobile { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public Contact Contact { get; private set; } = null!;

    /// <summary>The code that can be typed now, or null.</summary>
    public SentMobileCode? Check { get; private set; }

    /// <summary>Whole seconds until another can be asked for, 0 for now.</summary>
    public int Wait { get; private set; }

    public bool IsLate { get; private set; }

    /// <summary>Where the person confirms who they are, or null where that was done surely and lately enough.</summary>
    public string? SignInAddress { get; private set; }

    public string? ReturnTo => LocalAddress.IsLocal(To) ? To : null;

    public string ActionOf(string? handler = null) =>
        Address + QueryString.Create(new Dictionary<string, string?> { ["handler"] = handler, ["to"] = ReturnTo }.Where(p => p.Value is not null));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        Mobile = Check is null && Contact is { MobileVerified: false } ? Contact.Mobile : null;
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct) => await SendAsync(Mobile, ct);

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct) => await SendAsync((await prove.LatestAsync(act.Now(), ct))?.Number, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await prove.VerifyAsync(act.Now(), Code, ct);
        await FillAsync(ct);
        return done.Ok(out _, out var problem) ? LocalRedirect(ReturnTo ?? $"{Address}?said=done") : this.Refuse(problem);
    }

    private async Task<IActionResult> SendAsync(string? number, CancellationToken ct)
    {
        var sent = await prove.SendAsync(act.Now(), HttpContext.Session()!.AuthenticatedAt, number, ct);
        await FillAsync(ct);

        // Redirected, so that reloading the page sends nothing again.
        return sent.Ok(out _, out var problem) ? LocalRedirect(ActionOf()) : this.Refuse(problem);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var now = act.Now();
        Contact = await people.ContactOfAsync(now.Person, ct);
        Check = await prove.LatestAsync(now, ct) is { IsVerified: false } check && check.ExpiresAt > now.At ? check : null;
        Wait = Check is { } sent && sent.AgainFrom > now.At ? (int)Math.Ceiling((sent.AgainFrom - now.At).TotalSeconds) : 0;
        IsLate = Check is not null && await delay.IsLateAsync(ct);
        var least = await prove.LeastLevelAsync(now.Person, ct);
        var isSure = now.Level >= least && ProveOwnMobile.IsRecent(now, HttpContext.Session()!.AuthenticatedAt);
        SignInAddress = isSure ? null : $"/sign-in?to={Uri.EscapeDataString(ActionOf())}&why={(least > 2 ? "more" : "again")}&level={least}";
    }
}
