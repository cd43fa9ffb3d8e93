using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>Carries plans out whose day has begun in Bangkok: a portion of members at a time, each portion one transaction.</summary>
/// <remarks>
/// What is left to do is what the group still holds, so a crash or another node simply goes on. The old right and the new one change places in one commit: nobody is without
/// either, and what was entered by the old one ends (its tokens name a group that is no more).
/// </remarks>
public sealed class CarryOutGroupPlans(LakMuangDb db, ILetterBook book, IAgencyFacts agencies)
{
    /// <summary>Rights that change in one transaction.</summary>
    public const int Portion = 500;

    private const long Turn = 2569_1126;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, Turn);
        var plan = await db.GroupPlans.Where(p => p.State == PlanState.Running || (p.State == PlanState.Waiting && p.On <= today))
            .OrderBy(p => p.State == PlanState.Running ? 0 : 1).ThenBy(p => p.On).ThenBy(p => p.Id).FirstOrDefaultAsync(ct);
        if (plan is null)
        {
            return false;
        }

        act = act with { Authority = plan.Letter };
        if (plan.State is PlanState.Waiting)
        {
            await BeginAsync(act, plan, ct);
        }

        if (plan.State is PlanState.Running)
        {
            await PortionAsync(act, plan, today, ct);
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task BeginAsync(Act act, GroupPlan plan, CancellationToken ct)
    {
        if (!await book.IsLivingAsync(plan.Letter, ct) || await DraftGroupPlan.TargetsAsync(db, plan.Group, plan.Into, plan.On, ct) is not null)
        {
            plan.Stick(act);
            return;
        }

        // From now on nobody gets the group, so what is left of it only becomes less.
        var group = await db.Groups.SingleAsync(g => g.Code == plan.Group, ct);
        group.ValidUntil = plan.On.AddDays(-1);
        group.Changed(nameof(group.ValidUntil), plan.Letter);
        plan.Begin(act, await db.Grants.CountAsync(g => g.Group == plan.Group && g.State != GrantState.Ended, ct));
    }

    private async Task PortionAsync(Act act, GroupPlan plan, DateOnly today, CancellationToken ct)
    {
        var portion = await db.Grants.Where(g => g.Group == plan.Group && g.State != GrantState.Ended)
            .OrderBy(g => g.Holder).ThenBy(g => g.Id).Take(Portion).ToListAsync(ct);
        if (portion.Count == 0)
        {
            plan.Finish(act);
            return;
        }

        var targets = await db.Groups.Where(g => plan.Into.Contains(g.Code)).OrderBy(g => g.Code).ToListAsync(ct);
        var places = await agencies.OfAsync([.. portion.Select(g => g.Agency).Distinct()], ct);
        var holders = portion.Select(g => g.Holder).Distinct().ToList();
        var held = (await db.Grants.AsNoTracking()
            .Where(g => holders.Contains(g.Holder) && plan.Into.Contains(g.Group) && g.State != GrantState.Ended && (g.Until == null || g.Until >= today))
            .Select(g => new { g.Holder, g.Agency, g.Group }).ToListAsync(ct)).Select(g => (g.Holder, g.Agency, g.Group)).ToHashSet();

        // First the ends, so that rules about duties are asked without the rights that are no more.
        portion.ForEach(grant => grant.End(act, EndOfGrant.GroupAbolished));
        var moves = portion.SelectMany(old => targets.Select(into => MoveOf(old, into, today))).Where(m => m.Question.Until >= m.Question.From).ToList();
        var check = await DutyCheck.LoadAsync(db, [.. moves.Select(m => m.Question)], today, ct);
        var (moved, left) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var (old, into, question) in moves)
        {
            if (!held.Add((old.Holder, old.Agency, into.Code)))
            {
                continue;
            }

            if ((places.GetValueOrDefault(old.Agency) is { } place && !into.ServesType(place.Type) ? Refusals.NotServed.Code
                : check.Against(question).Any(f => f.IsBroken) ? "access.duty.conflict" : null) is { } because)
            {
                if (left.Add(old.Id))
                {
                    db.GroupPlansLeft.Add(new() { Plan = plan.Id, Grant = old.Id, Because = because });
                }

                continue;
            }

            Give(act, plan, old, into, question);
            check.Add(question);
            moved.Add(old.Id);
        }

        plan.Went(moved.Count, portion.Count - moved.Count, left.Count);
    }

    private static (Grant Old, UserGroup Into, DutyQuestion Question) MoveOf(Grant old, UserGroup into, DateOnly today)
    {
        var from = old.From > today ? old.From : today;
        var longest = into.LongestFrom(from);
        return (old, into, new(old.Holder, old.Agency, into.Code, from, old.Until < longest ? old.Until : longest));
    }

    // A right that was out of force goes on so, for the same reason: an abolished group wakes nothing.
    private void Give(Act act, GroupPlan plan, Grant old, UserGroup into, DutyQuestion question)
    {
        var grant = Grant.Give(act, old.Holder, old.Agency, into, old.Appointment, plan.Letter, question.From, question.Until);
        db.Grants.Add(grant);
        if (old.SuspendedBecause is { } because)
        {
            grant.Suspend(act, because);
        }
    }
}
