using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Activate;

/// <summary>A step after the activation code: only for the browser that entered with it, and only until it is done.</summary>
public abstract class ActivatePage : PageModel
{
    [FromServices]
    public FindClaim Find { get; init; } = null!;

    [FromServices]
    public ActOfRequest Act { get; init; } = null!;

    public ClaimView Claim { get; private set; } = null!;

    /// <summary>Whether the page shows what a finished claim has led to.</summary>
    protected virtual bool IsEnd => false;

    /// <summary>Whether the page needs the form to be filled in first.</summary>
    protected virtual bool NeedsDraft => false;

    protected ClaimCookies Cookies => new(
        PrivateCookie.Claim.Read(HttpContext), BrowserMark.Of(HttpContext), PrivateCookie.Proof.Read(HttpContext));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Find.RunAsync(Cookies, HttpContext.RequestAborted) is not { } claim)
        {
            context.Result = new LocalRedirectResult(PrivateCookie.Claim.Read(HttpContext) is null ? "/activate" : "/activate?ended=1");
            return;
        }

        Claim = claim;
        if (claim.IsDone != IsEnd)
        {
            context.Result = new LocalRedirectResult(claim.IsDone ? "/activate/done" : "/activate/who");
        }
        else if (NeedsDraft && claim.Draft is null)
        {
            context.Result = new LocalRedirectResult("/activate/who");
        }
        else
        {
            await next();
        }
    }

    protected IActionResult Refuse(IEnumerable<Problem> problems)
    {
        IActionResult result = Page();
        foreach (var problem in problems)
        {
            result = Refusal.Refuse(this, problem);
        }

        return result;
    }
}
