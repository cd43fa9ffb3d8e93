using LakMuang.Kernel;

namespace LakMuang.Access.Groups;

public enum PlanState
{
    /// <summary>Filled in and shown; nobody has agreed to what it does.</summary>
    Draft,

    /// <summary>Agreed to: it begins with its day, in Bangkok.</summary>
    Waiting,

    /// <summary>Its day has come; members move in portions.</summary>
    Running,
    Done,

    /// <summary>Taken back before its day.</summary>
    Dropped,

    /// <summary>Its day came and something stood in the way: an operator looks at it again.</summary>
    Stuck,
}

/// <summary>A group is abolished: on a day, under a letter, and each member goes to other groups or to none. Never deleted.</summary>
public sealed class GroupPlan : Entity
{
    private const int MostFailures = 5;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The group that is abolished.</summary>
    public required string Group { get; init; }

    /// <summary>Groups in which each member goes on; none where the rights just end.</summary>
    public required string[] Into { get; init; }

    public required LetterId Letter { get; init; }

    public required string Reason { get; init; }

    /// <summary>The first day without the group, in Bangkok.</summary>
    public required DateOnly On { get; init; }

    public PlanState State { get; private set; }

    /// <summary>What was agreed to, as the digest of the preview; null before.</summary>
    public string? Seen { get; private set; }

    public required PersonId? DraftedBy { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>How many rights there were when it began.</summary>
    public int Total { get; private set; }

    /// <summary>Rights that ended with new ones in their place.</summary>
    public int Moved { get; private set; }

    /// <summary>Rights that ended and left nothing.</summary>
    public int Ended { get; private set; }

    /// <summary>Of those that ended: because the new right would have broken a rule about duties, or did not serve the agency.</summary>
    public int Left { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>How often a portion of it has failed, one after another.</summary>
    public int Failures { get; private set; }

    /// <summary>When it is tried again after one that failed; null for at once.</summary>
    public DateTimeOffset? RetryAt { get; private set; }

    public bool IsOpen => State is PlanState.Draft or PlanState.Waiting or PlanState.Stuck;

    internal void Drafted() => Raise(new GroupPlanDrafted(Id, Group, Letter, On));

    internal void Agree(Act act, string seen)
    {
        (Seen, Failures, RetryAt) = (seen, 0, null);
        Decide(act, PlanState.Waiting);
    }

    internal void Drop(Act act) => Decide(act, PlanState.Dropped);

    /// <summary>It stops where it is. Whoever agreed to it stays named.</summary>
    internal void Stick()
    {
        State = PlanState.Stuck;
        Raise(new GroupPlanDecided(Id, Group, PlanState.Stuck));
    }

    /// <param name="left">Rights that are still in the group; more than none went before where it had stopped.</param>
    internal void Begin(int left)
    {
        (State, Total) = (PlanState.Running, Moved + Ended + left);
        Raise(new GroupPlanDecided(Id, Group, PlanState.Running));
    }

    internal void Went(int moved, int ended, int left) => (Moved, Ended, Left, Failures, RetryAt) = (Moved + moved, Ended + ended, Left + left, 0, null);

    /// <summary>A portion failed: it is tried again after a minute, then later and later; in the end an operator has to look.</summary>
    internal void Failed(Act act)
    {
        (Failures, RetryAt) = (Math.Min(Failures + 1, MostFailures), act.At + TimeSpan.FromMinutes(1 << Failures));
        if (Failures == MostFailures && State is (PlanState.Waiting or PlanState.Running))
        {
            Stick();
        }
    }

    internal void Finish(Act act)
    {
        (State, FinishedAt) = (PlanState.Done, act.At);
        Raise(new GroupAbolished(Id, Group, Moved, Ended, Left));
    }

    private void Decide(Act act, PlanState state)
    {
        (State, DecidedBy, DecidedAt) = (state, act.By, act.At);
        Raise(new GroupPlanDecided(Id, Group, state));
    }
}

/// <summary>A right that ended by a plan without one in its place, although the plan meant to move it.</summary>
internal sealed class GroupPlanLeft
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Plan { get; init; }

    /// <summary>The right that ended.</summary>
    public required Guid Grant { get; init; }

    /// <summary>Code of the refusal.</summary>
    public required string Because { get; init; }
}
