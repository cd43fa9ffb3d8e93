using LakMuang.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

[AllowAnonymous]
public sealed class CheckModel(SubmitRegistration submit) : RegisterPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await submit.RunAsync(Act.Now(), Applicant, ct);
        return result.Ok(out _, out var problem) ? LocalRedirect("/register/status") : await AgainAsync(problem, ct);
    }
}
