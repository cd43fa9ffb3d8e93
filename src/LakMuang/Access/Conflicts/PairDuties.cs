using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>
/// Looks once more for rights that one person holds of two groups that a rule keeps apart. The database notes them as they come; two that came in one instant from two sides,
/// neither of which saw the other, are found here, so that the list of breaches is whole at the latest an hour later (B-6).
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

        return false;
    }
}
