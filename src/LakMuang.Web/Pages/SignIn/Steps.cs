using LakMuang.Credentials;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

internal static class Steps
{
    /// <summary>Goes where the sign-in stands now: on to the code, or in.</summary>
    public static IActionResult Continue(this PageModel page, SignInStep step)
    {
        if (step.Attempt is { } attempt)
        {
            return new RedirectResult($"/sign-in/code/{attempt}");
        }

        if (step.Proof is { } proof)
        {
            PrivateCookie.Proof.Write(page.HttpContext, proof);
            return new LocalRedirectResult(LocalAddress.OrHome(step.ReturnTo));
        }

        SessionCookie.Write(page.HttpContext, step.Session!.Token);
        return new LocalRedirectResult(LocalAddress.OrHome(step.ReturnTo));
    }
}
