using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Activate;

/// <summary>ThaID, or citizen ID with password and e-mail.</summary>
[AllowAnonymous]
public sealed class WhoModel : ActivatePage
{
    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        // Somebody else's proof may lie in this browser.
        PrivateCookie.Proof.Delete(HttpContext);
        return LocalRedirect("/activate/person");
    }
}
