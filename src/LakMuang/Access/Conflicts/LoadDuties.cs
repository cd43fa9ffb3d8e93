using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <param name="First">Code of a group, as is <paramref name="Second"/>.</param>
/// <param name="ExceptHead">Whether heads of finance may hold both in their own agency.</param>
public sealed record NewDuty(string First, string Second, DutyReach Reach, DutyWeight Weight, bool ExceptHead, Text Reason, LetterId Letter);

/// <summary>The first load of rules about duties. For installation and demo data.</summary>
public sealed class LoadDuties(LakMuangDb db)
{
    /// <summary>Adds those that are missing, and leaves the others as they are.</summary>
    public async Task RunAsync(Act act, IReadOnlyCollection<NewDuty> duties, CancellationToken ct)
    {
        var known = (await db.DutyRules.Where(r => r.EndedAt == null).Select(r => new { r.GroupA, r.GroupB }).ToListAsync(ct)).Select(r => (r.GroupA, r.GroupB)).ToHashSet();
        db.DutyRules.AddRange(duties.Select(d => DutyRule.Add(act, d.First, d.Second, d.Reach, d.Weight, d.ExceptHead, d.Reason, d.Letter))
            .Where(r => !known.Contains((r.GroupA, r.GroupB))));
        await db.CommitAsync(act, ct);
    }
}
