using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <param name="Open">Stuck ones, those that wait for their day, and drafts, in this order.</param>
/// <param name="Over">The last ones that took effect or were dropped.</param>
public sealed record TreeChangeList(IReadOnlyList<TreeChangeView> Open, IReadOnlyList<TreeChangeView> Over);

/// <summary>The changes of the tree that need somebody, and the last ones that are over.</summary>
public sealed class ListTreeChanges(LakMuangDb db, TreeGuard guard, IAgencyFacts facts, ILetters letters)
{
    private const int MostOpen = 200;
    private const int MostOver = 20;

    public async Task<Result<TreeChangeList>> RunAsync(Act act, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var open = await db.TreeChanges.AsNoTracking()
            .Where(c => c.State == TreeChangeState.Stuck || c.State == TreeChangeState.Waiting || c.State == TreeChangeState.Draft)
            .OrderBy(c => c.State == TreeChangeState.Stuck ? 0 : c.State == TreeChangeState.Waiting ? 1 : 2).ThenBy(c => c.On).ThenBy(c => c.Id)
            .Take(MostOpen).ToListAsync(ct);
        var over = await db.TreeChanges.AsNoTracking().Where(c => c.State == TreeChangeState.Done || c.State == TreeChangeState.Dropped)
            .OrderByDescending(c => c.DecidedAt).Take(MostOver).ToListAsync(ct);
        return new TreeChangeList(await TreeChangeViews.OfAsync(db, facts, letters, open, ct), await TreeChangeViews.OfAsync(db, facts, letters, over, ct));
    }
}
