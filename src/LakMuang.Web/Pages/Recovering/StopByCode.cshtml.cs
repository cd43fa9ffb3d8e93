using LakMuang.Staff.Recovering;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Recovering;

/// <summary>Somebody who was told of a recovery stops it with the code of the mail, without signing in.</summary>
[AllowAnonymous]
public sealed class StopByCodeModel(StopRecovery stop, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [FromQuery(Name = "stopped")]
    public bool IsStopped { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        (await stop.ByCodeAsync(act.Now(), Code, ct)).Ok(out _, out var problem) ? LocalRedirect("/stop-recovery?stopped=true") : this.Refuse(problem);
}
