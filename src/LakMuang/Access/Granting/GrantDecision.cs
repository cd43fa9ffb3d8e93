using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

public enum DeedOnRight
{
    Given,

    /// <summary>Other days.</summary>
    Changed,

    /// <summary>Ended for another group of the same system, which was given in the same commit.</summary>
    Regrouped,
    Suspended,
    Resumed,
    Ended,

    /// <summary>A real letter took the place of the migration order.</summary>
    Confirmed,

    /// <summary>It stays after a change of position.</summary>
    Recertified,
}

/// <summary>What somebody decided about a right by hand: when, under which letter, and why in words. Kept for ever (B-1).</summary>
/// <remarks>Facts hold no words, so the reason lies here. What happens by itself has no decision: the trail tells it.</remarks>
public sealed class GrantDecision
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Grant { get; init; }

    public required DeedOnRight Deed { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId? By { get; init; }

    public required LetterId Letter { get; init; }

    public required string Reason { get; init; }

    /// <summary>The days of the right after it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day after it, or null.</summary>
    public required DateOnly? Until { get; init; }

    internal static GrantDecision Of(Act act, Grant grant, DeedOnRight deed, LetterId letter, string reason) => new()
    {
        Grant = grant.Id,
        Deed = deed,
        At = act.At,
        By = act.By,
        Letter = letter,
        Reason = reason,
        From = grant.From,
        Until = grant.Until,
    };
}
