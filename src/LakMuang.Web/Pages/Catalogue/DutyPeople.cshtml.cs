using LakMuang.Access.Conflicts;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>Who in the country holds duties that are kept apart, those without an exception first.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class DutyPeopleModel(ListConflicts list, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public ConflictsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var at = int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;
        if (!(await list.OfCountryAsync(act.Now(), at, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = new(found, at, false);
        return Page();
    }
}
