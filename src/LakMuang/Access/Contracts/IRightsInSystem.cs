using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A right that is in force today.</summary>
public sealed record HeldRight(Guid Grant, PersonId Holder, AgencyId Agency, string Group, Text GroupName);

/// <summary>A right as its system may know it.</summary>
/// <param name="State">In force exactly where a sign-in of today would bring the group.</param>
/// <param name="EndedAt">Null for one that has not ended, or that its last day is about to end.</param>
public sealed record RightInSystem(
    Guid Grant, PersonId Holder, AgencyId Agency, string Group, Text GroupName, LetterId Letter, DateOnly From, DateOnly? Until, RightState State, DateTimeOffset? EndedAt);

/// <param name="Agency">Null for all.</param>
/// <param name="Group">Its code, or null for all.</param>
/// <param name="EndedSince">Null leaves out what has ended; an instant brings what has ended then or later, too.</param>
public sealed record RightsWanted(string System, AgencyId? Agency = null, string? Group = null, DateTimeOffset? EndedSince = null);

/// <summary>Who holds what in one linked system.</summary>
public interface IRightsInSystem
{
    /// <summary>What has begun and is in force or suspended, a portion at a time, in the order in which the rights were given.</summary>
    /// <param name="after">The last right of the portion before, or null to begin.</param>
    Task<Portion<RightInSystem>> NextAsync(RightsWanted wanted, Guid? after, int most, CancellationToken ct);

    /// <summary>The rights of people in a system that are in force today, for whatever agency.</summary>
    Task<IReadOnlyList<HeldRight>> OfAsync(string system, IReadOnlyCollection<PersonId> holders, CancellationToken ct);
}
