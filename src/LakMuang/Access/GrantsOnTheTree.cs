using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>Rights of an agency that changes: those of a merged one go on in the successor under the announcement, and none becomes more than it was.</summary>
internal sealed class GrantsOnTheTree(LakMuangDb db, IAgencyFacts agencies, TimeProvider clock) : IFollowsTheTree
{
    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following> { ["access_grant.agency"] = Following.Ends };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var plan = await PlanAsync(move, goingOn, ct);
        if (plan.Count == 0)
        {
            return [];
        }

        var codes = plan.Select(p => p.Grant.Group).Distinct().ToList();
        var names = await db.Groups.Where(g => codes.Contains(g.Code))
            .Join(db.Systems, g => g.System, s => s.Code, (g, s) => new { g.Code, g.NameTh, g.NameEn, SystemTh = s.NameTh, SystemEn = s.NameEn, s.Rank })
            .ToDictionaryAsync(x => x.Code, ct);
        return
        [
            .. plan.GroupBy(p => (p.Grant.Group, p.Fate, p.Why)).OrderBy(g => names[g.Key.Group].Rank).ThenBy(g => g.Key.Group, StringComparer.Ordinal).ThenBy(g => g.Key.Fate)
                .Select(g => (Name: names[g.Key.Group], g.Key, Count: g.Count()))
                .Select(g => new TreeEffect(
                    new($"{g.Name.SystemTh} · {g.Name.NameTh}", $"{g.Name.SystemEn} · {g.Name.NameEn}"), g.Key.Fate, g.Count, g.Key.Why)),
        ];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        var plan = await PlanAsync(move, posts.Keys.ToHashSet(), ct);
        var carried = plan.Where(p => p.Fate is TreeFate.Carried).Select(p => p.Grant).ToList();
        var holders = carried.Select(g => g.Holder).Distinct().ToList();

        // One whose authority is gone makes room in the successor: a person holds a group once at a time. What somebody there decided stands.
        var dead = move.Into is not { } successor || holders.Count == 0 ? []
            : (await db.Grants.Where(g => g.Agency == successor && holders.Contains(g.Holder) && g.State == GrantState.Suspended).ToListAsync(ct)).FindAll(g => g.IsWithoutAuthority);
        foreach (var (grant, fate, _, until) in plan)
        {
            if (fate is TreeFate.Carried)
            {
                dead.FindAll(g => g.Holder == grant.Holder && g.Group == grant.Group && g.Meets(grant.From, until)).ForEach(g => g.End(act, EndOfGrant.Replaced));
                db.Grants.Add(grant.Carry(act, move.Into!.Value, posts[grant.Appointment], move.Letter, until));
            }

            if (fate is not TreeFate.Kept)
            {
                grant.End(act, fate is TreeFate.Carried or TreeFate.Duplicate ? EndOfGrant.Carried : move.Closes ? EndOfGrant.AgencyClosed : EndOfGrant.TypeNotServed);
            }
        }
    }

    private async Task<List<PlannedGrant>> PlanAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var open = await db.Grants.Where(g => g.Agency == move.Agency && g.State != GrantState.Ended && (g.Until == null || g.Until >= today))
            .Select(g => new
            {
                Grant = g,
                HasLetter = LakMuangDb.LetterIsLiving(g.Letter) && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value)),
            }).ToListAsync(ct);
        var systems = await db.Systems.AsNoTracking().ToDictionaryAsync(s => s.Code, ct);
        var groups = await db.Groups.AsNoTracking().ToDictionaryAsync(g => g.Code, ct);
        var type = move is { Closes: true, Into: { } into } ? (await agencies.OfAsync([into], ct))[into].Type : move.NewType;
        var held = move is { Kind: TreeChangeKind.Merge, Into: { } successor } ? await HeldAsync(successor, today, ct) : [];
        var plan = new List<PlannedGrant>();

        // Of two for the same group the one that is in force, and then the longer one, goes on.
        foreach (var one in open.OrderBy(x => x.Grant.State).ThenBy(x => x.Grant.From > today).ThenByDescending(x => x.Grant.Until ?? DateOnly.MaxValue).ThenBy(x => x.Grant.From).ThenBy(x => x.Grant.Id))
        {
            var group = groups[one.Grant.Group];
            var isServed = systems[one.Grant.System].ServesType(type) && group.ServesType(type);
            var (fate, why) = GrantFate.Of(
                move, one.Grant, one.HasLetter, goingOn, isServed, (group.Decider is Decider.DlaOperator || group.Kind is GroupKind.Head) && group.System != BuiltInSystems.Sso);
            var until = one.Grant.Until;
            if (fate is TreeFate.Carried)
            {
                var from = one.Grant.From > today ? one.Grant.From : today;
                var known = held.TryGetValue((one.Grant.Holder, one.Grant.Group), out var days) ? days : held[(one.Grant.Holder, one.Grant.Group)] = [];
                var there = known.FindAll(h => h.Meets(from, until));
                var isHeld = there.Exists(h => h.From <= from);
                (fate, why) = isHeld ? (TreeFate.Duplicate, GrantFate.HeldThere) : (fate, why);

                // One that begins there on a day to come goes on from that day.
                until = isHeld || there.Count == 0 ? until : there.Min(h => h.From).AddDays(-1);
                if (!isHeld)
                {
                    known.Add(new(from, until));
                }
            }

            plan.Add(new(one.Grant, fate, why, until));
        }

        return plan;
    }

    // Suspended ones too, but for those whose authority is gone: a merger undoes nobody's decision.
    private async Task<Dictionary<(PersonId, string), List<HeldDays>>> HeldAsync(AgencyId successor, DateOnly today, CancellationToken ct) =>
        (await db.Grants.AsNoTracking().Where(g => g.Agency == successor && g.State != GrantState.Ended && (g.Until == null || g.Until >= today))
            .Select(g => new { g.Holder, g.Group, g.From, g.Until, g.State, g.SuspendedBecause }).ToListAsync(ct))
            .Where(g => g.State is GrantState.Active || !Grant.IsDead(g.SuspendedBecause))
            .GroupBy(g => (g.Holder, g.Group)).ToDictionary(g => g.Key, g => g.Select(x => new HeldDays(x.From, x.Until)).ToList());

    private sealed record PlannedGrant(Grant Grant, TreeFate Fate, Text? Why, DateOnly? Until);

    private sealed record HeldDays(DateOnly From, DateOnly? Until)
    {
        public bool Meets(DateOnly from, DateOnly? until) => (Until is null || Until >= from) && (until is null || From <= until);
    }
}

/// <summary>What becomes of one right.</summary>
/// <remarks>
/// Groups of linked systems on which DLA operators decide make somebody the head or the administrator of a unit there: the successor has its own, and a headship is
/// never held by two (invariant 4).
/// </remarks>
internal static class GrantFate
{
    public static readonly Text HeldThere = new("มีสิทธิเดียวกันในหน่วยงานที่รับช่วงอยู่แล้ว", "Held in the successor already");

    private static readonly Text _dissolved = new("สิ้นสุดพร้อมหน่วยงาน", "Ends with the agency");
    private static readonly Text _oversight = new("การกำกับดูแลไม่โอนไปหน่วยงานอื่น", "Oversight does not go to another agency");
    private static readonly Text _unit = new("สิทธิหัวหน้าหรือผู้ดูแลในระบบ ให้ใหม่ในหน่วยงานที่รับช่วง", "Heads and administrators in a system are named anew in the successor");
    private static readonly Text _noPost = new("ตำแหน่งที่รองรับสิทธิสิ้นสุด", "The post under it ends");
    private static readonly Text _noLetter = new("หนังสือที่รองรับสิทธิถูกถอน", "The letter under it was withdrawn");
    private static readonly Text _notServed = new("ระบบนี้ไม่ให้บริการประเภทหน่วยงานใหม่", "The system does not serve the new type");

    public static (TreeFate Fate, Text? Why) Of(TreeMove move, Grant grant, bool hasLetter, IReadOnlySet<Guid> goingOn, bool isServed, bool isByOperators) =>
        !move.Closes ? isServed || move.Kind is not TreeChangeKind.ChangeType ? (TreeFate.Kept, null) : (TreeFate.Ended, _notServed)
        : move.Kind is not TreeChangeKind.Merge ? (TreeFate.Ended, _dissolved)
        : grant.Group == Role.Overseer ? (TreeFate.Ended, _oversight)
        : !goingOn.Contains(grant.Appointment) ? (TreeFate.Ended, _noPost)
        : isByOperators ? (TreeFate.Ended, _unit)
        : !hasLetter || grant.SuspendedBecause is ReasonToSuspend.LetterWithdrawn or ReasonToSuspend.AppointmentLetterWithdrawn ? (TreeFate.Ended, _noLetter)
        : !isServed ? (TreeFate.Ended, _notServed)
        : (TreeFate.Carried, null);
}
