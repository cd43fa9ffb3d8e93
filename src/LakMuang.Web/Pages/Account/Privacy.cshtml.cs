using System.Net.Mime;
using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Kernel;
using LakMuang.Staff.Privacy;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Account;

/// <summary>What LakMuang holds about the person who asks, who looked at it, and a copy to take along (PDPA).</summary>
[Authorize]
public sealed class PrivacyModel(ShowWhatIsHeld show, ListLooks looks, IPeople people, IAgencyFacts agencies, ActOfRequest act) : PageModel
{
    private const int LastPage = 500;

    [FromQuery(Name = "page")]
    public string? Asked { get; set; }

    public int At => int.TryParse(Asked, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public IReadOnlyList<HeldData> Held { get; private set; } = [];

    public IReadOnlyList<LookLine> Looks { get; private set; } = [];

    public bool HasOlder { get; private set; }

    private IReadOnlyDictionary<PersonId, PersonTraits> Lookers { get; set; } = new Dictionary<PersonId, PersonTraits>();

    private IReadOnlyDictionary<AgencyId, AgencyFacts> Offices { get; set; } = new Dictionary<AgencyId, AgencyFacts>();

    public string WhoOf(LookLine line) => line.By is { } by && Lookers.TryGetValue(by, out var who) ? who.Name.Full.ToString() : PrivacyWords.Nobody.ToString();

    public Text? OfficeOf(LookLine line) => line.Agency is { } agency ? Offices.GetValueOrDefault(agency)?.Name : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var now = act.Now();
        Held = await show.RunAsync(now, ct);
        var lines = await looks.RunAsync(now, At, ct);
        (Looks, HasOlder) = ([.. lines.Take(ListLooks.PageSize)], lines.Count > ListLooks.PageSize);
        Lookers = await people.TraitsOfAsync([.. Looks.Select(l => l.By).OfType<PersonId>().Distinct()], ct);
        Offices = await agencies.OfAsync([.. Looks.Select(l => l.Agency).OfType<AgencyId>().Distinct()], ct);
    }

    public async Task<IActionResult> OnPostJsonAsync(CancellationToken ct) => await CopyAsync(CopyFormat.Json, "application/json", "json", OwnCopy.Json, ct);

    public async Task<IActionResult> OnPostCsvAsync(CancellationToken ct) => await CopyAsync(CopyFormat.Csv, "text/csv", "csv", OwnCopy.Csv, ct);

    private async Task<IActionResult> CopyAsync(CopyFormat format, string type, string ending, Func<IReadOnlyList<HeldData>, string> write, CancellationToken ct)
    {
        if (!(await show.CopyAsync(act.Now(), format, ct)).Ok(out var all, out _))
        {
            HttpContext.AskForLevel(ShowWhatIsHeld.LeastLevel);
            return Forbid();
        }

        // Its name says nothing about the person.
        Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"lakmuang-my-data.{ending}" }.ToString();
        Response.Headers.CacheControl = "private, no-store";
        return Content(write(all), $"{type}; charset=utf-8");
    }
}
