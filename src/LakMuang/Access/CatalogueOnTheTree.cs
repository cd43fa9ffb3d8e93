using LakMuang.Access.Conflicts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>Systems that an agency owned, pilots that it was in, and exceptions for its people, when it is merged or dissolved.</summary>
internal sealed class CatalogueOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _owned = new("ระบบสารสนเทศที่เป็นเจ้าของ", "Systems that it owns");
    private static readonly Text _pilots = new("ระบบที่ทดลองใช้", "Systems that it tries out");
    private static readonly Text _excuses = new("ข้อยกเว้นการแบ่งแยกหน้าที่", "Exceptions from rules about duties");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["information_system.owner"] = Following.Moves,
        ["pilot_agency.agency"] = Following.Moves,
        ["duty_excuse.agency"] = Following.Ends,
        ["catalogue_notice.agency"] = Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var goes = move.Closes ? TreeFate.Carried : TreeFate.Kept;
        return
        [
            new(_owned, goes, await db.Systems.CountAsync(s => s.Owner == move.Agency, ct)),
            new(_pilots, move is { Closes: true, Into: null } ? TreeFate.Ended : goes, await db.PilotAgencies.CountAsync(p => p.Agency == move.Agency, ct)),
            new(_excuses, move.Closes ? TreeFate.Ended : TreeFate.Kept, await db.DutyExcuses.CountAsync(e => e.Agency == move.Agency && e.EndedAt == null, ct)),
        ];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        foreach (var system in await db.Systems.Where(s => s.Owner == move.Agency).ToListAsync(ct))
        {
            system.Owner = move.Heir;
            system.Changed(nameof(system.Owner));
        }

        if (move.Into is { } into)
        {
            await db.ChangeAsync(
                "INSERT INTO pilot_agency (system, agency, since) SELECT system, $2, since FROM pilot_agency WHERE agency = $1 ON CONFLICT DO NOTHING", ct, move.Agency.Value, into.Value);
        }

        await db.ChangeAsync("DELETE FROM pilot_agency WHERE agency = $1", ct, move.Agency.Value);

        // The successor's own office above decides anew; rights that went over are listed there.
        foreach (var excuse in await db.DutyExcuses.Where(e => e.Agency == move.Agency && e.EndedAt == null).ToListAsync(ct))
        {
            excuse.End(act, EndOfExcuse.AgencyClosed);
        }
    }
}
