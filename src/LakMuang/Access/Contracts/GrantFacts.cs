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

    /// <summary>The exception under which one person held two duties that must be kept apart has ended (B-6).</summary>
    DutyConflict,
}

public sealed record GrantGiven(PersonId Holder, AgencyId Agency, string Group, LetterId Letter, DateOnly From, DateOnly? Until) : Fact
{
    public override PersonId? Subject => Holder;
}

/// <summary>A right has ended; the person's session and tokens in that system end in the same commit.</summary>
public sealed record GrantEnded(PersonId Holder, AgencyId Agency, string System, string Group, EndOfGrant Reason) : Fact
{
    public override PersonId? Subject => Holder;

    public override string? Because => Reason.ToString();
}

/// <summary>A right is out of force for now; the person's session and tokens in that system end in the same commit.</summary>
public sealed record GrantSuspended(Guid Grant, PersonId Holder, AgencyId Agency, string System, string Group, ReasonToSuspend Reason) : Fact
{
    public override PersonId? Subject => Holder;

    public override string? Because => Reason.ToString();
}

/// <summary>A suspended right is in force again.</summary>
public sealed record GrantResumed(Guid Grant, PersonId Holder, AgencyId Agency, string System, string Group) : Fact
{
    public override PersonId? Subject => Holder;
}
