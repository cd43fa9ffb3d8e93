using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

public enum EndOfGrant
{
    LeftPost,
    Revoked,
    Expired,
    Replaced,

    /// <summary>The agency was merged: the same right goes on in the successor.</summary>
    Carried,

    /// <summary>The agency was merged or dissolved, and this right does not go on.</summary>
    AgencyClosed,

    /// <summary>The system does not serve the type that the agency has now.</summary>
    TypeNotServed,

    /// <summary>The group was abolished: what its plan says stands in its place.</summary>
    GroupAbolished,
    SystemRetired,

    /// <summary>The headship of a unit went to somebody else, whose right began in the same commit (L5-8).</summary>
    HandedOver,
}

public enum ReasonToSuspend
{
    /// <summary>The letter that it rests on was withdrawn.</summary>
    LetterWithdrawn,

    /// <summary>The letter of the appointment that it rests on was withdrawn.</summary>
    AppointmentLetterWithdrawn,

    /// <summary>The holder's account is suspended or closed: the right is back in force when that ends.</summary>
    AccountSuspended,

    /// <summary>The holder helps another agency meanwhile (ช่วยราชการ), and the order says that the rights at home sleep.</summary>
    Seconded,

    /// <summary>Somebody decided so, under a letter.</summary>
    Decided,

    /// <summary>It came by a migration order, and nobody named a real letter in time.</summary>
    NotConfirmed,

    /// <summary>The exception under which one person held two duties that must be kept apart has ended (B-6).</summary>
    DutyConflict,

    /// <summary>The holder's position has changed, and nobody decided in time that the right stays.</summary>
    NotRecertified,

    /// <summary>Another head of the same unit stood there before: a headship is held by one (invariant 4).</summary>
    SecondHead,
}

public sealed record GrantGiven(PersonId Holder, AgencyId Agency, string Group, LetterId Letter, DateOnly From, DateOnly? Until) : Fact
{
    public override PersonId? Subject => Holder;
}

/// <summary>A right has ended; the person's session and tokens in that system end in the same commit.</summary>
public sealed record GrantEnded(PersonId Holder, AgencyId Agency, string System, string Group, EndOfGrant Reason) : Fact
{
    /// <summary>False for one that was suspended, or still to begin: nobody was in the system by it.</summary>
    public bool WasInForce { get; init; } = true;

    public override PersonId? Subject => Holder;

    public override string? Because => Reason.ToString();
}

/// <summary>A right is out of force for now; the person's session and tokens in that system end in the same commit.</summary>
public sealed record GrantSuspended(Guid Grant, PersonId Holder, AgencyId Agency, string System, string Group, ReasonToSuspend Reason) : Fact
{
    /// <summary>False for one that was suspended for another reason before, or is still to begin: nobody was in the system by it.</summary>
    public bool WasInForce { get; init; } = true;

    public override PersonId? Subject => Holder;

    public override string? Because => Reason.ToString();
}

/// <summary>A suspended right is in force again.</summary>
public sealed record GrantResumed(Guid Grant, PersonId Holder, AgencyId Agency, string System, string Group) : Fact
{
    public override PersonId? Subject => Holder;
}

/// <summary>A right that was given for a day to come is in force since that day.</summary>
public sealed record GrantBegan(Guid Grant, PersonId Holder, AgencyId Agency, string System, string Group) : Fact
{
    public override PersonId? Subject => Holder;
}

/// <summary>The days of a right are others than before: by a decision, or because the post under it ends earlier or runs on.</summary>
public sealed record GrantChanged(Guid Grant, PersonId Holder, AgencyId Agency, string System, string Group, DateOnly From, DateOnly? Until) : Fact
{
    public override PersonId? Subject => Holder;
}

/// <summary>A right that came by a migration order rests on a real letter now.</summary>
public sealed record GrantConfirmed(Guid Grant, PersonId Holder, AgencyId Agency, LetterId Letter) : Fact
{
    public override PersonId? Subject => Holder;
}

/// <summary>Somebody tried to decide on a right of their own (invariant 3).</summary>
public sealed record OwnRightRefused(PersonId Holder, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Holder;

    public override Outcome Outcome => Outcome.Refused;
}
