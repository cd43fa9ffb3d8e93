using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A right that is in force today.</summary>
public sealed record HeldRight(Guid Grant, PersonId Holder, AgencyId Agency, string Group, Text GroupName);

/// <summary>Who holds what in one linked system, for a portion of its own list of users.</summary>
public interface IRightsInSystem
{
    /// <summary>The rights of people in a system that are in force today, for whatever agency.</summary>
    Task<IReadOnlyList<HeldRight>> OfAsync(string system, IReadOnlyCollection<PersonId> holders, CancellationToken ct);
}
