using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Somebody who works in an agency today, once for each post; or who has left it, once.</summary>
public sealed record StaffLine(
    PersonId Person, PersonName Name, string Position, string Unit, AppointmentKind Kind, Office? Office, IdentitySource Source)
{
    /// <summary>Id of the appointment.</summary>
    public Guid Post { get; init; }

    /// <summary>The day on which somebody who has left held a post there last; null for those who work there.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <param name="Total">How many posts were found in all.</param>
public sealed record StaffPage(int Total, IReadOnlyList<StaffLine> Lines);

/// <summary>What a list of people is narrowed to. What is null or false narrows nothing.</summary>
/// <param name="Typed">A part of a name or position.</param>
public sealed record StaffFilter(string? Typed = null)
{
    public AppointmentKind? Kind { get; init; }

    /// <summary>As the posts write it.</summary>
    public string? Unit { get; init; }

    public Office? Office { get; init; }

    /// <summary>Those alone whom ThaID has not proved.</summary>
    public bool Unproved { get; init; }

    /// <summary>Those alone who retire by age on a day that nobody knows. Whoever was elected there does not retire.</summary>
    public bool RetirementUnknown { get; init; }

    /// <summary>Not those who work there today, but those who have left since this day: their last post each.</summary>
    public DateOnly? LeftSince { get; init; }

    /// <summary>Nobody but these.</summary>
    public IReadOnlyCollection<PersonId>? Among { get; init; }
}

/// <summary>Who works in an agency.</summary>
public interface IOfficeStaff
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The posts of an agency that are held today, SSO admins first, then by name. Those who have left: the latest first.</summary>
    /// <param name="page">From 1.</param>
    Task<StaffPage> OfAsync(AgencyId agency, StaffFilter filter, int page, CancellationToken ct);

    /// <summary>The same posts, a portion at a time in a lasting order: for programs.</summary>
    /// <param name="after">The last post of the portion before, or null to begin.</param>
    Task<Portion<StaffLine>> NextAsync(AgencyId agency, StaffFilter filter, Guid? after, int most, CancellationToken ct);

    /// <summary>Whom the same question finds, by their ids alone.</summary>
    Task<IReadOnlyList<PersonId>> PeopleAsync(AgencyId agency, StaffFilter filter, CancellationToken ct);

    /// <summary>How many people the same question finds.</summary>
    Task<int> CountAsync(AgencyId agency, StaffFilter filter, CancellationToken ct);

    /// <summary>The units of an agency as its posts of today name them, or, with a day, those of whoever has left since.</summary>
    Task<IReadOnlyList<string>> UnitsAsync(AgencyId agency, DateOnly? leftSince, CancellationToken ct);

    /// <summary>Who holds the office of SSO admin today, by agency.</summary>
    Task<ILookup<AgencyId, PersonId>> AdminsAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);
}
