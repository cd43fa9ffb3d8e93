using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Leaving;

/// <summary>Somebody leaves an agency, or has left it: why, on which day, and by which letter (L2-4, B-1). Kept for ever.</summary>
public sealed class Departure : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    public required AgencyId Agency { get; init; }

    public required EndOfPost Because { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Null where the law itself ends the service, by age.</summary>
    public required LetterId? Letter { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null for the job that acts on the age of retirement.</summary>
    public required PersonId? RecordedBy { get; init; }
}

/// <summary>That somebody's last day has been told, this many days before it: once, whatever happens, on every node.</summary>
internal sealed class LeavingNotice
{
    public required PersonId Person { get; init; }

    public required AgencyId Agency { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>90, 30 or 7.</summary>
    public required int DaysBefore { get; init; }

    public required DateTimeOffset ToldAt { get; init; }
}

/// <summary>A day in Bangkok on which every agency was looked at.</summary>
internal sealed class LeavingDay
{
    public required DateOnly Day { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }
}
