using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Moving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Moving;

/// <summary>What both pages need that send somebody to another agency.</summary>
public sealed class Proposing(ShowStaffMember show, FindWhatMoves what, IAgencySearch search, ProposeMove propose)
{
    private const int Most = 8;

    internal Task<Result<StaffMember>> MemberAsync(Act act, AgencyId agency, PersonId person, bool isOpened, CancellationToken ct) =>
        isOpened ? show.RunAsync(act, agency, person, ct) : show.FindAsync(act, agency, person, ct);

    internal Task<WhatMoves> WhatAsync(PersonId person, AgencyId agency, CancellationToken ct) => what.OfAsync(person, agency, ct);

    /// <summary>The agencies that a search finds, without the own one.</summary>
    internal async Task<IReadOnlyList<AgencyFacts>> AgenciesAsync(string? typed, AgencyId own, CancellationToken ct) => string.IsNullOrWhiteSpace(typed)
        ? [] : [.. (await search.FindAsync(typed, 1, ct)).Hits.Select(h => h.Agency).Where(a => a.Id != own).Take(Most)];

    internal Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, MoveOrder order, CancellationToken ct) =>
        propose.RunAsync(act, agency, person, order, ct);
}

/// <summary>The agency of somebody sends them to another one: who, what ends or sleeps by it, where to, when, under which order.</summary>
public abstract class ProposePage(Proposing proposing, GivenFiles files, ActOfRequest act) : LetterPage(files)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public bool RightsSleep { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public WhatMoves What { get; private set; } = null!;

    public IReadOnlyList<AgencyFacts> Agencies { get; private set; } = [];

    protected abstract MoveKind Kind { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(Q is null, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(false, ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        var letter = await ReadLetterAsync(today, ct);
        var isEnd = this.ReadDayOrNone(Until, nameof(Until), today, out var until);
        if (!this.ReadDay(Day, nameof(Day), today, out var day) || !isEnd || letter is null)
        {
            return this.Unread();
        }

        var order = new MoveOrder(Kind, new(To ?? Guid.Empty), day, until, RightsSleep, letter);
        var sent = await proposing.RunAsync(now, HttpContext.Agency().Id, new(Id), order, ct);
        return sent.Ok(out var move, out var problem) ? Redirect($"/agencies/{HttpContext.Agency().Code}/moves/{move}?sent=true") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(bool isOpened, CancellationToken ct)
    {
        var agency = HttpContext.Agency().Id;
        if (!(await proposing.MemberAsync(act.ForAgency(), agency, new(Id), isOpened, ct)).Ok(out var member, out var problem))
        {
            return problem.Code == "staff.not-here" ? NotFound() : this.RefuseOrAsk(problem);
        }

        Member = member;
        What = await proposing.WhatAsync(member.Person, agency, ct);
        Agencies = await proposing.AgenciesAsync(Q, agency, ct);
        return null;
    }
}
