using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class IndexModel(SignInWithPassword signIn, DescribeTarget describe, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? CitizenId { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>Set when a session had been there and has ended.</summary>
    [FromQuery(Name = "ended")]
    public string? Ended { get; set; }

    /// <summary>Why somebody who is signed in is asked again: "again" or "more".</summary>
    [FromQuery(Name = "why")]
    public string? Why { get; set; }

    /// <summary>What the system that waits asks for, 1 to 4. Claiming less gains nothing: the system's floor is checked again.</summary>
    [FromQuery(Name = "level")]
    public string? Level { get; set; }

    public int MinimumLevel => Level is ['1' or '2' or '3' or '4'] ? Level[0] - '0' : 1;

    /// <summary>Whoever has signed in by password already and needs more gains nothing by doing so again.</summary>
    public bool PasswordLeadsThere => Why is not "more" || MinimumLevel <= 2;

    public string ReturnTo => LocalAddress.OrHome(To);

    /// <summary>The system that the person is on the way to, or null for the portal.</summary>
    public Target? Target { get; private set; }

    public Text? Notice => Why switch
    {
        "more" when Target is null => Words.TaskNeedsMore,
        "more" => MinimumLevel > 2 ? Words.NeedsMore : Words.NeedsCode,
        "again" => Words.Again,
        _ when Ended is not null => Words.Ended,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (HttpContext.Session() is not null && Why is null)
        {
            return LocalRedirect(ReturnTo);
        }

        BrowserMark.Of(HttpContext);
        await ShowTargetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ShowTargetAsync(ct);
        if (BrowserMark.Known(HttpContext) is null)
        {
            return this.Refuse(new Problem("sign-in.no-cookies", Words.NoCookies));
        }

        var result = await signIn.RunAsync(act.Now(), CitizenId, Password, act.Browser(To, MinimumLevel), ct);
        if (!result.Ok(out var step, out var problem))
        {
            return this.Refuse(problem);
        }

        return this.Continue(step);
    }

    private async Task ShowTargetAsync(CancellationToken ct)
    {
        Target = await describe.RunAsync(ReturnTo, ct);
        if (Target?.RedirectTo is { } address)
        {
            HttpContext.AllowFormTarget(address);
        }
    }
}
