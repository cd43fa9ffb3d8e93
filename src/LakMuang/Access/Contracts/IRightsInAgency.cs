using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A right that is in force in an agency today.</summary>
/// <param name="IsKey">Makes its holder the head of a unit, or is sensitive, such as an approver's: the agency stands still without anybody who has it.</param>
/// <param name="Until">The last day, or null.</param>
public sealed record RightInAgency(
    PersonId Holder, Guid Appointment, string System, Text SystemName, string Group, Text GroupName, bool IsKey, DateOnly? Until);

/// <summary>All that is in force in an agency, to see what would be missing without somebody.</summary>
public interface IRightsInAgency
{
    Task<IReadOnlyList<RightInAgency>> OfAsync(AgencyId agency, CancellationToken ct);
}
