using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Oversight;

/// <summary>An agency, or an office above it, nominates an SSO admin under a letter.</summary>
[ForAgency(AgencyTask.ProposeAdmins)]
public sealed class NewAdminModel(IPosts posts, ProposeAdmin propose, GivenFiles files, ActOfRequest act) : PageModel
{
    public const int MostShown = 20;

    private static readonly Office[] _admins = [Office.SsoAdmin];

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [BindProperty]
    public Guid Person { get; set; }

    [BindProperty]
    public AdminRank Rank { get; set; }

    [BindProperty]
    public Guid? Replaces { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? LetterSubject { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public IReadOnlyList<Holding> Colleagues { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Replaceable { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct, LetterSubject);
        if (!this.ReadDay(From, nameof(From), today, out var from) | !this.ReadDayOrNone(Until, nameof(Until), today, out var until)
            || letter is null || !ModelState.IsValid)
        {
            return this.Unread();
        }

        var result = await propose.RunAsync(
            now, Agency.Id, new(new(Person), Rank, from, until, Replaces, letter), ct);
        return result.Ok(out _, out var problem) ? Redirect($"/agencies/{Agency.Code}/admins?said=proposed") : this.RefuseOrAsk(problem);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Colleagues = await posts.ColleaguesAsync(Agency.Id, TypedName.Clean(Q), MostShown, ct);
        if (Person != Guid.Empty && Colleagues.All(c => c.Person.Value != Person) && await posts.MainAsync(new(Person), Agency.Id, ct) is { } chosen)
        {
            Colleagues = [chosen, .. Colleagues];
        }

        var admins = await posts.HoldersAsync(_admins, [Agency.Id], ct);
        Replaceable = [new(Words.Nobody.ToString(), ""), .. admins.Select(a => new SelectListItem($"{a.Name.Full}, {a.Told()}", a.Appointment.ToString()))];
    }
}
