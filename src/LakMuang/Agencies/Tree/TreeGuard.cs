using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies.Tree;

/// <summary>Operators, by the one guard, for the department at the root: the tree is one piece, and nobody else changes it.</summary>
public sealed class TreeGuard(IAuthority authority, IAgencyWalk walk)
{
    /// <summary>One change at a time over all nodes, and none while a file of agencies is written: both read the tree before they write it.</summary>
    internal const long Turn = 2569_1123;

    /// <returns>Null for whoever may.</returns>
    internal async Task<Problem?> RefusalAsync(Act act, CancellationToken ct) =>
        await walk.RootAsync(ct) is { } root ? await authority.RefusalAsync(act, AgencyTask.ChangeTree, root, ct) : TreeRefusals.NoAgency;

    internal async Task<AgencyId> RootAsync(CancellationToken ct) =>
        await walk.RootAsync(ct) ?? throw new InvalidOperationException("There is no central department: the guard was not asked.");
}
