using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Staff;

/// <summary>Reports that climbed, and suspensions whose letter is late: for the work list of the offices above (L2-4).</summary>
internal sealed class OverseenStaff(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at)
    {
        var today = ThaiDate.Day(at);
        return db.LeaverReports.Where(r => r.State == LeaverReportState.Waiting && r.At != r.Agency)
            .Select(r => new WorkRow { Id = r.Id, Agency = r.Agency, Rank = (int)WorkKind.UnansweredReport, Since = r.ReportedAt, Office = r.At })
            .Concat(db.Suspensions.Where(s => s.LiftedAt == null && s.Letter == null && s.LetterDue < today)
                .Select(s => new WorkRow { Id = s.Id, Agency = s.Agency, Rank = (int)WorkKind.OverdueSuspension, Since = s.At, Office = s.Agency }));
    }
}
