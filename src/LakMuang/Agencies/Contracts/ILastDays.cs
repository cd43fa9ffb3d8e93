using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>A post whose last day is known.</summary>
/// <param name="On">The last day: of the post, or of the person's service where that is earlier.</param>
/// <param name="IsByAge">Whether the age of retirement ends it, and no day of its own.</param>
/// <param name="GoesOn">Whether the person holds another post in the same agency on the day after.</param>
public sealed record EndingPost(
    Guid Appointment, PersonId Person, AgencyId Agency, PersonName Name, string Position, string Unit, AppointmentKind Kind, Office? Office, bool IsElected,
    DateOnly On, bool IsByAge, bool GoesOn);

/// <summary>A post that was held until some days ago, or less.</summary>
/// <param name="On">The day on which it was held last.</param>
/// <param name="Because">Null where its own day was simply over.</param>
/// <param name="Letter">That of the appointment.</param>
public sealed record PastLastDay(PersonId Person, PersonName Name, string Position, AppointmentKind Kind, bool IsElected, DateOnly On, EndOfPost? Because, LetterId Letter);

/// <summary>A post that was over by its own last day.</summary>
public sealed record EndedTerm(Guid Appointment, PersonId Person, AgencyId Agency, DateOnly LastDay);

/// <summary>Whose posts end when, as far as anybody can know today (B-2).</summary>
public interface ILastDays
{
    /// <summary>The posts of an agency that end within some days, the nearest first. Those that have been ended are not among them.</summary>
    Task<IReadOnlyList<EndingPost>> OfAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct);

    /// <summary>The same of one person, in all agencies.</summary>
    Task<IReadOnlyList<EndingPost>> OfPersonAsync(PersonId person, DateOnly from, DateOnly until, CancellationToken ct);

    /// <summary>The active agencies in which somebody's post ends within some days.</summary>
    Task<IReadOnlyList<AgencyId>> AgenciesAsync(DateOnly from, DateOnly until, CancellationToken ct);

    /// <summary>In how many people's lives something ends within some days, for each of the agencies in which there is anybody.</summary>
    Task<IReadOnlyDictionary<AgencyId, int>> CountAsync(IReadOnlyCollection<AgencyId> agencies, DateOnly from, DateOnly until, CancellationToken ct);

    /// <summary>Those who have held a post in an agency since a day and hold none there today, one line each, the latest first.</summary>
    Task<IReadOnlyList<PastLastDay>> GoneAsync(AgencyId agency, DateOnly since, int most, CancellationToken ct);

    /// <summary>Posts of all agencies that were over by their own last day within some days, of people who go on in another one there.</summary>
    /// <remarks>Without those of SSO admins and of people who helped out: both come beside a position.</remarks>
    Task<IReadOnlyList<EndedTerm>> OverAsync(DateOnly from, DateOnly until, CancellationToken ct);
}
