using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Joining;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Register;

/// <summary>Where a registration begins, and where an open one is found again (L2-7).</summary>
[AllowAnonymous]
public sealed class IndexModel(FindApplicant find, OpenRegistration open, ShowRegistration show, RegisteredAlready registered, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "ended")]
    public string? Ended { get; set; }

    public bool IsProved { get; private set; }

    public bool HasAccount { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ApplicantAsync(ct) is not { } applicant)
        {
            return Page();
        }

        (IsProved, Ended) = (true, null);
        if (await show.RunAsync(applicant, ct) is { } found && (found.CanBeEdited || found.State is RegistrationState.Submitted))
        {
            return LocalRedirect(!found.CanBeEdited || found.State is RegistrationState.Returned ? "/register/status"
                : Steps.PathOf(found.Missing.Count == 0 ? RegistrationStep.Check : found.Missing[0]));
        }

        HasAccount = await registered.IsAsync(applicant, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ApplicantAsync(ct) is not { } applicant)
        {
            return LocalRedirect("/register?ended=1");
        }

        await open.StartAsync(act.Now(), applicant, ct);
        return LocalRedirect("/register");
    }

    private Task<Applicant?> ApplicantAsync(CancellationToken ct) =>
        find.RunAsync(PrivateCookie.Proof.Read(HttpContext), BrowserMark.Of(HttpContext), ct);
}

/// <summary>Whether an applicant has an account: then there is nothing to register.</summary>
public sealed class RegisteredAlready(IPeople people, IAccounts accounts)
{
    public async Task<bool> IsAsync(Applicant applicant, CancellationToken ct) =>
        await people.FindAsync(applicant.Proof.CitizenId, ct) is { } person && await accounts.StateOfAsync(person, ct) is not null;
}
