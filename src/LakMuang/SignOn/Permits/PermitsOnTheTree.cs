using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Permits;

/// <summary>A permit was given for an agency and what is below it: when that agency closes, an operator decides anew for whom a program works.</summary>
internal sealed class PermitsOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _permits = new("โปรแกรมที่ได้รับอนุญาตให้ทำงานแทนหน่วยงาน", "Programs permitted to work for the agency");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following> { ["client_permit.agency"] = Following.Ends };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
        [new(_permits, move.Closes ? TreeFate.Ended : TreeFate.Kept, await Living(move).CountAsync(ct))];

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (move.Closes)
        {
            (await Living(move).ToListAsync(ct)).ForEach(permit => permit.End(act, EndOfPermit.AgencyClosed));
        }
    }

    private IQueryable<ClientPermit> Living(TreeMove move) => db.ClientPermits.Where(p => p.Agency == move.Agency && p.EndedAt == null);
}
