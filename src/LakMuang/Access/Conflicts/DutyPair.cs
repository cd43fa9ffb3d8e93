namespace LakMuang.Access.Conflicts;

/// <summary>
/// Two rights of one person whose groups a rule keeps apart, or has kept apart: where to look for breaches. Written by triggers, and by <see cref="PairDuties"/> for what they
/// could not see. Whether the two meet today, in force and unexcused, is asked of the rights each time (ADR 45).
/// </summary>
internal sealed class DutyPair
{
    private DutyPair()
    {
    }

    /// <summary>The right to the rule's first group.</summary>
    public Guid One { get; private init; }

    public Guid Other { get; private init; }
}
