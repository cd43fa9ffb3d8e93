using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>
/// Suspensions and reports of leavers of an agency that is merged or dissolved: nobody stays locked out because the agency that could let them in is gone.
/// </summary>
internal sealed class StaffOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _suspensions = new("บัญชีที่ถูกระงับ", "Suspended accounts");
    private static readonly Text _reports = new("การแจ้งพ้นหน้าที่ที่รอคำตอบ", "Reports of leavers that wait");
    private static readonly Text _atOffice = new("การแจ้งของหน่วยงานอื่นที่รอสำนักงานนี้", "Reports of others that wait at this office");
    private static readonly Text _toHeir = new("หน่วยงานที่รับช่วง หรือสำนักงานที่กำกับ เป็นผู้คืนสิทธิได้", "The successor, or the office above, may reinstate them");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["suspension.agency"] = Following.Moves,
        ["leaver_report.agency"] = Following.Moves,
        ["leaver_report.at_office"] = Following.Moves,
        ["record_merge.agency"] = Following.Stays,
        ["unmasking.agency"] = Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var goes = move.Closes ? TreeFate.Carried : TreeFate.Kept;
        return
        [
            new(_suspensions, goes, await Suspensions(move).CountAsync(ct), move.Closes ? _toHeir : null),
            new(_reports, move is { Closes: true, Into: null } ? TreeFate.Ended : goes, await Reports(move).CountAsync(ct)),
            new(_atOffice, goes, await AtOffice(move).CountAsync(ct)),
        ];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        foreach (var suspension in await Suspensions(move).ToListAsync(ct))
        {
            db.Entry(suspension).Property(s => s.Agency).CurrentValue = move.Heir!.Value;
        }

        var known = move.Into is { } into
            ? (await db.LeaverReports.Where(r => r.Agency == into && r.State == LeaverReportState.Waiting).Select(r => r.Person).ToListAsync(ct)).ToHashSet()
            : [];
        foreach (var report in await Reports(move).ToListAsync(ct))
        {
            // Without a successor the posts end, which is what was reported; with one, somebody there may have reported it as well.
            if (move.Into is not { } successor || known.Contains(report.Person))
            {
                report.Act(act);
                continue;
            }

            var climbed = report.At != move.Agency;
            db.Entry(report).Property(r => r.Agency).CurrentValue = successor;
            if (!climbed)
            {
                db.Entry(report).Property(r => r.At).CurrentValue = successor;
            }
        }

        foreach (var report in await AtOffice(move).ToListAsync(ct))
        {
            db.Entry(report).Property(r => r.At).CurrentValue = move.Heir!.Value;
        }
    }

    private IQueryable<Suspension> Suspensions(TreeMove move) => db.Suspensions.Where(s => s.Agency == move.Agency && s.LiftedAt == null);

    private IQueryable<LeaverReport> Reports(TreeMove move) => db.LeaverReports.Where(r => r.Agency == move.Agency && r.State == LeaverReportState.Waiting);

    private IQueryable<LeaverReport> AtOffice(TreeMove move) =>
        db.LeaverReports.Where(r => r.At == move.Agency && r.Agency != move.Agency && r.State == LeaverReportState.Waiting);
}
