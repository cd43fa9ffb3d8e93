using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>
/// What was committed in the very moment in which its agency closed (a post, a right, a registration) saw the agency as it was, and the change did not see it. The
/// next turn of the job lets it follow like everything else. No right is in force meanwhile: an agency that is closed carries none.
/// </summary>
public sealed class FollowLatecomers(LakMuangDb db, IEnumerable<IFollowsTheTree> rooms, CarryPosts posts)
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(15);

    /// <summary>Within the caller's transaction, which holds the tree's turn.</summary>
    internal async Task RunAsync(Act act, CancellationToken ct)
    {
        var since = act.At - _window;
        var closed = await db.TreeChanges.AsNoTracking()
            .Where(c => c.State == TreeChangeState.Done && c.DoneAt > since && (c.Kind == TreeChangeKind.Merge || c.Kind == TreeChangeKind.Dissolve))
            .OrderBy(c => c.DoneAt).ToListAsync(ct);
        foreach (var change in closed)
        {
            var move = change.Move(await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == change.Agency, ct));
            var carried = await posts.OpenAsync(act, move, ct);
            foreach (var room in rooms)
            {
                await room.FollowAsync(act, move, carried, ct);
            }

            await posts.EndAsync(act, move, ct);
            await db.CommitAsync(act with { Authority = change.Letter, Agency = change.Into ?? change.Agency }, ct);
        }
    }
}
