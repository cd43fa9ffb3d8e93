using LakMuang.Access.Conflicts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>An office above makes an exception for somebody of an agency: by letter, with an end.</summary>
[ForAgency(AgencyTask.ExcuseConflicts)]
public sealed class ExcuseModel(ShowExcuse show, ExcuseConflict excusing, IPosts posts, GivenFiles files, ActOfRequest act) : PageModel
{
    private const int MostPeople = 300;

    [FromQuery(Name = "rule")]
    public string? AskedRule { get; set; }

    [FromQuery(Name = "person")]
    public string? AskedPerson { get; set; }

    /// <summary>Part of a name, where an agency has more people than one list holds.</summary>
    [FromQuery(Name = "q")]
    public string? Named { get; set; }

    /// <summary>Whether there may be more people than those to choose from.</summary>
    public bool IsCut { get; private set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public IEnumerable<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Rules { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        (Person, Rule) = (AskedPerson, AskedRule);
        return await FillAsync(ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refused)
        {
            return refused;
        }

        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct);
        if (!this.ReadDay(Until, nameof(Until), today, out var until) || letter is null)
        {
            return this.Unread();
        }

        var wish = new ExcuseWish(Read(Rule), new(Read(Person)), until, letter, Reason);
        return (await excusing.GiveAsync(now, Agency.Id, wish, ct)).Ok(out _, out var problem)
            ? Redirect($"/agencies/{Agency.Code}/conflicts?said=excused")
            : this.RefuseOrAsk(problem.Code == "duty.none" ? new("duty.choose", problem.Message, nameof(Rule)) : problem);
    }

    private static Guid Read(string? typed) => Guid.TryParse(typed, out var id) ? id : Guid.Empty;

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await show.ChoicesAsync(act.ForAgency(), Agency.Id, ct)).Ok(out var rules, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Rules = rules.Select(r => new SelectListItem(r.Name.ToString(), r.Rule.ToString())).Prepend(new(DutyWords.Choose.ToString(), ""));
        People = (await PeopleAsync(ct)).Select(p => new SelectListItem($"{p.Name.Full} · {p.Position} {p.Unit}".TrimEnd(), p.Person.Value.ToString())).Prepend(new(DutyWords.Choose.ToString(), ""));
        return null;
    }

    // Whoever was asked for is among them, however many there are.
    private async Task<IReadOnlyList<Holding>> PeopleAsync(CancellationToken ct)
    {
        var found = await posts.ColleaguesAsync(Agency.Id, TypedName.Clean(Named) is { Length: > 0 } named ? named : null, MostPeople, ct);
        IsCut = found.Count == MostPeople || !string.IsNullOrWhiteSpace(Named);
        var asked = new PersonId(Read(Person));
        return found.Any(p => p.Person == asked) || await posts.MainAsync(asked, Agency.Id, ct) is not { } one ? found : [one, .. found];
    }
}
