using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies.Tree;

public enum TreeChangeState
{
    /// <summary>Filled in and shown; nobody has agreed to what it does.</summary>
    Draft,

    /// <summary>Agreed to: it takes effect when its day begins in Bangkok.</summary>
    Waiting,
    Done,

    /// <summary>Taken back before its day.</summary>
    Dropped,

    /// <summary>Its day came and something stood in the way: an operator looks at it again.</summary>
    Stuck,
}

/// <summary>A change of the tree of agencies under a letter, from the form to the day it takes effect (L2-1, B-1). Never deleted.</summary>
public sealed class TreeChange : Entity
{
    /// <summary>Tries within a quarter of an hour: a database that was away is back by then.</summary>
    internal const int MostFailures = 4;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required TreeChangeKind Kind { get; init; }

    /// <summary>The agency that changes; for an addition the one that comes.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>Where its people go, or null.</summary>
    public AgencyId? Into { get; init; }

    /// <summary>For an addition and a move.</summary>
    public AgencyId? NewParent { get; init; }

    /// <summary>For an addition, and for a change of type that brings a new code.</summary>
    public string? NewCode { get; init; }

    public AgencyType? NewType { get; init; }

    public string? NewNameTh { get; init; }

    public string? NewNameEn { get; init; }

    public FateOfPeople? People { get; init; }

    public required LetterId Letter { get; init; }

    /// <summary>The day from which it counts, in Bangkok.</summary>
    public required DateOnly On { get; init; }

    public TreeChangeState State { get; private set; }

    /// <summary>What was agreed to, as <see cref="TreePreview.Digest"/>; null before.</summary>
    public string? Seen { get; private set; }

    public required PersonId? DraftedBy { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Code of what stood in the way, or null.</summary>
    public string? StuckBecause { get; private set; }

    /// <summary>How often it has failed since somebody agreed to it, for a reason that no rule knows.</summary>
    public int Failures { get; private set; }

    /// <summary>Before this instant it is not tried again; null for at once.</summary>
    public DateTimeOffset? RetryAt { get; private set; }

    /// <summary>How many posts and rights it has carried over and ended, once done.</summary>
    public int? Carried { get; private set; }

    public int? Ended { get; private set; }

    internal bool IsOpen => State is TreeChangeState.Draft or TreeChangeState.Waiting or TreeChangeState.Stuck;

    internal void Agree(Act act, string digest)
    {
        (State, Seen, DecidedBy, DecidedAt, StuckBecause) = (TreeChangeState.Waiting, digest, act.By, act.At, null);
        (Failures, RetryAt) = (0, null);
        Raise(new TreeChangePlanned(Id, Kind, Agency, Letter, On));
    }

    internal void Drop(Act act)
    {
        (State, DecidedBy, DecidedAt) = (TreeChangeState.Dropped, act.By, act.At);
        Raise(new TreeChangeDropped(Id, Kind, Agency));
    }

    internal void Done(Act act, int carried, int ended)
    {
        (State, DoneAt, Carried, Ended) = (TreeChangeState.Done, act.At, carried, ended);
        Raise(new TreeChanged(Id, Kind, Agency, Into, Letter, On));
    }

    internal void Stick(Problem problem)
    {
        (State, StuckBecause) = (TreeChangeState.Stuck, problem.Code);
        Raise(new TreeChangeStuck(Id, Kind, Agency, problem.Code));
    }

    /// <summary>Something went wrong that no rule knows: it is tried again a little later, and after some tries an operator has to look.</summary>
    internal void Failed(Act act)
    {
        (Failures, RetryAt) = (Failures + 1, act.At + TimeSpan.FromMinutes(1 << Failures));
        if (Failures == MostFailures)
        {
            Stick(TreeRefusals.Failed);
        }
    }

    /// <param name="agency">As it stands; null for an addition.</param>
    internal TreeMove Move(Agency? agency) => new(
        Id, Kind, Agency, agency?.Type ?? NewType!.Value, NewType ?? agency!.Type, agency?.Parent, NewParent, Into, People, Letter, On);
}
