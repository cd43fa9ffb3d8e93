using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>
/// An operator agrees to what a change does, or drops it. What counts from today or earlier takes effect at once; what concerns very many records is left to the
/// job, within a minute, so that nobody waits before a page.
/// </summary>
public sealed class DecideTreeChange(LakMuangDb db, TreeGuard guard, PreviewTreeChange preview, CarryOutTreeChanges carryOut)
{
    /// <summary>Posts, rights and other records that are changed while somebody waits.</summary>
    private const int MostAtOnce = 400;

    /// <param name="seen">Digest of the preview that the person saw (<see cref="TreePreview.Digest"/>).</param>
    /// <returns>Where the change stands by then; a refusal where its effects are others by now, or something stands in the way.</returns>
    public async Task<Result<TreeChangeState>> AgreeAsync(Act act, Guid id, string? seen, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        // Two operators at once: the second one judges the tree that the first one has left.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, TreeGuard.Turn);
        if (await db.TreeChanges.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } change)
        {
            return TreeRefusals.NoChange;
        }

        if (change.State is not (TreeChangeState.Draft or TreeChangeState.Stuck))
        {
            return TreeRefusals.Decided;
        }

        var now = await preview.RunAsync(change, ct);
        if (now.Obstacles.Count > 0)
        {
            return now.Obstacles[0] with { Field = null };
        }

        if (now.Digest != seen)
        {
            return TreeRefusals.Stale;
        }

        try
        {
            change.Agree(act, now.Digest);
            await db.CommitAsync(act with { Authority = change.Letter, Agency = change.Agency }, ct);
            if (change.On <= ThaiDate.Day(act.At) && now.Size <= MostAtOnce)
            {
                await carryOut.OneAsync(act, change, ct);
            }

            await transaction.CommitAsync(ct);
            return change.State;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Somebody ended a right or decided on a registration in this very moment: nothing is done, and the new list is shown.
            return TreeRefusals.Stale;
        }
    }

    public async Task<Result<Guid>> DropAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.TreeChanges.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } change)
        {
            return TreeRefusals.NoChange;
        }

        if (!change.IsOpen)
        {
            return TreeRefusals.Decided;
        }

        change.Drop(act);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return TreeRefusals.Decided;
        }

        return id;
    }
}
