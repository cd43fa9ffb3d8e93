using Microsoft.EntityFrameworkCore;

namespace LakMuang.Storage;

/// <summary>Work of a job on many records, each a commit of its own: one that cannot go on holds up no other.</summary>
public static class OneByOne
{
    /// <param name="take">Works on one and commits it. One in which another node, or a person, was faster counts as not done.</param>
    /// <returns>How many were done.</returns>
    public static async Task<int> EachAloneAsync(this LakMuangDb db, IReadOnlyCollection<Guid> records, Func<Guid, Task<bool>> take)
    {
        var done = 0;
        foreach (var record in records)
        {
            try
            {
                done += await take(record) ? 1 : 0;
            }
            catch (DbUpdateException e) when (e.IsDouble())
            {
                // The others of this portion go on.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }

        return done;
    }
}
