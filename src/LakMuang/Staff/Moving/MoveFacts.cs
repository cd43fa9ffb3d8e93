using LakMuang.Kernel;

namespace LakMuang.Staff.Moving;

public enum MoveKind
{
    /// <summary>โอน/ย้าย: the old posts end, a new one begins.</summary>
    Transfer,

    /// <summary>ช่วยราชการ: the own post stays, and it ends by itself.</summary>
    Secondment,
}

public enum MoveState
{
    /// <summary>The other side is to answer.</summary>
    Proposed,

    /// <summary>Both sides have said yes; the day is still to come.</summary>
    Agreed,

    /// <summary>Of a secondment: from its first day to its last.</summary>
    Running,
    Done,
    Refused,

    /// <summary>By whoever proposed it, before an answer.</summary>
    Withdrawn,

    /// <summary>After both sides had agreed, or because its letter or the person's post fell.</summary>
    Cancelled,

    /// <summary>Nobody answered.</summary>
    Expired,
}

/// <param name="IsAsked">Whether the new agency began it.</param>
public sealed record MoveProposed(Guid Move, MoveKind Kind, PersonId? Person, AgencyId? From, AgencyId To, DateOnly Day, bool IsAsked) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record MoveClimbed(Guid Move, PersonId? Person, AgencyId Office) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record MoveAgreed(Guid Move, MoveKind Kind, PersonId Person, AgencyId From, AgencyId To, DateOnly Day) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>It came to nothing: refused, withdrawn, cancelled or expired.</summary>
public sealed record MoveClosed(Guid Move, MoveKind Kind, PersonId? Person, AgencyId? From, AgencyId To, MoveState State) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>A transfer is done; a secondment has begun or ended.</summary>
public sealed record MoveTookEffect(Guid Move, MoveKind Kind, PersonId Person, AgencyId From, AgencyId To, MoveState State) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record SecondmentProlonged(Guid Move, PersonId Person, AgencyId Agency, DateOnly Until, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>A suspension goes with the person who is transferred: from now on the new agency answers for it.</summary>
public sealed record SuspensionHandedOver(Guid Suspension, PersonId Person, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}
