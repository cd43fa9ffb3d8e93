using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Handovers;

public enum LegState
{
    /// <summary>Its day is still to come.</summary>
    Planned,
    Done,

    /// <summary>Its day has come, and something stands in the way: whoever stood there before still does.</summary>
    Stuck,

    /// <summary>Called off, or overtaken by a later one.</summary>
    Dropped,
}

/// <summary>One leg: on a day the right of whoever heads the unit ends, and that of the next one begins, under this leg's letter.</summary>
public sealed class HandoverLeg
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Handover { get; init; }

    public required PersonId To { get; init; }

    /// <summary>As the new head, or in which of the three ways somebody acts for one: they are never the same.</summary>
    public required AppointmentKind Capacity { get; init; }

    /// <summary>It is carried out at 00:00 of this day in Bangkok.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The last day of whoever acts, or null.</summary>
    public required DateOnly? Until { get; init; }

    public required LetterId Letter { get; init; }

    public required PersonId? PlannedBy { get; init; }

    public required DateTimeOffset PlannedAt { get; init; }

    public LegState State { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The code of what stands in its way, or of why it was dropped; or null.</summary>
    public string? Because { get; private set; }

    /// <summary>The right that it gave.</summary>
    public Guid? Grant { get; private set; }

    /// <summary>The post that it made for that right, which ends with the next leg; null where a post was held already.</summary>
    public Guid? MadePost { get; private set; }

    public bool IsToCome => State is LegState.Planned or LegState.Stuck;

    internal void Finish(Act act, Guid grant, Guid? madePost) =>
        (State, SettledAt, Because, Grant, MadePost) = (LegState.Done, act.At, null, grant, madePost);

    internal void Stick(Act act, string code) => (State, SettledAt, Because) = (LegState.Stuck, act.At, code);

    internal void Drop(Act act, string code) => (State, SettledAt, Because) = (LegState.Dropped, act.At, code);
}
