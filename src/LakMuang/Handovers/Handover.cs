using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Handovers;

/// <summary>The headship of a unit goes from whoever leaves to whoever acts meanwhile, and on to the new head (ส่งมอบหน้าที่, L5-8); or to the new head at once.</summary>
/// <remarks>Never deleted. One open case for each unit: a unique index says so. Each leg is one commit on its day.</remarks>
public sealed class Handover : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required AgencyId Agency { get; init; }

    public required string System { get; init; }

    /// <summary>Code of the group of heads.</summary>
    public required string Group { get; init; }

    /// <summary>Who headed the unit when it was begun; null where the post was vacant.</summary>
    public required PersonId? From { get; init; }

    /// <summary>What the post is called, such as ผู้อำนวยการกองคลัง: whoever acts, acts for it.</summary>
    public required string Position { get; init; }

    public required string Unit { get; init; }

    public required Office? Office { get; init; }

    public required PersonId? StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public HandoverState State { get; private set; }

    /// <summary>Who agreed to it, refused it or called it off; null while it is proposed, and for what happened by itself.</summary>
    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused or called off, in words; or null.</summary>
    public string? Words { get; private set; }

    /// <summary>Raised by every change: of two who change it at once, one is told.</summary>
    public int Version { get; private set; }

    public bool IsOpen => State is HandoverState.Proposed or HandoverState.Open;

    internal Handover Begin(Act act, HandoverState state)
    {
        State = state;
        if (state is HandoverState.Open)
        {
            (DecidedBy, DecidedAt) = (act.By, act.At);
        }

        Raise(new HandoverBegun(Id, Agency, System, Group, From, state));
        return this;
    }

    internal void Agree(Act act)
    {
        (State, DecidedBy, DecidedAt, Version) = (HandoverState.Open, act.By, act.At, Version + 1);
        Raise(new HandoverAgreed(Id, Agency, Group, From));
    }

    internal void Close(Act act, HandoverState state, string? words)
    {
        (State, DecidedBy, DecidedAt, Words, Version) = (state, act.By ?? DecidedBy, act.At, words, Version + 1);
        Raise(new HandoverClosed(Id, Agency, Group, From, state));
    }

    /// <summary>A leg was planned, carried out or dropped.</summary>
    internal void Change(Fact fact)
    {
        Version++;
        Raise(fact);
    }
}
