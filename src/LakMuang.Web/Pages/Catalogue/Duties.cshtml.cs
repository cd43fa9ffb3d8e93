using LakMuang.Access.Conflicts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>The rules about duties that one person may not hold, and how many break each (B-6).</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class DutiesModel(ListRules list, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public Text? Said => AskedSaid is "saved" ? DutyWords.SaidSaved : null;

    public RuleList List { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.Now(), ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        List = found;
        return Page();
    }
}
