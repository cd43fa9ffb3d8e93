using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <param name="Below">How many active agencies stand directly below it.</param>
public sealed record TreeNode(AgencyFacts Agency, int Below);

/// <param name="At">The agency whose branches are shown.</param>
/// <param name="Above">The way to it, from the root down.</param>
/// <param name="Total">Of all pages.</param>
public sealed record TreeBranch(AgencyFacts At, IReadOnlyList<AgencyFacts> Above, IReadOnlyList<TreeNode> Nodes, int Total);

/// <summary>The tree, one branch at a time: nearly nine thousand agencies are never on one page.</summary>
public sealed class BrowseTree(LakMuangDb db, TreeGuard guard, IAgencyTree tree, IAgencyFacts facts)
{
    public const int PageSize = 50;

    /// <param name="code">Of the agency to open, or null for the root.</param>
    /// <param name="page">From 1.</param>
    public async Task<Result<TreeBranch>> RunAsync(Act act, string? code, int page, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var root = await guard.RootAsync(ct);
        var at = string.IsNullOrWhiteSpace(code) ? root : (await tree.FindAsync(code, ct))?.Id;
        if (at is not { } top)
        {
            return TreeRefusals.NoAgency;
        }

        var children = db.Agencies.AsNoTracking().Where(a => a.Parent == top && a.State == AgencyState.Active);
        var total = await children.CountAsync(ct);
        var shown = await children.OrderBy(a => a.Code).Skip((page - 1) * PageSize).Take(PageSize).Select(a => a.Id).ToListAsync(ct);
        var below = await db.Agencies.Where(a => a.Parent != null && shown.Contains(a.Parent.Value) && a.State == AgencyState.Active)
            .GroupBy(a => a.Parent!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var above = await tree.AboveAsync(top, ct);
        var named = await facts.OfAsync([top, .. above, .. shown], ct);
        return new TreeBranch(
            named[top], [.. above.Reverse().Select(id => named[id])],
            [.. shown.Select(id => new TreeNode(named[id], below.GetValueOrDefault(id)))], total);
    }
}
