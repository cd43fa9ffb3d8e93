using LakMuang.Joining;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Register;

/// <summary>A step of the registration: only for a browser to which ThaID has proved somebody, and only while it can be changed.</summary>
public abstract class RegisterPage : PageModel
{
    [FromServices]
    public FindApplicant Find { get; init; } = null!;

    [FromServices]
    public ShowRegistration Show { get; init; } = null!;

    [FromServices]
    public ActOfRequest Act { get; init; } = null!;

    public RegistrationView Registration { get; private set; } = null!;

    /// <summary>Whether the page is about one that was sent as well.</summary>
    protected virtual bool AlsoWhenSent => false;

    protected Applicant Applicant { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (await Find.RunAsync(PrivateCookie.Proof.Read(HttpContext), BrowserMark.Of(HttpContext), ct) is not { } applicant)
        {
            context.Result = new LocalRedirectResult("/register?ended=1");
            return;
        }

        Applicant = applicant;
        if (await Show.RunAsync(applicant, ct) is not { } registration)
        {
            context.Result = new LocalRedirectResult("/register");
            return;
        }

        Registration = registration;
        if (!registration.CanBeEdited && !AlsoWhenSent)
        {
            context.Result = new LocalRedirectResult("/register/status");
            return;
        }

        await next();
    }

    /// <summary>Shows the page with what is stored now: a refused step may have been changed in another tab.</summary>
    protected async Task<IActionResult> AgainAsync(Problem problem, CancellationToken ct)
    {
        Registration = (await Show.RunAsync(Applicant, ct))!;
        return Infrastructure.Refusal.Refuse(this, problem);
    }

    /// <summary>The first step that is still open, or the last page.</summary>
    protected async Task<IActionResult> NextAsync(CancellationToken ct)
    {
        var missing = (await Show.RunAsync(Applicant, ct))!.Missing;
        return LocalRedirect(Steps.PathOf(missing.Count == 0 ? RegistrationStep.Check : missing[0]));
    }
}

/// <summary>The steps of the form, after ThaID.</summary>
public static class Steps
{
    public static readonly IReadOnlyList<(RegistrationStep Step, string Path, Text Label)> All =
    [
        (RegistrationStep.Contact, "/register/contact", Words.StepContact),
        (RegistrationStep.Agency, "/register/agency", Words.StepAgency),
        (RegistrationStep.Rights, "/register/rights", Words.StepRights),
        (RegistrationStep.Evidence, "/register/evidence", Words.StepEvidence),
        (RegistrationStep.Check, "/register/check", Words.StepCheck),
    ];

    public static string PathOf(RegistrationStep step) => All.Single(s => s.Step == step).Path;
}
