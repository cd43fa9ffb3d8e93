using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <param name="Preview">What it would do, while it is not decided or waits; null once it is over.</param>
public sealed record TreeChangePage(TreeChangeView View, TreePreview? Preview);

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
        return new TreeChangePage(view, change.IsOpen ? await preview.RunAsync(change, ct) : null);
    }
}
