using LakMuang.Kernel;

namespace LakMuang.Access.Systems;

public enum StepState
{
    /// <summary>Proposed by one operator; another one answers.</summary>
    Waiting,

    /// <summary>Confirmed; its day has not come.</summary>
    Confirmed,
    Done,
    Refused,

    /// <summary>Taken back before its day.</summary>
    Dropped,
    Expired,
}

/// <summary>A system goes from one state to the next: under a letter, for a reason, on a day (L2-2). Never deleted.</summary>
/// <remarks>Live and retired change the rights of many: two operators decide, as on roles inside LakMuang.</remarks>
public sealed class SystemStep : Entity
{
    private SystemStep()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string System { get; private init; } = "";

    public SystemState To { get; private init; }

    public LetterId Letter { get; private init; }

    public string Reason { get; private init; } = "";

    /// <summary>The day from which it counts, in Bangkok.</summary>
    public DateOnly On { get; private init; }

    public StepState State { get; private set; }

    public PersonId? ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Nobody may confirm it from then on.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public bool IsOpen => State is StepState.Waiting or StepState.Confirmed;

    internal static SystemStep Propose(Act act, string system, SystemState to, LetterId letter, string reason, DateOnly on, TimeSpan lives)
    {
        var step = new SystemStep
        {
            System = system,
            To = to,
            Letter = letter,
            Reason = reason,
            On = on,
            ProposedBy = act.By,
            ProposedAt = act.At,
            ExpiresAt = act.At + lives,
        };
        step.Raise(new SystemStepProposed(step.Id, system, to, letter, on));
        return step;
    }

    /// <summary>The same state a second time is the first one's.</summary>
    internal void Decide(Act act, StepState state)
    {
        (State, DecidedBy, DecidedAt) = (state, act.By, act.At);
        Raise(new SystemStepDecided(Id, System, To, state));
    }

    internal void Done(Act act)
    {
        (State, DoneAt) = (StepState.Done, act.At);
        Raise(new SystemStepDecided(Id, System, To, StepState.Done));
    }
}

/// <summary>An agency that tries a system out before it is live.</summary>
internal sealed class PilotAgency
{
    public required string System { get; init; }

    public required AgencyId Agency { get; init; }

    public required DateTimeOffset Since { get; init; }
}
