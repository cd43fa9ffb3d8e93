using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>Gives circulars that ask for it to agencies that have joined the tree since, until their last day: a correction in the place of what it corrects.</summary>
public sealed class ReachLater(LakMuangDb db, Registry registry, AudienceInTree audience)
{
    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        // Nothing is looked at again before an agency has changed somewhere.
        var tree = await registry.VersionAsync(ct);
        var today = ThaiDate.Day(act.At);
        var next = await db.Circulars
            .Where(c => c.IncludesLater && c.State == CircularState.Sent && c.FollowsAs != Following.Withdraws && c.DueOn >= today && c.TreeVersion != tree)
            .OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        if (next is null)
        {
            return false;
        }

        var agencies = (await audience.FindLaterAsync(next, ct)).Select(a => a.Id.Value).ToArray();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var reached = await db.ChangeAsync(
            "INSERT INTO circular_copy (circular, agency, received_at, round) SELECT $1, a, $3, 0 FROM unnest($2::uuid[]) AS a ON CONFLICT DO NOTHING",
            ct, next.Id, agencies, act.At);
        next.LookedForLater(tree);
        if (reached > 0)
        {
            db.Note(new CircularReachedLater(next.Id, reached));
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
