using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>A report that nobody answered by its working day goes to the office above, until the department has it (L2-4).</summary>
public sealed class ClimbLeaverReports(LakMuangDb db, IAgencyTree tree, WorkingDays days, LeaverPost post)
{
    private const int Portion = 100;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var late = await db.LeaverReports.Where(r => r.State == LeaverReportState.Waiting && r.AnswerBy < today).OrderBy(r => r.AnswerBy).Take(Portion).ToListAsync(ct);
        foreach (var report in late)
        {
            var above = await tree.AboveAsync(report.Agency, ct);
            // The way up begins with the agency itself; at its top a report stays.
            AgencyId[] way = [report.Agency, .. above];
            var next = way[Math.Min(Array.IndexOf(way, report.At) + 1, way.Length - 1)];
            report.Climb(next, days.After(today, 1));
            await post.TellAsync(act, report, ct);
        }

        if (late.Count == 0)
        {
            return false;
        }

        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node, or an answer, was faster.
            return false;
        }

        return late.Count == Portion;
    }
}
