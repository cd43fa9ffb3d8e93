using LakMuang.Joining.Activation;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Activate;

/// <summary>The office's list of users with the new SSO admin in it (L3-3), and the way out and in again as oneself (L3-4).</summary>
[AllowAnonymous]
public sealed class DoneModel(ListPeople list) : ActivatePage
{
    public PeoplePage People { get; private set; } = null!;

    protected override bool IsEnd => true;

    public async Task OnGetAsync(CancellationToken ct) => People = await list.AfterClaimAsync(Claim, ct);

    public IActionResult OnPost()
    {
        PrivateCookie.Claim.Delete(HttpContext);
        PrivateCookie.Proof.Delete(HttpContext);
        return LocalRedirect($"/sign-in?to={Uri.EscapeDataString($"/agencies/{Claim.Agency.Code}/people")}");
    }
}
