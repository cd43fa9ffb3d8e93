using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A right to head a unit that has not ended.</summary>
/// <param name="Group">Code of the group of heads.</param>
public sealed record HeadRight(
    Guid Grant, PersonId Holder, AgencyId Agency, string System, string Group, Guid Appointment, LetterId Letter, DateOnly From, DateOnly? Until, RightState State,
    ReasonToSuspend? SuspendedBecause);

/// <summary>A unit that had a head once and has none today.</summary>
/// <param name="Last">Who headed it last.</param>
public sealed record Headless(AgencyId Agency, string System, string Group, PersonId Last);

/// <param name="Grant">The right of the new head.</param>
/// <param name="Ended">Others whose right ended for it: they are to be told.</param>
public sealed record TakenOver(Guid Grant, IReadOnlyList<PersonId> Ended);

/// <summary>The headship of a unit in a system: held by one person at a time (invariant 4). The database refuses a second one by whatever path.</summary>
public interface IHeadships
{
    /// <summary>The groups of heads in the systems that are open for an agency.</summary>
    Task<IReadOnlyList<GroupFacts>> GroupsAsync(AgencyId agency, CancellationToken ct);

    /// <summary>All of an agency that have not ended: in force, to come, and suspended; by group, then by day.</summary>
    Task<IReadOnlyList<HeadRight>> OfAsync(AgencyId agency, CancellationToken ct);

    /// <summary>Whether anybody has ever been named as the head of a unit.</summary>
    Task<bool> WasHeadedAsync(AgencyId agency, string group, CancellationToken ct);

    /// <summary>What somebody heads today.</summary>
    Task<IReadOnlyList<HeadRight>> OfPersonAsync(PersonId person, CancellationToken ct);

    /// <summary>
    /// Ends the right of whoever stands there when the new one begins, and gives that one, within the running commit: nobody sees the unit with two, or with none. Whoever is
    /// named for a later day stays.
    /// </summary>
    /// <returns>A refusal where the new head cannot have it, as where their days meet those of somebody to come. Then the running commit must be dropped.</returns>
    Task<Result<TakenOver>> TakeOverAsync(Act act, NewRight right, CancellationToken ct);

    /// <summary>The first day of a head to come whose days would meet those of somebody who begins before, or null.</summary>
    /// <param name="until">The last day asked for, or null for as long as the group allows.</param>
    /// <param name="but">Whose own right to come does not count.</param>
    Task<DateOnly?> ToComeAsync(AgencyId agency, string group, DateOnly from, DateOnly? until, PersonId but, CancellationToken ct);

    /// <summary>Units that are wanted and whose head is gone or out of force. What an agency, a system or a group left behind when it ended is wanted by nobody.</summary>
    Task<IReadOnlyList<Headless>> HeadlessAsync(CancellationToken ct);
}
