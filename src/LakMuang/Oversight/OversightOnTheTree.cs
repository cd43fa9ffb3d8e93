using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Nominations, findings and proposals about roles of an agency that is merged or dissolved: they end; what lies at an office that closes goes to its heir.</summary>
internal sealed class OversightOnTheTree(LakMuangDb db, IRoles roles, IAgencyTree tree, IAgencyWalk walk) : IFollowsTheTree
{
    private static readonly Text _nominations = new("การเสนอผู้ดูแลที่รอยืนยัน", "Nominations that wait");
    private static readonly Text _findings = new("เรื่องที่ต้องแก้ไขเกี่ยวกับผู้ดูแล", "Findings about administrators");
    private static readonly Text _atOffice = new("เรื่องของหน่วยงานอื่นที่รอสำนักงานนี้", "Findings of others that wait at this office");
    private static readonly Text _roles = new("ข้อเสนอบทบาทที่รอคนที่สอง", "Proposals about roles that wait");

    private static readonly Text _overseers = new("ผู้กำกับดูแลหน่วยงานนี้", "Overseers of this agency");

    private static readonly Text _overseersBelow = new("ผู้กำกับดูแลหน่วยงานที่อยู่ใต้หน่วยงานนี้", "Overseers of the agencies below it");

    private const int LeastOperators = 2;

    private static readonly Problem _tooFewOperators = new("tree.operators", new(
        "ผู้ดูแลระบบส่วนกลางทำงานอยู่ในหน่วยงานนี้ และจะเหลือไม่ถึงสองคน ให้แต่งตั้งที่หน่วยงานอื่นก่อน",
        "DLA operators work in this agency, and fewer than two would be left. Appoint others elsewhere first."));

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
            .. await OverseersAsync(move, ct),
        ];
    }

    // Whoever oversees an office oversees what stands below it: a move gives some and takes some, and so does the merger of an office with agencies below.
    private async Task<IReadOnlyList<TreeEffect>> OverseersAsync(TreeMove move, CancellationToken ct)
    {
        var (from, to, what) = move switch
        {
            { Kind: TreeChangeKind.Move, NewParent: { } under } => (move.Parent, (AgencyId?)under, _overseers),
            { Kind: TreeChangeKind.Merge, Into: { } into } when (await walk.BranchesAsync(move.Agency, ct)).Count > 0 => (move.Agency, into, _overseersBelow),
            _ => (null, null, _overseers),
        };
        if (to is null)
        {
            return [];
        }

        var overseers = await roles.HoldersAsync([Role.Overseer], ct);
        var (before, after) = (await OfAsync(from), await OfAsync(to));
        return
        [
            new(what, TreeFate.Kept, before.Intersect(after).Count()), new(what, TreeFate.Ended, before.Except(after).Count()),
            new(what, TreeFate.Begun, after.Except(before).Count()),
        ];

        async Task<HashSet<PersonId>> OfAsync(AgencyId? parent)
        {
            AgencyId[] above = parent is { } one ? [one, .. await tree.AboveAsync(one, ct)] : [];
            return [.. overseers.Where(o => above.Contains(o.Agency)).Select(o => o.Person)];
        }
    }

    public async Task<IReadOnlyList<Problem>> ObstaclesAsync(TreeMove move, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return [];
        }

        var operators = await roles.HoldersAsync([Role.DlaOperator], ct);
        var left = operators.Where(o => o.Agency != move.Agency).Select(o => o.Person).Distinct().Count();
        return left < LeastOperators && operators.Any(o => o.Agency == move.Agency) ? [_tooFewOperators] : [];
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
