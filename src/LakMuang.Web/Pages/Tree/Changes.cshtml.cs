using LakMuang.Agencies.Tree;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Tree;

/// <summary>Changes of the tree: what waits, what stopped, what took effect.</summary>
[ForOperators(OperatorTask.ChangeTree)]
public sealed class ChangesModel(ListTreeChanges list, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "done")]
    public string? AskedDone { get; set; }

    /// <summary>How many were just agreed to together, or null.</summary>
    public int? Done => int.TryParse(AskedDone, out var done) && done is > 0 and <= AgreeTogether.Most ? done : null;

    public TreeChangeList List { get; private set; } = new([], []);

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
