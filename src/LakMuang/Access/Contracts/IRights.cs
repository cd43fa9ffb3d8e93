using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

public enum Decider
{
    UnitHead,
    SsoAdmin,
    Overseer,
    DlaOperator,
}

/// <summary>What a group makes of its members in the unit that uses the system.</summary>
public enum GroupKind
{
    Ordinary,

    /// <summary>The unit's head, such as the head of finance: never two in one agency on one day (invariant 4).</summary>
    Head,

    /// <summary>Reads reports and no more: what a head gives to mayor and clerk (L5-4).</summary>
    Reader,
}

/// <summary>A user group as people choose it.</summary>
public sealed record GroupFacts(
    string Code, string System, Text SystemName, Text Name, Text Duties, bool IsSensitive, Decider Decider, int LongestMonths, GroupKind Kind);

/// <param name="Until">The last day asked for, or null for as long as the group allows.</param>
public sealed record NewRight(PersonId Holder, AgencyId Agency, string Group, Guid Appointment, LetterId Letter, DateOnly From, DateOnly? Until);

public enum RightState
{
    /// <summary>Begins on a day to come.</summary>
    Scheduled,
    InForce,
    Suspended,

    /// <summary>Ended, or past its last day.</summary>
    Ended,
}

/// <summary>A right of somebody, in force or not.</summary>
public sealed record RightOfPerson(
    Guid Grant, string System, Text SystemName, string Group, Text GroupName, bool IsSensitive, LetterId Letter, Guid Appointment,
    DateOnly From, DateOnly? Until, RightState State, ReasonToSuspend? SuspendedBecause, DateTimeOffset? EndedAt, EndOfGrant? EndedBecause);

/// <summary>Rights, given within somebody else's commit.</summary>
public interface IRights
{
    /// <summary>The groups of live systems that people may ask for, by system; those of LakMuang itself are not among them.</summary>
    Task<IReadOnlyList<GroupFacts>> GroupsAsync(CancellationToken ct);

    /// <summary>The same for one agency: with those of systems that it tries out, and without those that do not serve its type.</summary>
    Task<IReadOnlyList<GroupFacts>> GroupsAsync(AgencyId agency, CancellationToken ct);

    /// <summary>The same where the agency may not be known yet.</summary>
    Task<IReadOnlyList<GroupFacts>> OfferedAsync(AgencyId? agency, CancellationToken ct) => agency is { } known ? GroupsAsync(known, ct) : GroupsAsync(ct);

    /// <summary>Gives a right, cut to what the group and the post under it allow. The one way in which rights come to be, but for imports and announcements.</summary>
    /// <returns>
    /// A refusal for a group that is not there or not open for them, that the person holds already, that stands against a duty they have (B-6), or for one's own right.
    /// </returns>
    Task<Result<Guid>> GiveAsync(Act act, NewRight right, CancellationToken ct);

    /// <summary>All rights of a person for one agency, past ones too: those in force first, then by system.</summary>
    Task<IReadOnlyList<RightOfPerson>> OfPersonAsync(PersonId person, AgencyId agency, CancellationToken ct);

    /// <summary>Ends a right; what was entered by it ends in the same commit.</summary>
    /// <returns>A refusal where it has ended already.</returns>
    Task<Result<Guid>> EndAsync(Act act, Guid grant, CancellationToken ct);

    /// <summary>Those of the appointments that a right rests on, or ever did.</summary>
    Task<IReadOnlySet<Guid>> RestingAsync(IReadOnlyCollection<Guid> appointments, CancellationToken ct);
}
