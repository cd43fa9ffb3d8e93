using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

/// <summary>Files on their way into an agency that is merged or dissolved: one that is being worked on stands in the way, one that waits is cancelled.</summary>
internal sealed class ImportsOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly ImportState[] _underWay = [ImportState.Checking, ImportState.CarryingOut, ImportState.TakingBack];
    private static readonly Text _waiting = new("การนำเข้าที่รอยืนยัน", "Imports that wait for a decision");

    private static readonly Problem _isUnderWay = new("tree.import", new(
        "มีการนำเข้าไฟล์ของหน่วยงานนี้ที่กำลังทำอยู่ ให้รอจนเสร็จหรือยกเลิกก่อน",
        "A file of this agency is being worked on. Wait for its end, or cancel it."));

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following> { ["import.agency"] = Following.Ends };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
        [new(_waiting, move.Closes ? TreeFate.Ended : TreeFate.Kept, await Waiting(move).CountAsync(ct))];

    public async Task<IReadOnlyList<Problem>> ObstaclesAsync(TreeMove move, CancellationToken ct) =>
        move.Closes && await db.Imports.AnyAsync(i => i.Agency == move.Agency && _underWay.Contains(i.State), ct) ? [_isUnderWay] : [];

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        foreach (var import in await Waiting(move).AsNoTracking().ToListAsync(ct))
        {
            db.Note(new ImportDecided(import.Id, import.Kind, ImportState.Cancelled));
        }

        DateTimeOffset? at = act.At;
        await Waiting(move).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Cancelled).SetProperty(i => i.FinishedAt, at), ct);
    }

    private IQueryable<Import> Waiting(TreeMove move) => db.Imports.Where(i => i.Agency == move.Agency && i.State == ImportState.Ready);
}
