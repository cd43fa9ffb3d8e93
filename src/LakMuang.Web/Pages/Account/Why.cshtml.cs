using LakMuang.Access.Contracts;
using LakMuang.Access.Why;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Granting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Account;

/// <summary>Why the person who asks may enter a system, or not, for each agency of theirs (B-8).</summary>
[Authorize]
public sealed class WhyModel(ExplainAccess explain, ISystemNames systems, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "system")]
    public string? System { get; set; }

    public IReadOnlyList<(string Code, Text Name)> Systems { get; private set; } = [];

    public IReadOnlyList<Explanation> Chains { get; private set; } = [];

    public bool IsNowhere { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Systems = await WhySystems.OfAsync(systems, ct);
        if (string.IsNullOrWhiteSpace(System))
        {
            return Page();
        }

        if (Systems.All(s => s.Code != System) || await explain.OwnAsync(act.Now(), System, ct) is not { } chains)
        {
            return NotFound();
        }

        (Chains, IsNowhere) = (chains, chains.Count == 0);
        return Page();
    }
}
