using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Tree;

/// <summary>An agency as operators see it. A former code leads to the code of today.</summary>
[ForOperators(OperatorTask.ChangeTree)]
public sealed class AgencyModel(ShowTreeAgency show, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public TreeAgencyView View { get; private set; } = null!;

    /// <summary>What may be done with it: the root keeps its place, and nothing stands below local organisations.</summary>
    public IEnumerable<TreeChangeKind> Kinds => Enum.GetValues<TreeChangeKind>().Where(kind => kind switch
    {
        TreeChangeKind.Add => View.Agency.Type is AgencyType.Department or AgencyType.ProvincialOffice or AgencyType.DistrictOffice,
        TreeChangeKind.Rename => true,
        TreeChangeKind.ChangeType => View.Agency.Type is not (AgencyType.Department or AgencyType.ProvincialOffice or AgencyType.DistrictOffice),
        _ => !View.IsRoot,
    });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), Code, ct)).Ok(out var view, out var problem))
        {
            return problem.Code == "tree.none" ? NotFound() : this.RefuseOrAsk(problem);
        }

        View = view;
        return view.Agency.Code == Code ? Page() : Redirect($"/admin/tree/{view.Agency.Code}");
    }
}
