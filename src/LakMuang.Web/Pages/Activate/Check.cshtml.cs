using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Activate;

/// <summary>Everything once more, then saved in one step.</summary>
[AllowAnonymous]
public sealed class CheckModel(FinishClaim finish) : ActivatePage
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    public bool Oversees => Claim.Agency.Type is AgencyType.ProvincialOffice or AgencyType.DistrictOffice;

    protected override bool NeedsDraft => true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Claim.Proof is null && Password != PasswordAgain)
        {
            return Refuse([new("activation.passwords-differ", Words.PasswordsDiffer, nameof(PasswordAgain))]);
        }

        var result = await finish.RunAsync(Act.Now(), Cookies, Password, ct);
        return result.Problem is { } problem ? Refuse([problem]) : LocalRedirect("/activate/done");
    }
}
