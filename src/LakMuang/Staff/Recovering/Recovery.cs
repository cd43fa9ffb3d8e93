using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Staff.Recovering;

/// <summary>
/// Somebody who administers others, or approves payments, has lost every way in: two people above them agree, a day passes in which anybody concerned
/// stops it, and then they choose a new password by a mailbox of theirs (L2-1).
/// </summary>
/// <remarks>Never deleted. One open case for each person: a unique index says so.</remarks>
public sealed class Recovery : Entity
{
    public const string EmailColumn = "recovery.email";

    /// <summary>How long a proposal waits for the second decider.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    /// <summary>Between the confirmation and its effect.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromHours(24);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    /// <summary>Where they work, and for which it was proposed.</summary>
    public required AgencyId Agency { get; init; }

    public required LetterId Letter { get; init; }

    /// <summary>The mailbox that the person named before the proposer; null once the case is closed.</summary>
    public required Sealed? Email { get; set; }

    public required string Reason { get; init; }

    public required PersonId ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Nobody confirms it from then on.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public RecoveryState State { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>From then on, by the database's clock, it is carried out; null before the confirmation.</summary>
    public DateTimeOffset? EffectiveAt { get; private set; }

    /// <summary>Keyed hash of the code in the mails by which anybody concerned stops it; or null.</summary>
    public byte[]? StopHash { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whoever refused or stopped it; null for a job, and where nobody was signed in.</summary>
    public PersonId? ClosedBy { get; private set; }

    public EndOfRecovery? Because { get; private set; }

    public bool IsOpen => State is RecoveryState.Proposed or RecoveryState.Confirmed;

    internal Recovery Propose()
    {
        Raise(new RecoveryProposed(Id, Person, Agency, Letter));
        return this;
    }

    /// <param name="now">By the database's clock, which decides when the day is over.</param>
    internal void Confirm(Act act, DateTimeOffset now, byte[] stopHash)
    {
        (State, DecidedBy, DecidedAt, EffectiveAt, StopHash) = (RecoveryState.Confirmed, act.By, act.At, now + Delay, stopHash);
        Raise(new RecoveryConfirmed(Id, Person, Agency, EffectiveAt.Value));
    }

    internal void CarryOut(Act act)
    {
        Close(act, RecoveryState.Done, null);
        Raise(new RecoveryCarriedOut(Id, Person, Agency));
    }

    internal void End(Act act, EndOfRecovery because)
    {
        Close(act, because is EndOfRecovery.Refused ? RecoveryState.Refused : because is EndOfRecovery.Unanswered ? RecoveryState.Expired : RecoveryState.Stopped, because);
        Raise(new RecoveryEnded(Id, Person, Agency, because));
    }

    private void Close(Act act, RecoveryState state, EndOfRecovery? because) =>
        (State, ClosedAt, ClosedBy, Because, Email, StopHash) = (state, act.At, act.By, because, null, null);
}

public enum RecoveryState
{
    Proposed,

    /// <summary>Two have agreed; its day runs.</summary>
    Confirmed,
    Done,
    Refused,
    Stopped,
    Expired,
}

/// <summary>Why a case came to nothing.</summary>
public enum EndOfRecovery
{
    /// <summary>By the second decider.</summary>
    Refused,

    /// <summary>Nobody decided within its days.</summary>
    Unanswered,

    /// <summary>The person says: that was not me.</summary>
    NotMe,

    /// <summary>By somebody of the agency, or above it.</summary>
    Doubted,

    /// <summary>By the code in one of the mails.</summary>
    Code,

    /// <summary>The person signed in meanwhile, and so has a way in.</summary>
    SignedIn,

    /// <summary>The account of the person, or of one of the two deciders, is not active any more.</summary>
    AccountStopped,

    /// <summary>One of the two deciders may not decide on it any more: their role has ended, or the person administers more than they oversee.</summary>
    NotDeciders,
    LetterWithdrawn,

    /// <summary>The person left the agency, or the agency was closed.</summary>
    Left,

    /// <summary>The record went into another one.</summary>
    Merged,
}

public sealed record RecoveryProposed(Guid Recovery, PersonId Person, AgencyId Agency, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record RecoveryConfirmed(Guid Recovery, PersonId Person, AgencyId Agency, DateTimeOffset EffectiveAt) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record RecoveryCarriedOut(Guid Recovery, PersonId Person, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>It came to nothing.</summary>
public sealed record RecoveryEnded(Guid Recovery, PersonId Person, AgencyId Agency, EndOfRecovery Reason) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}

/// <summary>Somebody tried alone, or for themselves, what two others must do.</summary>
public sealed record RecoveryDecisionRefused(PersonId Person, AgencyId Agency, string Code) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}

/// <summary>A code to stop a recovery was wrong, or the case is over.</summary>
public sealed record StopCodeRefused : Fact
{
    public override Outcome Outcome => Outcome.Refused;
}
