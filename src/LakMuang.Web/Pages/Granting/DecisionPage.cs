using LakMuang.Access.Granting;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using LakMuang.Web.Pages.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Granting;

/// <summary>What forms of decisions on rights have in common: a reason in words, and the letter.</summary>
public abstract class DecisionPage(GivenFiles files, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public string Place => $"/agencies/{HttpContext.Agency().Code}";

    protected AgencyId Agency => HttpContext.Agency().Id;

    protected Act Now => act.ForAgency();

    protected DateOnly Today => ThaiDate.Day(act.Now().At);

    /// <returns>Null where something could not be read; it is marked beside its field.</returns>
    protected async Task<GivenDecision?> ReadDecisionAsync(CancellationToken ct) =>
        await this.ReadLetterAsync(files, Number, LetterDate, Today, ct) is { } letter ? new(Reason, letter) : null;

    /// <summary>The page again with what stands in the way; whoever may not do it at all gets the calm page.</summary>
    protected IActionResult RefuseRight(Problem problem) => problem.Code == "access.grant.own" ? this.Calm(problem) : this.RefuseOrAsk(problem);
}
