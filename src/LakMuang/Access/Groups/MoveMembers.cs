using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>One portion of a plan: the old rights end, and new ones take their place, in the caller's transaction.</summary>
/// <remarks>No new right is more than the old one was: its days, its letters, what keeps it out of force, and what is still to be confirmed go along.</remarks>
public sealed class MoveMembers(LakMuangDb db, IAgencyFacts agencies, OwnPlan own)
{
    /// <summary>Rights that change in one transaction.</summary>
    public const int Portion = 500;

    /// <param name="moves">False where the rights only end.</param>
    /// <returns>Whether anybody was left.</returns>
    internal async Task<bool> RunAsync(Act act, GroupPlan plan, bool moves, CancellationToken ct)
    {
        var members = await db.Grants.Where(g => g.Group == plan.Group && g.State != GrantState.Ended)
            .OrderBy(g => g.Holder).ThenBy(g => g.From).ThenBy(g => g.Id).Take(Portion)
            .Select(g => new { Right = g, HasLetter = LakMuangDb.LetterIsLiving(g.Letter) && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value)) })
            .ToListAsync(ct);
        if (members.Count == 0)
        {
            return false;
        }

        // First the ends, so that rules about duties are asked without the rights that are no more.
        members.ForEach(member => member.Right.End(act, EndOfGrant.GroupAbolished));
        var (moved, left) = moves ? await MoveAsync(act, plan, members.ConvertAll(m => new Member(m.Right, m.HasLetter)), ct) : (0, 0);
        plan.Went(moved, members.Count - moved, left);
        return true;
    }

    private async Task<(int Moved, int Left)> MoveAsync(Act act, GroupPlan plan, List<Member> members, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var targets = await db.Groups.Where(g => plan.Into.Contains(g.Code)).OrderBy(g => g.Code).ToListAsync(ct);
        var holders = members.Select(m => m.Right.Holder).Distinct().ToList();
        var held = new HeldBeside(await db.Grants
            .Where(g => holders.Contains(g.Holder) && plan.Into.Contains(g.Group) && g.State != GrantState.Ended && (g.Until == null || g.Until >= today)).ToListAsync(ct));
        var gate = await PlanGate.LoadAsync(db, agencies, targets, [.. members.Select(m => m.Right)], await own.RecordsAsync(plan, ct), ct);
        var steps = (from member in members
                     from target in targets
                     let days = DaysOf(member.Right, target, today)
                     where days.Until >= days.From
                     select (Member: member, Into: target, Days: days)).ToList();
        var check = await DutyCheck.LoadAsync(
            db, [.. steps.Select(s => new DutyQuestion(s.Member.Right.Holder, s.Member.Right.Agency, s.Into.Code, s.Days.From, s.Days.Until))], today, ct);
        var heads = await HeadDays.LoadAsync(db, targets.Exists(t => t.Kind is GroupKind.Head) ? [.. members.Select(m => m.Right.Agency).Distinct()] : [], today, ct);
        var (moved, left) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var (member, into, days) in steps)
        {
            var because = gate.Refusal(member, into);
            var free = because is null ? held.Free(act, member.Right, into.Code, days.From, days.Until) : [];
            because ??= free is null ? Refusals.HeldSuspended : null;
            foreach (var (from, until) in free ?? [])
            {
                var question = new DutyQuestion(member.Right.Holder, member.Right.Agency, into.Code, from, until);
                if (member.Right.SuspendedBecause is not ReasonToSuspend.DutyConflict && check.Against(question).Any(f => f.IsBroken))
                {
                    because = CatalogueRefusals.Apart;
                    continue;
                }

                if (into.Kind is GroupKind.Head && !heads.Take(member.Right.Agency, into.Code, from, until))
                {
                    because = Refusals.HeadThere;
                    continue;
                }

                var grant = member.Right.MoveTo(act, into, plan, from, until);
                db.Grants.Add(grant);
                held.Add(grant);
                check.Add(question);
                moved.Add(member.Right.Id);
            }

            if (because is not null && left.Add(member.Right.Id))
            {
                db.GroupPlansLeft.Add(new() { Plan = plan.Id, Grant = member.Right.Id, Because = because.Code });
            }
        }

        return (moved.Count, left.Count(id => !moved.Contains(id)));
    }

    private static (DateOnly From, DateOnly Until) DaysOf(Grant old, UserGroup into, DateOnly today)
    {
        var from = old.From > today ? old.From : today;
        var longest = into.LongestFrom(from);
        return (from, old.Until < longest ? old.Until.Value : longest);
    }
}
