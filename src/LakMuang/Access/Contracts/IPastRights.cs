using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A time in which a right was out of force.</summary>
/// <param name="Until">Null while it lasts.</param>
public sealed record PauseOfRight(DateTimeOffset From, DateTimeOffset? Until, ReasonToSuspend Because);

/// <summary>A right as it stood on a past day.</summary>
/// <param name="GivenAt">When it was entered into LakMuang; perhaps later than its first day.</param>
/// <param name="EndedAt">When it was ended before its last day, or null.</param>
/// <param name="Pauses">Those that touch the day, the earliest first.</param>
public sealed record PastRight(
    Guid Grant, PersonId Holder, Text SystemName, Text GroupName, bool IsSensitive, LetterId Letter, Guid Appointment,
    DateOnly From, DateOnly? Until, DateTimeOffset GivenAt, DateTimeOffset? EndedAt, IReadOnlyList<PauseOfRight> Pauses);

/// <summary>Who could do what on a past day.</summary>
public interface IPastRights
{
    /// <summary>Rights of people for one agency whose days hold that day, and that had not ended before it; by system. The caller asks whether their posts were held.</summary>
    Task<IReadOnlyList<PastRight>> OnDayAsync(AgencyId agency, DateOnly day, IReadOnlyCollection<PersonId> holders, CancellationToken ct);
}
