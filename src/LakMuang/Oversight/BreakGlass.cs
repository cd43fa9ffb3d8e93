using LakMuang.Kernel;

namespace LakMuang.Oversight;

public enum BreakGlassState
{
    Sealed,
    Open,
    Closed,
}

/// <summary>A sealed code that opens an operator's session once, for an hour, when no operator can sign in.</summary>
/// <remarks>The account behind it is nobody: without a number, mailbox or password, closed, and without any right until the code is used.</remarks>
public sealed class BreakGlass : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public BreakGlassState State { get; private set; }

    /// <summary>A slow salted hash of the code, as for passwords.</summary>
    public required byte[] CodeHash { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The post that the hour's right rests on.</summary>
    public required Guid Appointment { get; init; }

    public required AgencyId Agency { get; init; }

    public required LetterId Letter { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public Guid? Grant { get; private set; }

    public string? Reason { get; private set; }

    public void Open(Act act, Guid grant, string reason, DateTimeOffset endsAt)
    {
        (State, OpenedAt, Grant, Reason, EndsAt) = (BreakGlassState.Open, act.At, grant, reason, endsAt);
        Raise(new BreakGlassOpened(Id, Person));
    }

    public void Close(Act act)
    {
        (State, ClosedAt) = (BreakGlassState.Closed, act.At);
        Raise(new BreakGlassClosed(Id, OpenedAt is not null));
    }
}

public sealed record BreakGlassSealed(Guid Glass, LetterId Letter) : Fact;

public sealed record BreakGlassOpened(Guid Glass, PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}

/// <param name="WasUsed">False where a code was replaced unused.</param>
public sealed record BreakGlassClosed(Guid Glass, bool WasUsed) : Fact;

public sealed record BreakGlassRefused(string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}
