using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Where a person is signed in and what slows them down; sessions are ended here, one or all, and wrong tries cleared (L2-1, L5-5).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class AccessModel(
    ShowAccess show, EndSessionsOf end, UnlockPerson unlock, ListLogoutsOfPerson logouts, RepeatLogoutsOfPerson repeat, ISystemNames systems, ActOfRequest act) : PageModel
{
    private static readonly TimeSpan _lately = TimeSpan.FromHours(1);

    private static readonly Dictionary<string, Text> _said = new()
    {
        ["one"] = CareWords.SaidOneEnded,
        ["all"] = CareWords.SaidAllEnded,
        ["unlocked"] = CareWords.SaidUnlocked,
        ["again"] = ToldWords.SaidAgain,
        ["reset"] = CareWords.SaidReset,
        ["reset-mailed"] = CareWords.SaidResetMailed,
    };

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public Text? Said => _said.GetValueOrDefault(AskedSaid ?? "");

    public AccessOfMember View { get; private set; } = null!;

    public ToldView Confirmations => new(
        Told, Systems, $"/agencies/{HttpContext.Agency().Code}/people/{Id}/access?handler=Again", CareWords.ToldLately, null, CareWords.NothingTold);

    // Systems that were told of ended sessions within the last hour.
    private IReadOnlyList<ToldSystem> Told { get; set; } = [];

    private IReadOnlyDictionary<string, Text> Systems { get; set; } = new Dictionary<string, Text>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct) =>
        await AnswerAsync(await end.OneAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), new(session), ct), "one", ct);

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken ct) =>
        await AnswerAsync(await end.AllAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct), "all", ct);

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken ct) =>
        await AnswerAsync(await unlock.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct), "unlocked", ct);

    /// <summary>Has the systems told again that have not confirmed.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        var done = await repeat.RunAsync(now, HttpContext.Agency().Id, new(Id), now.At - _lately, ct);
        return await AnswerAsync(done.Ok(out _, out var problem) ? new PersonId(Id) : problem, "again", ct);
    }

    private async Task<IActionResult> AnswerAsync(Result<PersonId> result, string said, CancellationToken ct) =>
        result.Ok(out _, out var problem) ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}/access?said={said}")
        : await FillAsync(ct) ?? this.RefuseOrAsk(problem);

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var (now, agency) = (act.ForAgency(), HttpContext.Agency().Id);
        if (!(await show.RunAsync(now, agency, new(Id), ct)).Ok(out var view, out var problem))
        {
            return this.NotHereOr(problem);
        }

        View = view;
        if (!(await logouts.RunAsync(now, agency, new(Id), now.At - _lately, ct)).Ok(out var told, out var refused))
        {
            return this.RefuseOrAsk(refused);
        }

        Told = told;
        Systems = await systems.AllAsync(ct);
        return null;
    }
}
