using LakMuang.Joining.Activation;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Activate;

/// <summary>Agency code and activation code, from the letter (L3-2). The QR in the letter brings both in the fragment, which no server and no log sees.</summary>
[AllowAnonymous]
public sealed class IndexModel(StartClaim start, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? AgencyCode { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Set when somebody came back after two hours.</summary>
    [FromQuery(Name = "ended")]
    public string? Ended { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await start.RunAsync(act.Now(), AgencyCode, Code, BrowserMark.Of(HttpContext), ct);
        if (!result.Ok(out var token, out var problem))
        {
            return this.Refuse(problem);
        }

        PrivateCookie.Claim.Write(HttpContext, token);
        return LocalRedirect("/activate/who");
    }
}
