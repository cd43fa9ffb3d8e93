using System.Globalization;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Letters;

/// <summary>The letters of an agency, found by number in either digits, by subject, year and state.</summary>
[ForAgency(AgencyTask.ReadLetters)]
public sealed class IndexModel(ListLetters list, IAuthority authority, ActOfRequest act) : PageModel
{
    private const int BuddhistEra = 543;
    private const int LastPage = 5_000;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>Buddhist, as people choose it.</summary>
    [FromQuery(Name = "year")]
    public string? AskedYear { get; set; }

    [FromQuery(Name = "state")]
    public string? AskedState { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string Place => $"/agencies/{Agency.Code}/letters";

    public LetterState? State => Enum.TryParse<LetterState>(AskedState, out var state) && Enum.IsDefined(state) ? state : null;

    public int? BuddhistYear => int.TryParse(ThaiDigits.ToArabic(AskedYear ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > BuddhistEra and < 9999 ? year : null;

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public LetterPage Found { get; private set; } = new([], 0, []);

    public bool MayKeep { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || BuddhistYear is not null || State is not null;

    public IEnumerable<int> Years => Found.Years.Select(y => y + BuddhistEra);

    public bool HasMore => PageNumber * ListLetters.PageSize < Found.Total;

    public string PageLink(int step) => Place + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("q", Q), new("year", $"{BuddhistYear}"), new("state", $"{State}"), new("page", $"{PageNumber + step}") });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await list.RunAsync(now, Agency.Id, new(Q, BuddhistYear - BuddhistEra, State, PageNumber), ct)).Ok(out var found, out var problem))
        {
            return this.Refuse(problem);
        }

        Found = found;
        MayKeep = await authority.JudgeAsync(now, AgencyTask.KeepLetters, Agency.Id, ct) is not AgencyAccess.Refused;
        return Page();
    }
}
