using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>A report that nobody answered by its working day goes to the office above, until the department has it (L2-4).</summary>
/// <remarks>Each is a commit of its own: one that cannot go on holds up no other.</remarks>
public sealed class ClimbLeaverReports(LakMuangDb db, IAgencyTree tree, WorkingDays days, LeaverPost post)
{
    private const int Portion = 100;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var late = await db.LeaverReports.AsNoTracking().Where(r => r.State == LeaverReportState.Waiting && r.AnswerBy < today)
            .OrderBy(r => r.AnswerBy).Select(r => r.Id).Take(Portion).ToListAsync(ct);
        return await db.EachAloneAsync(late, id => TakeAsync(act, id, today, ct)) == Portion;
    }

    private async Task<bool> TakeAsync(Act act, Guid id, DateOnly today, CancellationToken ct)
    {
        if (await db.LeaverReports.SingleOrDefaultAsync(r => r.Id == id && r.State == LeaverReportState.Waiting && r.AnswerBy < today, ct) is not { } report)
        {
            return false;
        }

        // The way up begins with the agency itself. An office that is above it no more hands it to the one that is now.
        AgencyId[] way = [report.Agency, .. await tree.AboveAsync(report.Agency, ct)];
        var at = Array.IndexOf(way, report.At);
        var next = way[Math.Min(at < 0 ? 1 : at + 1, way.Length - 1)];
        if (next == report.At)
        {
            // At the top it stays, and stays on the list; nobody is told twice.
            report.StayUntil(days.After(today, 1));
        }
        else
        {
            report.Climb(next, days.After(today, 1));
            await post.TellAsync(act, report, ct);
        }

        await db.CommitAsync(act, ct);
        return true;
    }
}
