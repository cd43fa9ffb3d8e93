using LakMuang.Kernel;

namespace LakMuang.Access.Groups;

public sealed record GroupAdded(string System, string Group, LetterId Letter) : Fact;

/// <param name="Fields">Names of what differs, separated by blanks.</param>
public sealed record GroupChanged(string System, string Group, string Fields, LetterId Letter) : Fact;

/// <summary>Rights in a group got an earlier last day, because the group did.</summary>
public sealed record GrantsShortened(string Group, int Count, DateOnly Last) : Fact;

public sealed record GroupPlanDrafted(Guid Plan, string Group, LetterId Letter, DateOnly On) : Fact;

public sealed record GroupPlanDecided(Guid Plan, string Group, PlanState State) : Fact;

/// <param name="Moved">Members with a right in another group now.</param>
/// <param name="Ended">Members without one.</param>
public sealed record GroupAbolished(Guid Plan, string Group, int Moved, int Ended, int Left) : Fact;
