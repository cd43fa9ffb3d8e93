using LakMuang.Credentials;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

/// <summary>Where ThaID sends the browser back to. It goes on by itself; the page is seen only when nobody was signed in.</summary>
[AllowAnonymous]
public sealed class FailedModel(SignInWithThaId signIn, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "state")]
    public string? State { get; set; }

    [FromQuery(Name = "code")]
    public string? Code { get; set; }

    [FromQuery(Name = "error")]
    public string? Error { get; set; }

    public string ReturnTo { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await signIn.FinishAsync(act.Now(), State, Code, Error, act.Browser(null), ct);
        if (result.Ok(out var step, out var problem))
        {
            return this.Continue(step);
        }

        ReturnTo = LocalAddress.OrHome(await signIn.WhereToAsync(State, BrowserMark.Of(HttpContext), ct));
        return this.Refuse(problem);
    }
}
