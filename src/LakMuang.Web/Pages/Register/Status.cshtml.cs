using LakMuang.Joining;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

/// <summary>Where the registration stands among the five steps of L2-7.</summary>
[AllowAnonymous]
public sealed class StatusModel(SubmitRegistration submit) : RegisterPage
{
    /// <summary>The step that is going on, from 0; 5 when all is done.</summary>
    public int Place => Registration.State switch
    {
        RegistrationState.Submitted => 1,
        RegistrationState.Approved => 3,
        RegistrationState.Refused => 2,
        _ => 0,
    };

    protected override bool AlsoWhenSent => true;

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var result = await submit.WithdrawAsync(Act.Now(), Applicant, ct);
        return result.Ok(out _, out var problem) ? LocalRedirect("/register/status") : await AgainAsync(problem, ct);
    }

    /// <summary>For a shared PC: this browser forgets what ThaID proved.</summary>
    public IActionResult OnPostLeave()
    {
        PrivateCookie.Proof.Delete(HttpContext);
        return LocalRedirect("/register");
    }
}
