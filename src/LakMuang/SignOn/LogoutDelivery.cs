using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>Whether a linked system has confirmed the end of a session (back-channel logout), shown to administrators (B-3).</summary>
public sealed class LogoutDelivery : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Sid { get; init; }

    public required string Client { get; init; }

    public required PersonId Person { get; init; }

    public required string Sub { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? GivenUpAt { get; private set; }

    public void Confirm(Act act)
    {
        ConfirmedAt = act.At;
        Raise(new SystemConfirmedLogout(Person, Client, Sid, (long)(act.At - EndedAt).TotalMilliseconds));
    }

    public void GiveUp(Act act)
    {
        GivenUpAt = act.At;
        Raise(new SystemDidNotConfirmLogout(Person, Client, Sid));
    }
}

public sealed record SystemConfirmedLogout(PersonId Person, string Client, Guid Sid, long Milliseconds) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record SystemDidNotConfirmLogout(PersonId Person, string Client, Guid Sid) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}
