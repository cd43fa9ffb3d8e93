using LakMuang.Kernel;

namespace LakMuang.Oversight.Contracts;

/// <summary>The kinds of line in an overseer's work list, the most pressing first.</summary>
public enum WorkKind
{
    Nomination,

    /// <summary>Somebody who administers others has lost every way in, and a second decider is asked for.</summary>
    Recovery,
    NoAdmin,

    /// <summary>Nobody heads a unit in a system, and the agency did not fill it within a working day (invariant 4).</summary>
    VacantHead,

    /// <summary>Nobody in the agency answered a leaver report, and it climbed (L2-4).</summary>
    UnansweredReport,

    /// <summary>An account was suspended, and the letter did not come within its days.</summary>
    OverdueSuspension,
    LetterEnded,

    /// <summary>Somebody has waited more than three days for a decision about their registration.</summary>
    WaitingRegistration,

    /// <summary>Nobody in the agency decided on a request for rights in time, and it climbed (L5-2).</summary>
    UndecidedRequest,
    OneAdmin,
    AdminRetiring,
    TermEnding,

    /// <summary>One person holds duties that a rule keeps apart, and nobody has excused it (B-6).</summary>
    DutyConflict,

    /// <summary>Somebody's position has changed, and what becomes of their rights was not decided yet (L2-1).</summary>
    Recertification,

    /// <summary>Accounts of a linked system and rights do not agree, and nobody in the agency answered in time.</summary>
    AccountDifference,
}

/// <summary>One matter of an agency that the offices above it follow. A class with settable members, since rooms make it within their queries.</summary>
public sealed class WorkRow
{
    public Guid Id { get; init; }

    public AgencyId Agency { get; init; }

    /// <summary>A <see cref="WorkKind"/> as a number: sorted by, and the same type in every room's query.</summary>
    public int Rank { get; init; }

    public DateTimeOffset Since { get; init; }

    /// <summary>Whose turn it is.</summary>
    public AgencyId Office { get; init; }
}

/// <summary>What a room has that offices above an agency must follow. All rooms' answers become one question to the database.</summary>
public interface IOverseenWork
{
    /// <summary>The open matters of all agencies, to be narrowed by whoever asks.</summary>
    IQueryable<WorkRow> Open(DateTimeOffset at);

    /// <summary>Those of a few agencies alone, for rooms that find them sooner than by looking through the country.</summary>
    IQueryable<WorkRow> OpenOf(IReadOnlyList<AgencyId> agencies, DateTimeOffset at) => Open(at).Where(w => agencies.Contains(w.Agency));
}
