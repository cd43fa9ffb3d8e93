using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>All changes of the tree, the latest first, a portion at a time: for programs of operators (L2-1).</summary>
public sealed class NextTreeChanges(LakMuangDb db, TreeGuard guard, IAgencyFacts facts, ILetters letters)
{
    /// <param name="state">Only those that stand so; null for all.</param>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<TreeChangeView>>> RunAsync(Act act, TreeChangeState? state, Guid? after, int most, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.TreeChanges.AsNoTracking()
            .Where(c => (state == null || c.State == state) && (after == null || c.Id.CompareTo(after.Value) < 0))
            .OrderByDescending(c => c.Id).Take(most + 1).ToListAsync(ct);
        return Portion.Of(await TreeChangeViews.OfAsync(db, facts, letters, found, ct), most);
    }
}
