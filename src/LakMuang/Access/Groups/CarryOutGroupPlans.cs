using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>Carries plans out whose day has begun in Bangkok: a portion of members at a time, each portion one transaction.</summary>
/// <remarks>
/// What is left to do is what the group still holds, so a crash or another node simply goes on. The old right and the new one change places in one commit: nobody is without
/// either, and what was entered by the old one ends (its tokens name a group that is no more). A plan that fails stands in nobody's way: others go on, and it is tried again
/// later. One that is done comes back for what somebody gave, or a merger carried over, while it ran.
/// </remarks>
public sealed class CarryOutGroupPlans(LakMuangDb db, ILetterBook book, MoveMembers members, NoteFailedPlan failed)
{
    private const long Turn = 2569_1126;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, Turn);
        if (await NextAsync(act, ct) is not { } plan)
        {
            return false;
        }

        try
        {
            await OneAsync(act with { Authority = plan.Letter }, plan, ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            await transaction.RollbackAsync(ct);
            await failed.RunAsync(act, plan.Id, e, ct);
        }

        return true;
    }

    private Task<GroupPlan?> NextAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var (groups, grants) = (db.Groups, db.Grants);
        return db.GroupPlans
            .Where(p => (p.RetryAt == null || p.RetryAt <= act.At)
                && (p.State == PlanState.Running || (p.State == PlanState.Waiting && p.On <= today)
                    || (p.State == PlanState.Done && groups.Any(g => g.Code == p.Group && g.ValidUntil < p.On)
                        && grants.Any(g => g.Group == p.Group && g.State != GrantState.Ended))))
            .OrderBy(p => p.State == PlanState.Running ? 0 : p.State == PlanState.Waiting ? 1 : 2).ThenBy(p => p.On).ThenBy(p => p.Id).FirstOrDefaultAsync(ct);
    }

    private async Task OneAsync(Act act, GroupPlan plan, CancellationToken ct)
    {
        var hasLetter = await book.IsLivingAsync(plan.Letter, ct);
        if (plan.State is PlanState.Done)
        {
            await members.RunAsync(act, plan, hasLetter, ct);
        }
        else if (!hasLetter || (plan.State is PlanState.Waiting && await DraftGroupPlan.TargetsAsync(db, plan.Group, plan.Into, plan.On, ct) is not null))
        {
            plan.Stick();
        }
        else
        {
            await MoveAsync(act, plan, ct);
        }

        await db.CommitAsync(act, ct);
    }

    private async Task MoveAsync(Act act, GroupPlan plan, CancellationToken ct)
    {
        if (plan.State is PlanState.Waiting)
        {
            // From now on nobody gets the group, so what is left of it only becomes less.
            var group = await db.Groups.SingleAsync(g => g.Code == plan.Group, ct);
            if (!(group.ValidUntil < plan.On))
            {
                group.ValidUntil = plan.On.AddDays(-1);
                group.Changed(nameof(group.ValidUntil), plan.Letter);
            }

            plan.Begin(await db.Grants.CountAsync(g => g.Group == plan.Group && g.State != GrantState.Ended, ct));
        }

        if (!await members.RunAsync(act, plan, true, ct))
        {
            plan.Finish(act);
        }
    }
}
