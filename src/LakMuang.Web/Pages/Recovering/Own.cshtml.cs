using LakMuang.Staff.Recovering;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Recovering;

/// <summary>"This was not me": a person stops a recovery of their own account from any session.</summary>
[Authorize]
public sealed class OwnModel(ShowRecovery show, StopRecovery stop, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "stopped")]
    public bool IsStopped { get; set; }

    public RecoveryView? Open { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Open = await show.OwnAsync(act.Now(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if ((await stop.OwnAsync(act.Now(), ct)).Ok(out _, out var problem))
        {
            return LocalRedirect("/account/recovery?stopped=true");
        }

        Open = await show.OwnAsync(act.Now(), ct);
        return this.Refuse(problem);
    }
}
