using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>Lets changes take effect whose day has begun in Bangkok: one agency at a time, each in one transaction, so that people see it whole or not at all.</summary>
/// <remarks>
/// A crash leaves the change waiting, and the next turn on any node begins it anew. What is done is not done twice: its state is read under the lock. One that fails
/// stands in nobody's way: the others go on, and it is tried again later (<see cref="TreeChange.Failed"/>).
/// </remarks>
public sealed class CarryOutTreeChanges(
    LakMuangDb db, TreeRules rules, IEnumerable<IFollowsTheTree> rooms, CarryPosts posts, ChangeAgency changeAgency, FollowLatecomers latecomers, TellTreeProgress progress,
    NoteFailedChange failed)
{
    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, TreeGuard.Turn);
        var due = await db.TreeChanges.Where(c => c.State == TreeChangeState.Waiting && c.On <= today && (c.RetryAt == null || c.RetryAt <= act.At))
            .OrderBy(c => c.On).ThenBy(c => c.DecidedAt).ThenBy(c => c.Id).FirstOrDefaultAsync(ct);
        if (due is null)
        {
            await latecomers.RunAsync(act, ct);
            await transaction.CommitAsync(ct);
            return false;
        }

        try
        {
            await OneAsync(act, due, ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            await transaction.RollbackAsync(ct);
            await failed.RunAsync(act, due.Id, e, ct);
        }

        return true;
    }

    /// <summary>Within the caller's transaction, which holds the tree's turn.</summary>
    internal async Task OneAsync(Act act, TreeChange change, CancellationToken ct)
    {
        act = act with { Authority = change.Letter, Agency = change.Into ?? change.Agency };
        var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Id == change.Agency, ct);
        if (await ObstacleAsync(change, agency, ct) is { } problem)
        {
            change.Stick(problem);
            await db.CommitAsync(act, ct);
            return;
        }

        var move = change.Move(agency);
        var goingOn = await posts.GoingOnAsync(move, ct);
        var before = new List<TreeEffect>();
        foreach (var room in rooms)
        {
            before.AddRange(await room.LookAsync(move, goingOn, ct));
        }

        await progress.BeginAsync(change.Id, TreePreview.SizeOf(before), ct);

        // First the posts that go on elsewhere, then what rests on them, last the ends of the old ones.
        var carried = await posts.OpenAsync(act, move, ct);
        foreach (var room in rooms)
        {
            await room.FollowAsync(act, move, carried, ct);
        }

        await posts.EndAsync(act, move, ct);
        await changeAgency.RunAsync(act, change, agency, ct);
        change.Done(act, Sum(TreeFate.Carried), Sum(TreeFate.Ended) + Sum(TreeFate.Duplicate));
        await db.CommitAsync(act, ct);
        progress.End();

        int Sum(TreeFate fate) => before.Where(e => e.Fate == fate).Sum(e => e.Count ?? 0);
    }

    private async Task<Problem?> ObstacleAsync(TreeChange change, Agency? agency, CancellationToken ct)
    {
        var problem = await rules.CheckAsync(change, ct) ?? await rules.LetterAsync(change, ct);
        if (problem is not null)
        {
            return problem;
        }

        foreach (var room in rooms)
        {
            if (await room.ObstaclesAsync(change.Move(agency), ct) is [var first, ..])
            {
                return first;
            }
        }

        return null;
    }
}
