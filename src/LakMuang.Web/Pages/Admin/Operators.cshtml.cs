using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>Who holds the roles inside LakMuang, and what waits for a second operator.</summary>
[ForOperators(OperatorTask.ChangeRoles)]
public sealed class OperatorsModel(ListRoles list, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public Text? Said => AskedSaid switch { "proposed" => Words.RoleSaidProposed, "decided" => Words.RoleSaidDecided, _ => null };

    public RolesPage View { get; private set; } = new([], [], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.Now(), ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return Page();
    }
}
