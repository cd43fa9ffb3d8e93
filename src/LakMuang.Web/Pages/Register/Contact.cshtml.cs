using LakMuang.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

[AllowAnonymous]
public sealed class ContactModel(FillRegistration fill, ConfirmEmail confirm) : RegisterPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Mobile { get; set; }

    public void OnGet() => (Email, Mobile) = (Registration.Email?.Value, Registration.Mobile);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var saved = await fill.ContactAsync(Act.Now(), Applicant, Email, Mobile, ct);
        if (!saved.Ok(out var isVerified, out var problem))
        {
            return await AgainAsync(problem, ct);
        }

        if (isVerified)
        {
            return await NextAsync(ct);
        }

        var sent = await confirm.SendAsync(Act.Now(), Applicant, ct);
        return sent.Ok(out _, out var refused) ? LocalRedirect("/register/email") : await AgainAsync(refused, ct);
    }
}
