using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <param name="DueOn">The first of the due days, or null while nothing waits.</param>
public sealed record WaitingCount(AgencyId Agency, int Count, DateOnly? DueOn);

/// <summary>What waits for an answer of agencies: for the home pages of those who give it.</summary>
public sealed class WaitingCirculars(LakMuangDb db, IAuthority authority)
{
    /// <returns>One line for each of the agencies that has something waiting and for which this person may answer.</returns>
    public async Task<IReadOnlyList<WaitingCount>> OfAsync(Act act, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct)
    {
        var found = await db.CircularCopies.Where(k => agencies.Contains(k.Agency) && k.AcknowledgedAt == null)
            .Join(db.Circulars.Where(c => c.State == CircularState.Sent && c.FollowsAs != Following.Withdraws), k => k.Circular, c => c.Id, (k, c) => new { k.Agency, c.DueOn })
            .GroupBy(x => x.Agency).Select(g => new { Agency = g.Key, Count = g.Count(), DueOn = g.Min(x => x.DueOn) }).ToListAsync(ct);
        var mine = new List<WaitingCount>();
        foreach (var line in found)
        {
            if (await authority.JudgeAsync(act, AgencyTask.AcknowledgeCirculars, line.Agency, ct) is not AgencyAccess.Refused)
            {
                mine.Add(new(line.Agency, line.Count, line.DueOn));
            }
        }

        return [.. mine.OrderBy(m => m.DueOn)];
    }
}
