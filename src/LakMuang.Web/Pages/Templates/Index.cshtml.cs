using LakMuang.Access.Templates;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Templates;

/// <summary>What is proposed for which position, kept by DLA operators (L2-1).</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class IndexModel(ListTemplates list, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public TemplateList List { get; private set; } = new([], []);

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
