using LakMuang.Access;
using LakMuang.Access.Systems;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>The linked systems of the country, by state and name (L2-2).</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class SystemsModel(ListSystems list, ActOfRequest act) : PageModel
{
    private const int LongestSearch = 100;

    [FromQuery(Name = "q")]
    public string? AskedQ { get; set; }

    [FromQuery(Name = "state")]
    public string? AskedState { get; set; }

    public string? Q => TypedName.Clean(AskedQ) is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestSearch)] : null;

    public SystemState? State => Enum.TryParse<SystemState>(AskedState, out var state) && Enum.IsDefined(state) ? state : null;

    public SystemList List { get; private set; } = new([], new Dictionary<SystemState, int>());

    public string Link(SystemState? state) => "/admin/systems" + QueryString.Create(
        new[] { new KeyValuePair<string, string?>("q", Q), new("state", state?.ToString()) }.Where(p => p.Value is not null));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.Now(), Q, State, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        List = found;
        return Page();
    }
}
