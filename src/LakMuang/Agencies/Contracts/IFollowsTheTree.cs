using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>What a change of the tree does to records.</summary>
public enum TreeFate
{
    /// <summary>They stay as they are.</summary>
    Kept,

    /// <summary>They go over to another agency.</summary>
    Carried,

    /// <summary>They come with the change.</summary>
    Begun,
    Ended,

    /// <summary>The same stands in the successor already: this one ends.</summary>
    Duplicate,
}

/// <summary>Records of one kind with one fate.</summary>
/// <param name="What">Such as posts, or a system with a user group.</param>
/// <param name="Count">Null for all there are at that moment: what comes and goes by the minute is not counted beforehand.</param>
/// <param name="Why">Where it needs a word; or null.</param>
public sealed record TreeEffect(Text What, TreeFate Fate, int? Count, Text? Why = null);

/// <summary>What becomes of a column that names an agency when that agency is merged or dissolved.</summary>
public enum Following
{
    /// <summary>It says what was: the old agency stays there for ever.</summary>
    Stays,

    /// <summary>It goes to the successor, or to the office above.</summary>
    Moves,

    /// <summary>The record ends, and names the old agency as what it ended with.</summary>
    Ends,
}

/// <summary>Rooms whose records name agencies answer this; each room for its own records.</summary>
public interface IFollowsTheTree
{
    /// <summary>Every column of the room's tables that names an agency, as "table.column".</summary>
    IReadOnlyDictionary<string, Following> Columns { get; }

    /// <summary>What would happen, counted; nothing is changed.</summary>
    /// <param name="goingOn">Appointments of the agency that would go on elsewhere.</param>
    Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct);

    /// <summary>What must be finished or stopped before.</summary>
    Task<IReadOnlyList<Problem>> ObstaclesAsync(TreeMove move, CancellationToken ct) => Task.FromResult<IReadOnlyList<Problem>>([]);

    /// <summary>Lets the room's records follow, within the running commit.</summary>
    /// <param name="posts">Appointments of the agency that go on elsewhere, each with the one that goes on.</param>
    Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct);
}

/// <summary>A change of the tree has taken effect.</summary>
public sealed record TreeChanged(Guid Change, TreeChangeKind Kind, AgencyId Agency, AgencyId? Into, LetterId Letter, DateOnly On) : Fact;

public sealed record TreeChangePlanned(Guid Change, TreeChangeKind Kind, AgencyId Agency, LetterId Letter, DateOnly On) : Fact;

public sealed record TreeChangeDropped(Guid Change, TreeChangeKind Kind, AgencyId Agency) : Fact;

/// <summary>A planned change could not take effect on its day: an operator has to look.</summary>
public sealed record TreeChangeStuck(Guid Change, TreeChangeKind Kind, AgencyId Agency, string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}
