using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>How the tree of agencies changes (L2-1).</summary>
public enum TreeChangeKind
{
    Add,
    Rename,

    /// <summary>Under another parent.</summary>
    Move,

    /// <summary>Into a successor that carries its people and their rights on.</summary>
    Merge,

    /// <summary>Such as อบต. to เทศบาลตำบล, with a new code where it gets one.</summary>
    ChangeType,
    Dissolve,
}

/// <summary>What becomes of the people of an agency that is dissolved. Somebody has to choose.</summary>
public enum FateOfPeople
{
    /// <summary>Their posts end, and with them their rights.</summary>
    End,

    /// <summary>Their posts go on in another agency; their rights end, and that agency gives new ones.</summary>
    Move,
}

/// <summary>A change of the tree as other rooms need to know it.</summary>
/// <param name="Type">Of the agency before the change.</param>
/// <param name="NewType">After it; the same for most changes.</param>
/// <param name="Parent">Of the agency before the change; null for the root.</param>
/// <param name="NewParent">For an addition and a move; else null.</param>
/// <param name="Into">Where its people go: the successor of a merger, or whoever receives the people of a dissolved agency; else null.</param>
/// <param name="Letter">The announcement that it rests on.</param>
/// <param name="On">The day from which it counts, in Bangkok.</param>
public sealed record TreeMove(
    Guid Change, TreeChangeKind Kind, AgencyId Agency, AgencyType Type, AgencyType NewType, AgencyId? Parent, AgencyId? NewParent, AgencyId? Into,
    FateOfPeople? People, LetterId Letter, DateOnly On)
{
    /// <summary>Whether the agency is no more afterwards.</summary>
    public bool Closes => Kind is TreeChangeKind.Merge or TreeChangeKind.Dissolve;

    /// <summary>Who looks after what is left lying: the successor, or the office above.</summary>
    public AgencyId? Heir => Into ?? Parent;
}
