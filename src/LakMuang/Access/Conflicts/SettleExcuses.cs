using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>Ends exceptions whose last day is over, from 00:00 in Bangkok: the newer one of the two rights is suspended in the same commit, and listed (B-6).</summary>
public sealed class SettleExcuses(LakMuangDb db) : IReactTo<LetterWithdrawn>
{
    private const int Portion = 100;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var over = await db.DutyExcuses.Where(e => e.EndedAt == null && e.Until < today).OrderBy(e => e.Until).ThenBy(e => e.Id).Take(Portion).ToListAsync(ct);
        if (over.Count == 0)
        {
            return false;
        }

        foreach (var excuse in over)
        {
            excuse.End(act, EndOfExcuse.Expired);
            await SuspendAsync(act with { Authority = excuse.Letter }, excuse, ct);
        }

        await db.CommitAsync(act, ct);
        return over.Count == Portion;
    }

    /// <summary>An exception falls with its letter.</summary>
    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        foreach (var excuse in await db.DutyExcuses.Where(e => e.Letter == fact.Letter && e.EndedAt == null).ToListAsync(ct))
        {
            excuse.End(act, EndOfExcuse.LetterWithdrawn);
            await SuspendAsync(act, excuse, ct);
        }
    }

    /// <summary>Within the caller's commit. Of the two duties, all rights of the one that came later wait.</summary>
    internal async Task SuspendAsync(Act act, DutyExcuse excuse, CancellationToken ct)
    {
        var rule = await db.DutyRules.AsNoTracking().SingleAsync(r => r.Id == excuse.Rule, ct);
        var today = ThaiDate.Day(act.At);
        if (rule.EndedAt is not null || await IsExcusedElseAsync(rule, excuse, today, ct))
        {
            return;
        }

        var open = await db.Grants
            .Where(g => g.Holder == excuse.Person && g.State != GrantState.Ended && (g.Group == rule.GroupA || g.Group == rule.GroupB) && (g.Until == null || g.Until >= today)
                && (rule.Reach == DutyReach.Anywhere || g.Agency == excuse.Agency))
            .ToListAsync(ct);
        var (a, b) = (open.Where(g => g.Group == rule.GroupA).ToList(), open.Where(g => g.Group == rule.GroupB).ToList());
        if (a.Count == 0 || b.Count == 0)
        {
            return;
        }

        foreach (var grant in a.Min(g => g.GivenAt) > b.Min(g => g.GivenAt) ? a : b)
        {
            if (grant.State is GrantState.Suspended)
            {
                grant.StaySuspended(ReasonToSuspend.DutyConflict);
            }
            else
            {
                grant.Suspend(act, ReasonToSuspend.DutyConflict);
            }
        }
    }

    private async Task<bool> IsExcusedElseAsync(DutyRule rule, DutyExcuse excuse, DateOnly today, CancellationToken ct) =>
        await db.DutyExcuses.AnyAsync(
            e => e.Id != excuse.Id && e.Rule == rule.Id && e.Person == excuse.Person && e.EndedAt == null && e.Until >= today
                && (rule.Reach == DutyReach.Anywhere || e.Agency == excuse.Agency) && LakMuangDb.LetterIsLiving(e.Letter), ct)
        || (rule.ExceptHeadOfFinance && (await db.ReadAsync(
            "SELECT office_is_held($1, $2, 'HeadOfFinance')", r => r.GetBoolean(0), ct, excuse.Person.Value, excuse.Agency.Value)).Single());
}
