using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <param name="Account">Null where the person has no account.</param>
public sealed record PersonLine(StaffLine Staff, AccountCard? Account);

/// <param name="Total">Posts of those who work there, people of those who have left.</param>
public sealed record PeoplePage(int Total, IReadOnlyList<PersonLine> Lines)
{
    /// <summary>The agency's own units, to choose from: those of today, or of the people who have left.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];
}

/// <summary>How somebody stands, as the list is asked for it.</summary>
public enum PersonStanding
{
    CanSignIn,
    Suspended,

    /// <summary>Without an account, invited, or waiting for approval.</summary>
    NoAccount,

    /// <summary>Not proved by ThaID.</summary>
    Unproved,
}

/// <summary>What the list is narrowed to. What is null or false narrows nothing, and all of it counts together.</summary>
/// <param name="Typed">A part of a name or position.</param>
public sealed record PeopleFilter(string? Typed = null)
{
    /// <summary>For how many years back those who have left are asked for, at most.</summary>
    public const int MostYears = 10;

    public PersonStanding? Standing { get; init; }

    public AppointmentKind? Kind { get; init; }

    /// <summary>As the agency's posts write it.</summary>
    public string? Unit { get; init; }

    public Office? Office { get; init; }

    /// <summary>Those alone who retire by age on a day that nobody knows (B-2).</summary>
    public bool RetirementUnknown { get; init; }

    /// <summary>Those who have left within so many years, in place of those who work there; 1 to <see cref="MostYears"/>.</summary>
    public int? LeftWithinYears { get; init; }

    internal StaffFilter For(DateOnly today) => new(Typed)
    {
        Kind = Kind,
        Unit = Unit,
        Office = Office,
        Unproved = Standing is PersonStanding.Unproved,
        RetirementUnknown = RetirementUnknown && LeftWithinYears is null,
        LeftSince = Since(LeftWithinYears, today),
    };

    internal static DateOnly? Since(int? years, DateOnly today) => years is { } back ? today.AddYears(-Math.Clamp(back, 1, MostYears)) : null;
}

/// <summary>The list of an agency's people with the state of their accounts (L3-3).</summary>
public sealed class ListPeople(IAuthority authority, IOfficeStaff staff, IAccountCards accounts)
{
    public const int PageSize = IOfficeStaff.PageSize;

    /// <param name="page">From 1.</param>
    public async Task<Result<PeoplePage>> RunAsync(Act act, AgencyId agency, PeopleFilter filter, int page, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal ? refusal
        : await ReadAsync(agency, await NarrowAsync(agency, filter, act, ct), page, ct) with
        {
            Units = await staff.UnitsAsync(agency, PeopleFilter.Since(filter.LeftWithinYears, ThaiDate.Day(act.At)), ct),
        };

    /// <summary>The same, a portion at a time in a lasting order: for programs.</summary>
    /// <param name="after">The last post of the portion before, or null to begin.</param>
    public async Task<Result<Portion<PersonLine>>> NextAsync(Act act, AgencyId agency, PeopleFilter filter, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await staff.NextAsync(agency, await NarrowAsync(agency, filter, act, ct), after, most, ct);
        var cards = await accounts.OfAsync([.. found.Lines.Select(l => l.Person).Distinct()], ct);
        return found.Select(l => new PersonLine(l, cards.GetValueOrDefault(l.Person)));
    }

    /// <summary>The same for a claimant who has just become the office's SSO admin, once and before signing in (L3-3).</summary>
    public async Task<PeoplePage> AfterClaimAsync(ClaimView claim, CancellationToken ct) => claim.IsDone
        ? await ReadAsync(claim.Agency.Id, new(), 1, ct)
        : throw new InvalidOperationException("The claim is not finished.");

    // Accounts are another room's: it says who of the agency's own few thousand people they are.
    private async Task<StaffFilter> NarrowAsync(AgencyId agency, PeopleFilter filter, Act act, CancellationToken ct)
    {
        var narrowed = filter.For(ThaiDate.Day(act.At));
        return filter.Standing is null or PersonStanding.Unproved
            ? narrowed
            : narrowed with { Among = await accounts.AmongAsync(await staff.PeopleAsync(agency, narrowed, ct), StandingOf(filter.Standing.Value), ct) };
    }

    private static AccountStanding StandingOf(PersonStanding standing) => standing switch
    {
        PersonStanding.CanSignIn => AccountStanding.Open,
        PersonStanding.Suspended => AccountStanding.Suspended,
        _ => AccountStanding.NotYet,
    };

    private async Task<PeoplePage> ReadAsync(AgencyId agency, StaffFilter filter, int page, CancellationToken ct)
    {
        var found = await staff.OfAsync(agency, filter, page, ct);
        var cards = await accounts.OfAsync([.. found.Lines.Select(l => l.Person).Distinct()], ct);
        return new(found.Total, [.. found.Lines.Select(l => new PersonLine(l, cards.GetValueOrDefault(l.Person)))]);
    }
}
