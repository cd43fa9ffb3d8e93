using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>
/// Looks once more for rights that one person holds of two groups that a rule keeps apart, and forgets the pairs of rights that have ended. The database notes pairs as they come; what
/// came in one instant from two sides, neither of which saw the other (two rights that a merger carries, or a right and the rule about it), is found here (B-6).
/// </summary>
public sealed class PairDuties(LakMuangDb db)
{
    /// <returns>False: there is never more at once.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        foreach (var rule in await db.DutyRules.Where(r => r.EndedAt == null).Select(r => r.Id).ToListAsync(ct))
        {
            await db.Database.ExecuteSqlAsync($"SELECT pair_duties({rule})", ct);
        }

        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM duty_pair p WHERE EXISTS (SELECT 1 FROM access_grant g WHERE g.id IN (p.one, p.other) AND g.state = 'Ended')", ct);
        return false;
    }
}
