using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <param name="Preview">What it would do, while it is not decided or waits; null once its day has begun.</param>
/// <param name="IsUnderWay">Whether the job is at it, or takes it up within a minute.</param>
/// <param name="Progress">How far the job is with a big one; null where it has not begun.</param>
/// <param name="Failed">What to say of one that stopped without a rule that says why; or null.</param>
public sealed record TreeChangePage(TreeChangeView View, TreePreview? Preview, bool IsUnderWay, TreeProgress? Progress, Problem? Failed);

/// <summary>One change: before it is agreed to with all that it would do, afterwards with what it did.</summary>
public sealed class ShowTreeChange(LakMuangDb db, TreeGuard guard, PreviewTreeChange preview, IAgencyFacts facts, ILetters letters)
{
    public async Task<Result<TreeChangePage>> RunAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.TreeChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } change)
        {
            return TreeRefusals.NoChange;
        }

        var view = (await TreeChangeViews.OfAsync(db, facts, letters, [change], ct))[0];
        var isUnderWay = change.State is TreeChangeState.Waiting && change.On <= ThaiDate.Day(act.At);
        var progress = isUnderWay ? await db.TreeProgresses.AsNoTracking().SingleOrDefaultAsync(p => p.Change == id, ct) : null;
        return new TreeChangePage(
            view, change.IsOpen && !isUnderWay ? await preview.RunAsync(change, ct) : null, isUnderWay, progress,
            change is { State: TreeChangeState.Stuck } && change.StuckBecause == TreeRefusals.Failed.Code ? TreeRefusals.Failed : null);
    }
}
