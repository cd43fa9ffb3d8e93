using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

[Authorize(Roles = CorporateSystem.Readers)]
public sealed class PaymentModel(FindPayments find) : PageModel
{
    public Payment Payment { get; private set; } = null!;

    public string Person { get; private set; } = "";

    /// <summary>What was just done, or came too late.</summary>
    public string? Said { get; private set; }

    public bool MayDecide => User.IsInRole(CorporateSystem.Authorizer);

    public async Task<IActionResult> OnGetAsync(Guid id, string? said, CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat || await find.OneAsync(User, id, ct) is not { } payment)
        {
            return NotFound();
        }

        (Payment, Person, Said) = (payment, hat.Person, said);
        return Page();
    }
}
