using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Who decides on requests while somebody is away: named by that person, under a letter, until a day.</summary>
[Authorize]
public sealed class DeputiesModel(NameDeputy name, EndDeputy end, ListDeputies list, IPosts posts, GivenFiles files, ActOfRequest act) : PageModel
{
    private const int Most = 12;

    [FromQuery(Name = "agency")]
    public string? Code { get; set; }

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [BindProperty]
    public Guid? Deputy { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public PersonId Me => act.Now().Person;

    public AgencyFacts Agency { get; private set; } = null!;

    public bool MayName { get; private set; }

    public IReadOnlyList<DeputyLine> Lines { get; private set; } = [];

    public IReadOnlyList<Holding> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var now = act.Now() with { Agency = Agency.Id };
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct);
        var isFrom = this.ReadDay(From, nameof(From), today, out var from);
        if (!this.ReadDay(Until, nameof(Until), today, out var until) || !isFrom || letter is null)
        {
            return this.Unread();
        }

        var done = await name.RunAsync(now, Agency.Id, new(new(Deputy ?? Guid.Empty), from, until, letter), ct);
        return done.Ok(out _, out var problem) ? Redirect($"/requests/deputies?agency={Agency.Code}") : this.RefuseOrAsk(problem);
    }

    public async Task<IActionResult> OnPostEndAsync([FromQuery] Guid absence, CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var done = await end.RunAsync(act.Now() with { Agency = Agency.Id }, Agency.Id, absence, ct);
        return done.Ok(out _, out var problem) ? Redirect($"/requests/deputies?agency={Agency.Code}") : this.RefuseOrAsk(problem);
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (HttpContext.Features.Get<PortalPerson>()!.AgencyOf(Code) is not { } agency)
        {
            return false;
        }

        Agency = agency;
        MayName = await name.DecidesAsync(Me, agency.Id, ct);
        Colleagues = MayName ? [.. (await posts.ColleaguesAsync(agency.Id, TypedName.Clean(Q), Most, ct)).Where(c => c.Person != Me)] : [];
        if (!(await list.RunAsync(act.Now(), agency.Id, ct)).Ok(out var lines, out _))
        {
            return false;
        }

        Lines = lines;
        return true;
    }
}
