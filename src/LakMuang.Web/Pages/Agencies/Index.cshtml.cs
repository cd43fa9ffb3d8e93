using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Circulars;
using LakMuang.Joining.Decisions;
using LakMuang.Joining.Invitations;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>Home of an SSO admin: what must be done, by when.</summary>
/// <remarks>Auditors and people whose sign-in is too weak to work see what they may read, and no work.</remarks>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class IndexModel(
    ListRegistrations registrations, ListInvitations invitations, ListLeaverReports reports, WhatEnds ends, AdminNames admins, AgencyHistory history, WaitingCirculars circulars,
    ActOfRequest act) : PageModel
{
    public DateOnly Today { get; private set; }

    public RegistrationPage? Registrations { get; private set; }

    public IReadOnlyList<InvitationLine>? Invitations { get; private set; }

    public IReadOnlyList<Leaver> Leavers { get; private set; } = [];

    /// <summary>How many reports about leavers wait for an answer.</summary>
    public int Reports { get; private set; }

    /// <summary>How many people retire by age on a day that nobody knows.</summary>
    public int RetirementUnknown { get; private set; }

    /// <summary>Letters under which something ends within 90 days.</summary>
    public IReadOnlyList<EndingLetter> Letters { get; private set; } = [];

    /// <summary>Accounts that the agency has suspended.</summary>
    public IReadOnlyList<SuspensionLine> Stopped { get; private set; } = [];

    /// <summary>Circulars that this person may acknowledge for the agency, or null where none waits.</summary>
    public WaitingCount? Circulars { get; private set; }

    public IReadOnlyList<PersonName> Admins { get; private set; } = [];

    public AgencyPast? Past { get; private set; }

    public int OldestDays => Registrations?.Lines.Count > 0 ? DaysSince(Registrations.Lines[0].SubmittedAt) : 0;

    public int DaysSince(DateTimeOffset at) => Today.DayNumber - ThaiDate.Day(at).DayNumber;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (now, agency) = (act.ForAgency(), HttpContext.Agency().Id);
        Today = ThaiDate.Day(now.At);
        if (await admins.MayWorkAsync(now, agency, ct))
        {
            Registrations = (await registrations.RunAsync(now, agency, true, 0, ct)).Ok(out var waiting, out _) ? waiting : null;
            Reports = (await reports.RunAsync(now, agency, ct)).Ok(out var told, out _) ? told.Count : 0;
            Invitations = (await invitations.RunAsync(now, agency, ct)).Ok(out var open, out _) ? open : null;
        }

        if (!(await ends.RunAsync(now, agency, ct)).Ok(out var ending, out var problem))
        {
            return this.Refuse(problem);
        }

        (Leavers, Letters, Stopped, RetirementUnknown) = (ending.Leavers, ending.Letters, ending.Stopped, ending.RetirementUnknown);
        Circulars = await circulars.OfAsync(now, [agency], ct) is [var unread, ..] ? unread : null;
        Admins = await admins.OfAsync(agency, ct);
        Past = await history.RunAsync(agency, ct);
        return Page();
    }
}

/// <param name="Stopped">Accounts that the agency has suspended, those without a letter first.</param>
/// <param name="RetirementUnknown">How many people retire by age on a day that nobody knows.</param>
public sealed record Ending(IReadOnlyList<Leaver> Leavers, IReadOnlyList<EndingLetter> Letters, IReadOnlyList<SuspensionLine> Stopped, int RetirementUnknown);

/// <summary>What ends in an agency within 90 days: people's posts, and what letters allow.</summary>
public sealed class WhatEnds(ListLeavers leavers, ListEndingLetters letters, ListSuspensions suspensions, IOfficeStaff staff)
{
    private const int DaysAhead = 90;

    public async Task<Result<Ending>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (!(await leavers.RunAsync(act, agency, DaysAhead, ct)).Ok(out var leaving, out var problem))
        {
            return problem;
        }

        if (!(await letters.RunAsync(act, agency, DaysAhead, ct)).Ok(out var ending, out var refused))
        {
            return refused;
        }

        return (await suspensions.RunAsync(act, agency, ct)).Ok(out var stopped, out var unseen)
            ? new Ending(leaving, ending, stopped, await staff.CountAsync(agency, new() { RetirementUnknown = true }, ct))
            : unseen;
    }
}

/// <summary>The SSO admins of an agency by name.</summary>
public sealed class AdminNames(IOffices offices, IPeople people, IAuthority authority)
{
    public async Task<IReadOnlyList<PersonName>> OfAsync(AgencyId agency, CancellationToken ct)
    {
        var traits = await people.TraitsOfAsync(await offices.HoldersAsync(Office.SsoAdmin, agency, ct), ct);
        return [.. traits.Values.Select(t => t.Name)];
    }

    /// <summary>Whether registrations are this person's to decide: the page shows no work that would only be refused.</summary>
    public async Task<bool> MayWorkAsync(Act act, AgencyId agency, CancellationToken ct) =>
        await authority.JudgeAsync(act, AgencyTask.DecideRegistrations, agency, ct) is AgencyAccess.Allowed;
}
