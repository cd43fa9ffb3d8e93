using LakMuang.Oversight;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

/// <summary>The emergency door: a sealed code and a reason open an operator's session for an hour, and everybody is told.</summary>
[AllowAnonymous]
public sealed class BreakGlassModel(OpenBreakGlass open, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var browser = act.Browser("/admin");
        var result = await open.RunAsync(act.Now(), Code, Reason, browser.Device, browser.Present, ct);
        if (!result.Ok(out var session, out var problem))
        {
            return this.Refuse(problem);
        }

        SessionCookie.Write(HttpContext, session.Token);
        return Redirect("/admin/operators");
    }
}
