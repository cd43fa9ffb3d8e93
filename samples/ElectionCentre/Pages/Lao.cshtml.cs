using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ElectionCentre.Pages;

/// <summary>A local agency goes to its own register, an office sees those below it.</summary>
[Authorize(Roles = ElectionSystem.Readers)]
public sealed class LaoModel(FindRegisters find, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }

    public IReadOnlyList<(string Code, Register Register)> Below { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat)
        {
            return Forbid();
        }

        if (AgencyCode.IsLocal(hat.Agency))
        {
            return Redirect($"/lao/{hat.Agency}");
        }

        (Today, Below) = (ThaiDay.Today(clock), await find.BelowAsync(User, ct));
        return Page();
    }
}
