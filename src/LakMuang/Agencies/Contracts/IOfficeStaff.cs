using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Somebody who works in an agency today, once for each post.</summary>
public sealed record StaffLine(
    PersonId Person, PersonName Name, string Position, string Unit, AppointmentKind Kind, Office? Office, IdentitySource Source)
{
    /// <summary>Id of the appointment.</summary>
    public Guid Post { get; init; }
}

/// <param name="Total">How many posts were found in all.</param>
public sealed record StaffPage(int Total, IReadOnlyList<StaffLine> Lines);

/// <summary>Who works in an agency.</summary>
public interface IOfficeStaff
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The posts of an agency that are held today, SSO admins first, then by name.</summary>
    /// <param name="typed">A part of a name or position, or nothing for all.</param>
    /// <param name="page">From 1.</param>
    Task<StaffPage> OfAsync(AgencyId agency, string? typed, int page, CancellationToken ct);

    /// <summary>The same posts, a portion at a time in a lasting order: for programs.</summary>
    /// <param name="after">The last post of the portion before, or null to begin.</param>
    Task<Portion<StaffLine>> NextAsync(AgencyId agency, string? typed, Guid? after, int most, CancellationToken ct);

    /// <summary>Who holds the office of SSO admin today, by agency.</summary>
    Task<ILookup<AgencyId, PersonId>> AdminsAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);
}
