using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Nominations, findings and proposals about roles of an agency that is merged or dissolved: they end; what lies at an office that closes goes to its heir.</summary>
internal sealed class OversightOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _nominations = new("การเสนอผู้ดูแลที่รอยืนยัน", "Nominations that wait");
    private static readonly Text _findings = new("เรื่องที่ต้องแก้ไขเกี่ยวกับผู้ดูแล", "Findings about administrators");
    private static readonly Text _atOffice = new("เรื่องของหน่วยงานอื่นที่รอสำนักงานนี้", "Findings of others that wait at this office");
    private static readonly Text _roles = new("ข้อเสนอบทบาทที่รอคนที่สอง", "Proposals about roles that wait");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["admin_nomination.agency"] = Following.Ends,
        ["finding.agency"] = Following.Ends,
        ["finding.office"] = Following.Moves,
        ["role_change.agency"] = Following.Ends,
        ["break_glass.agency"] = Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var (ends, goes) = move.Closes ? (TreeFate.Ended, TreeFate.Carried) : (TreeFate.Kept, TreeFate.Kept);
        return
        [
            new(_nominations, ends, await Nominations(move).CountAsync(ct)),
            new(_findings, ends, await Findings(move).CountAsync(ct)),
            new(_atOffice, goes, await AtOffice(move).CountAsync(ct)),
            new(_roles, ends, await RoleChanges(move).CountAsync(ct)),
        ];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        (await Nominations(move).ToListAsync(ct)).ForEach(nomination => nomination.Withdraw(act));
        (await Findings(move).ToListAsync(ct)).ForEach(finding => finding.Close(act));
        (await AtOffice(move).ToListAsync(ct)).ForEach(finding => finding.Climb(act, move.Heir!.Value));
        (await RoleChanges(move).ToListAsync(ct)).ForEach(change => change.Expire(act));
    }

    private IQueryable<AdminNomination> Nominations(TreeMove move) => db.Nominations.Where(n => n.Agency == move.Agency && n.State == NominationState.Waiting);

    private IQueryable<Finding> Findings(TreeMove move) => db.Findings.Where(f => f.Agency == move.Agency && f.ClosedAt == null);

    private IQueryable<Finding> AtOffice(TreeMove move) => db.Findings.Where(f => f.Office == move.Agency && f.Agency != move.Agency && f.ClosedAt == null);

    private IQueryable<RoleChange> RoleChanges(TreeMove move) => db.RoleChanges.Where(c => c.Agency == move.Agency && c.State == RoleChangeState.Waiting);
}
