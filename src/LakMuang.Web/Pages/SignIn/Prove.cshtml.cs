using LakMuang.Credentials;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

/// <summary>To ThaID and back with a proof of who somebody is, for those who have no account yet; the page is seen only when ThaID is away.</summary>
[AllowAnonymous]
public sealed class ProveModel(SignInWithThaId signIn, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "to")]
    public string? To { get; set; }

    public string ReturnTo => LocalAddress.OrHome(To);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await signIn.StartAsync(act.Now(), act.Browser(To), ct, AttemptPurpose.Prove);
        return result.Ok(out var address, out var problem) ? Redirect(address.OriginalString) : this.Refuse(problem);
    }
}
