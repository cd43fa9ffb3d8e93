using LakMuang.Accounts;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

/// <summary>Leaving LakMuang and everything entered through it (L5-5).</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignOut signOut, ActOfRequest act) : PageModel
{
    public IActionResult OnGet() => HttpContext.Session() is null ? Redirect("/signed-out") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.Session() is { } session)
        {
            await signOut.RunAsync(act.Now(), session.Id, ct);
        }

        SessionCookie.Delete(HttpContext);
        return Redirect("/signed-out");
    }
}
