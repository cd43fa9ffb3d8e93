using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>Why a linked system has not confirmed the end of a session.</summary>
public enum LogoutFault
{
    /// <summary>Nothing answers at its address.</summary>
    Unreachable,

    /// <summary>Its certificate is not accepted.</summary>
    BadCertificate,

    /// <summary>No answer within ten seconds.</summary>
    TooSlow,

    /// <summary>It answered with an error of the caller's, 400 to 499.</summary>
    Refused,

    /// <summary>It answered with an error of its own, 500 to 599.</summary>
    Broken,

    /// <summary>It answered something else than 200, such as a redirect.</summary>
    Unexpected,

    /// <summary>Its client is closed or has no address for this any more.</summary>
    NoAddress,
}

/// <summary>Whether a linked system has confirmed the end of a session (back-channel logout), shown to administrators (B-3).</summary>
public sealed class LogoutDelivery : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Sid { get; init; }

    public required string Client { get; init; }

    public required PersonId Person { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Tries so far, the successful one included.</summary>
    public int Tries { get; private set; }

    public DateTimeOffset? LastTriedAt { get; private set; }

    /// <summary>Of the last try; null before the first and after a success.</summary>
    public LogoutFault? LastFault { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? GivenUpAt { get; private set; }

    public void Confirm(Act act)
    {
        (Tries, LastTriedAt, LastFault, ConfirmedAt, GivenUpAt) = (Tries + 1, act.At, null, act.At, null);
        Raise(new SystemConfirmedLogout(Person, Client, Sid, (long)(act.At - EndedAt).TotalMilliseconds));
    }

    /// <summary>A try that failed. No fact: the end of the tries is one.</summary>
    public void Fail(Act act, LogoutFault fault) => (Tries, LastTriedAt, LastFault) = (Tries + 1, act.At, fault);

    public void GiveUp(Act act)
    {
        GivenUpAt = act.At;
        Raise(new SystemDidNotConfirmLogout(Person, Client, Sid));
    }

    /// <summary>Somebody lets it be tried again, now.</summary>
    public void TryAgain()
    {
        GivenUpAt = null;
        Raise(new LogoutRepeated(Person, Client, Sid));
    }
}

public sealed record SystemConfirmedLogout(PersonId Person, string Client, Guid Sid, long Milliseconds) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>The last of all systems that had to be told of one act has confirmed: so long it took from the click (B-3).</summary>
/// <param name="Sessions">How many sessions ended by that act.</param>
public sealed record EverySystemConfirmed(PersonId Person, int Sessions, long Milliseconds) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record SystemDidNotConfirmLogout(PersonId Person, string Client, Guid Sid) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}

public sealed record LogoutRepeated(PersonId Person, string Client, Guid Sid) : Fact
{
    public override PersonId? Subject => Person;
}
