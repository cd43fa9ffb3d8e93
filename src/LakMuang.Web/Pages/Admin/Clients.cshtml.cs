using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>Which programs sign people in through LakMuang: found by name, system and state (L2-2).</summary>
[ForOperators(OperatorTask.ReadClients)]
public sealed class ClientsModel(ListClients list, ISystemNames systems, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "system")]
    public string? System { get; set; }

    [FromQuery(Name = "state")]
    public string? AskedState { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public ClientState State => Enum.TryParse<ClientState>(AskedState, out var state) && Enum.IsDefined(state) ? state : ClientState.All;

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public IReadOnlyDictionary<string, Text> Systems { get; private set; } = new Dictionary<string, Text>();

    public IReadOnlyList<ClientLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public bool HasMore => PageNumber * ListClients.PageSize < Total;

    public Text NameOf(string system) => Systems.GetValueOrDefault(system) ?? new(system, system);

    public string PageLink(int step) => "/admin/clients" + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("q", Q), new("system", System), new("state", State.ToString()), new("page", $"{PageNumber + step}") });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Systems = await systems.AllAsync(ct);
        // A system that is not there is no question for the database.
        System = System is { } asked && Systems.ContainsKey(asked) ? asked : null;
        if (!(await list.RunAsync(act.Now(), new(Q, System, State, PageNumber), ct)).Ok(out var page, out var problem))
        {
            return this.Refuse(problem);
        }

        (Lines, Total) = (page.Lines, page.Total);
        return Page();
    }
}
