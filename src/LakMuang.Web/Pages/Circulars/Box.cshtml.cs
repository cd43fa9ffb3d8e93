using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>The circulars of an agency, for everybody who works there: what waits, and what came before.</summary>
[ForAgency(AgencyTask.ReadCirculars)]
public sealed class BoxModel(ListCirculars list, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;
    private const int LongestSearch = 100;

    [FromQuery(Name = "q")]
    public string? AskedQ { get; set; }

    [FromQuery(Name = "show")]
    public string? AskedShow { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string Place => $"/agencies/{Agency.Code}/circulars";

    public string? Q => TypedName.Clean(AskedQ) is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestSearch)] : null;

    public BoxFilter Filter => Enum.TryParse<BoxFilter>(AskedShow, out var filter) && Enum.IsDefined(filter) ? filter : BoxFilter.All;

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public CircularBox Box { get; private set; } = new([], 0, 0, 0);

    public string Link(BoxFilter filter) => filter is BoxFilter.All ? Place : $"{Place}?show={filter}";

    public (string Kind, Text Word) StateOf(CircularLine line) => StateOfCircular.Of(
        line.State, line.FollowsAs, line.DueOn, line.AcknowledgedAt is not null, ThaiDate.Day(act.Now().At));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.ForAgency(), Agency.Id, Q, Filter, PageNumber, ct)).Ok(out var box, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Box = box;
        return Page();
    }
}
