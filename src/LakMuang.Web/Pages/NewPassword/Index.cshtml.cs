using LakMuang.Credentials;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.NewPassword;

/// <summary>Somebody whose password was taken back types the code from their mailbox and chooses a new one.</summary>
[AllowAnonymous]
public sealed class IndexModel(ChooseNewPassword choose, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    [FromQuery(Name = "done")]
    public bool IsDone { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        (await choose.RunAsync(act.Now(), Code, Password, PasswordAgain, ct)).Ok(out _, out var problem)
            ? LocalRedirect("/new-password?done=true")
            : this.Refuse(problem);
}
