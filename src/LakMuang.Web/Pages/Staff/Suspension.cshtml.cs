using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Staff;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>A suspension that lasts: which systems have confirmed it (B-3), the letter that is still to come, and the way back.</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class SuspensionModel(SuspensionPage page, NameLetterOfSuspension name, ReinstatePerson reinstate, RepeatLogoutsOfPerson repeat, GivenFiles files, ActOfRequest act) : PageModel
{
    private static readonly Dictionary<string, Text> _said = new()
    {
        ["suspended"] = Words.SaidSuspended,
        ["named"] = Words.SaidNamed,
        ["reinstated"] = Words.SaidReinstated,
        ["again"] = ToldWords.SaidAgain,
    };

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public Text? Said => _said.GetValueOrDefault(AskedSaid ?? "");

    public StaffMember Member { get; private set; } = null!;

    public ToldView View => new(Told, Systems, $"/agencies/{HttpContext.Agency().Code}/people/{Id}/suspension?handler=Again", Words.Systems, Words.SystemsWhy, Words.NoSystems);

    public bool IsOurs => Member.Suspension?.Agency == HttpContext.Agency().Id;

    public bool IsOverdue => Member.Suspension is { } stop && stop.LetterDue < ThaiDate.Day(act.Now().At);

    private IReadOnlyList<ToldSystem> Told { get; set; } = [];

    private IReadOnlyDictionary<string, Text> Systems { get; set; } = new Dictionary<string, Text>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostReinstateAsync(CancellationToken ct) => await FillAsync(ct)
        ?? Answer(await reinstate.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), Reason, ct), "reinstated");

    /// <summary>Has the systems told again that have not confirmed.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var since = Member.Suspension?.At ?? act.Now().At;
        var done = await repeat.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), since, ct);
        return done.Ok(out _, out var problem) ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}/suspension?said=again") : this.RefuseOrAsk(problem);
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        return await this.ReadLetterAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct) is { } letter
            ? Answer(await name.RunAsync(now, HttpContext.Agency().Id, new(Id), letter, ct), "named")
            : this.Unread();
    }

    private IActionResult Answer(Result<Guid> result, string said) => result.Ok(out _, out var problem)
        ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}/suspension?said={said}")
        : this.RefuseOrAsk(problem);

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await page.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)).Ok(out var found, out var problem))
        {
            return problem.Code == "staff.not-here" ? NotFound() : this.RefuseOrAsk(problem);
        }

        (Member, Told, Systems) = found;
        return null;
    }
}

/// <summary>What the page of a suspension shows.</summary>
public sealed class SuspensionPage(ShowStaffMember show, ListLogoutsOfPerson logouts, ISystemNames systems)
{
    public async Task<Result<(StaffMember Member, IReadOnlyList<ToldSystem> Told, IReadOnlyDictionary<string, Text> Systems)>> RunAsync(
        Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (!(await show.FindAsync(act, agency, person, ct)).Ok(out var member, out var problem))
        {
            return problem;
        }

        IReadOnlyList<ToldSystem> told = [];
        if (member.Suspension is { } stop && !(await logouts.RunAsync(act, agency, person, stop.At, ct)).Ok(out told!, out var refused))
        {
            return refused;
        }

        return (member, told, await systems.AllAsync(ct));
    }
}
