using LakMuang.Kernel;

namespace LakMuang.Access.Recertifying;

/// <summary>What has changed about the position under somebody's rights.</summary>
public enum CauseOfChange
{
    /// <summary>Another post in the same agency.</summary>
    NewPost,

    /// <summary>The post is called otherwise, or has another office.</summary>
    PostChanged,

    /// <summary>One of several posts has ended.</summary>
    PostEnded,

    /// <summary>The agency has another type.</summary>
    AgencyType,
}

public enum RecertificationState
{
    Open,

    /// <summary>Somebody decided on every right that needed it.</summary>
    Decided,

    /// <summary>Nothing needed a decision, or what did has ended meanwhile.</summary>
    Settled,

    /// <summary>Its day has passed: what nobody decided on is suspended.</summary>
    Lapsed,

    /// <summary>The agency was merged or dissolved.</summary>
    Closed,
}

/// <summary>The position of somebody has changed, and their rights in that agency are looked at anew (L2-1, B-2).</summary>
/// <remarks>
/// Which rights it is about, and what is proposed for each, is read and not stored: those given before it, in force, on which nobody has decided since. So it is true
/// whatever happens meanwhile by any other way.
/// </remarks>
public sealed class Recertification : Entity
{
    private Recertification()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PersonId Person { get; private init; }

    public AgencyId Agency { get; private init; }

    public CauseOfChange Cause { get; private set; }

    /// <summary>When the position changed, for the last time: decisions before that do not count.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The last day for deciding, in Bangkok.</summary>
    public DateOnly DueOn { get; private init; }

    public RecertificationState State { get; private set; }

    /// <summary>Whether a job has to see if anything is left to decide.</summary>
    public bool WantsLook { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    internal static Recertification Open(Act act, PersonId person, AgencyId agency, CauseOfChange cause, DateOnly dueOn)
    {
        var opened = new Recertification
        {
            Person = person,
            Agency = agency,
            Cause = cause,
            Since = act.At,
            DueOn = dueOn,
            WantsLook = true,
        };
        opened.Raise(new RecertificationOpened(opened.Id, person, agency, cause, dueOn));
        return opened;
    }

    /// <summary>The position has changed once more while it is open. Its last day stays: nobody gains time by another change.</summary>
    internal void Renew(Act act, CauseOfChange cause) => (Cause, Since, WantsLook) = (cause, act.At, true);

    internal void LookAgain() => WantsLook = true;

    internal void WasLookedAt() => WantsLook = false;

    internal void Close(Act act, RecertificationState state)
    {
        if (State is RecertificationState.Open)
        {
            (State, ClosedAt, WantsLook) = (state, act.At, false);
            Raise(new RecertificationClosed(Id, Person, Agency, state));
        }
    }
}

public sealed record RecertificationOpened(Guid Case, PersonId Person, AgencyId Agency, CauseOfChange Cause, DateOnly DueOn) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record RecertificationClosed(Guid Case, PersonId Person, AgencyId Agency, RecertificationState State) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => State.ToString();
}

/// <summary>A right stays after a change of position, by a decision with a letter of its own.</summary>
public sealed record GrantRecertified(Guid Grant, PersonId Holder, AgencyId Agency, LetterId Letter) : Fact
{
    public override PersonId? Subject => Holder;
}
