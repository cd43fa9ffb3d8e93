using LakMuang.Credentials.Contracts;
using LakMuang.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

[AllowAnonymous]
public sealed class EmailModel(ConfirmEmail confirm) : RegisterPage
{
    [BindProperty]
    public string? Code { get; set; }

    [FromQuery(Name = "sent")]
    public string? Sent { get; set; }

    public EmailCheck? Check { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Check = await confirm.LatestAsync(Applicant, ct);
        return Registration.EmailVerified ? await NextAsync(ct) : Check is null ? LocalRedirect("/register/contact") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await confirm.VerifyAsync(Act.Now(), Applicant, Code, ct);
        if (result.Ok(out _, out var problem))
        {
            return await NextAsync(ct);
        }

        Check = await confirm.LatestAsync(Applicant, ct);
        return await AgainAsync(problem, ct);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        var result = await confirm.SendAsync(Act.Now(), Applicant, ct);
        if (result.Ok(out _, out var problem))
        {
            return LocalRedirect("/register/email?sent=1");
        }

        Check = await confirm.LatestAsync(Applicant, ct);
        return await AgainAsync(problem with { Field = "Code" }, ct);
    }
}
