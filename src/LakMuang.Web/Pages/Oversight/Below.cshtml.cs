using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Oversight.Contracts;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Oversight;

/// <summary>An overseer's work list: what the agencies below need, the most pressing first (B-4).</summary>
[ForAgency(AgencyTask.Oversee)]
public sealed class BelowModel(ListBelow list, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;
    private const int LongestSearch = 100;

    [FromQuery(Name = "q")]
    public string? AskedQ { get; set; }

    [FromQuery(Name = "kind")]
    public string? AskedKind { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string? Q => TypedName.Clean(AskedQ) is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestSearch)] : null;

    public WorkKind? Kind => Enum.TryParse<WorkKind>(AskedKind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public WorkPage View { get; private set; } = new([], new Dictionary<WorkKind, int>(), 0, null);

    public string Link(WorkKind? kind) => Address(kind, 1);

    public string PageLink(int step) => Address(Kind, PageNumber + step);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.ForAgency(), Agency.Id, Q, Kind, PageNumber, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return Page();
    }

    private string Address(WorkKind? kind, int page)
    {
        List<KeyValuePair<string, string?>> query = [];
        Add("q", Q);
        Add("kind", kind?.ToString());
        Add("page", page > 1 ? $"{page}" : null);
        return $"/agencies/{Agency.Code}/below{QueryString.Create(query)}";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(new(name, value));
            }
        }
    }
}
