using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>
/// Requests of an agency that is merged or dissolved lapse: posts and deciders are others there, and who needs a right asks anew. What lay at a closed office above
/// goes on by itself, since nobody stands there any more.
/// </summary>
internal sealed class RequestsOnTheTree(LakMuangDb db, RequestPost post) : IFollowsTheTree
{
    private static readonly RequestState[] _open = [RequestState.Draft, RequestState.Submitted, RequestState.Returned];
    private static readonly Text _requests = new("คำขอใช้ระบบที่ยังไม่มีผล", "Requests that are not decided");
    private static readonly Text _absences = new("การมอบหมายให้พิจารณาแทน", "Deputies during absences");
    private static readonly Text _anew = new("ผู้ขอได้รับแจ้ง และยื่นใหม่ที่หน่วยงานที่รับช่วง", "Those who asked are told, and ask anew in the successor");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["access_request.agency"] = Following.Ends,
        ["access_request.at_office"] = Following.Moves,
        ["absence.agency"] = Following.Ends,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
    [
        new(_requests, move.Closes ? TreeFate.Ended : TreeFate.Kept, await Open(move).CountAsync(ct), move.Closes ? _anew : null),
        new(_absences, move.Closes ? TreeFate.Ended : TreeFate.Kept, await Absent(move).CountAsync(ct)),
    ];

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        foreach (var request in await Open(move).ToListAsync(ct))
        {
            var wasDraft = request.State is RequestState.Draft;
            request.Expire();
            if (!wasDraft)
            {
                await post.TellAsync(act, request, ct);
            }
        }

        (await Absent(move).ToListAsync(ct)).ForEach(a => a.End(act));
        foreach (var request in await db.Requests.Where(r => r.At == move.Agency && r.Agency != move.Agency && r.State == RequestState.Submitted).ToListAsync(ct))
        {
            db.Entry(request).Property(r => r.At).CurrentValue = move.Heir!.Value;
        }
    }

    private IQueryable<AccessRequest> Open(TreeMove move) => db.Requests.Where(r => r.Agency == move.Agency && _open.Contains(r.State));

    private IQueryable<Absence> Absent(TreeMove move) => db.Absences.Where(a => a.Agency == move.Agency && a.EndedAt == null);
}
