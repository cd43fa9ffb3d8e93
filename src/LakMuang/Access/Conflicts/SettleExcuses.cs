using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>Ends exceptions whose last day is over, from 00:00 in Bangkok: the later one of the two rights is suspended in the same commit, and listed (B-6).</summary>
public sealed class SettleExcuses(LakMuangDb db) : IReactTo<LetterWithdrawn>, IReactTo<GrantResumed>
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
            await SuspendAsync(act, excuse, ct, fact.Letter);
        }
    }

    /// <summary>A right that was out of force for another reason when an exception ended does not wake into what the exception was for.</summary>
    public async Task ReactAsync(GrantResumed fact, Act act, CancellationToken ct)
    {
        var rules = db.DutyRules.Where(r => r.EndedAt == null && (r.GroupA == fact.Group || r.GroupB == fact.Group));
        var over = await db.DutyExcuses.AsNoTracking().Where(e => e.Person == fact.Holder && e.EndedAt != null && rules.Any(r => r.Id == e.Rule)).ToListAsync(ct);
        foreach (var excuse in over.DistinctBy(e => (e.Rule, e.Agency)))
        {
            await SuspendAsync(act, excuse, ct);
        }
    }

    /// <summary>Within the caller's commit. Of the two duties, the rights in force of the one that came later wait; those that are out of force keep their own reason.</summary>
    /// <param name="withdrawn">A letter that falls in this commit, and every exception under it.</param>
    internal async Task SuspendAsync(Act act, DutyExcuse excuse, CancellationToken ct, LetterId? withdrawn = null)
    {
        var rule = await db.DutyRules.AsNoTracking().SingleAsync(r => r.Id == excuse.Rule, ct);
        var today = ThaiDate.Day(act.At);
        if (rule.EndedAt is not null || await IsExcusedElseAsync(rule, excuse, withdrawn, today, ct))
        {
            return;
        }

        // Told apart in memory: some may have come into force, or gone out of it, within this commit.
        var active = (await db.Grants
            .Where(g => g.Holder == excuse.Person && g.State != GrantState.Ended && (g.Group == rule.GroupA || g.Group == rule.GroupB) && (g.Until == null || g.Until >= today)
                && (rule.Reach == DutyReach.Anywhere || g.Agency == excuse.Agency))
            .ToListAsync(ct)).FindAll(g => g.State is GrantState.Active);
        var met = (from a in active
                   where a.Group == rule.GroupA
                   from b in active
                   where b.Group == rule.GroupB && a.Meets(b.From, b.Until)
                   select (A: a, B: b)).ToList();
        if (met.Count == 0)
        {
            return;
        }

        var later = met.Min(m => m.A.GivenAt) > met.Min(m => m.B.GivenAt) ? met.Select(m => m.A) : met.Select(m => m.B);
        foreach (var grant in later.Distinct())
        {
            grant.Suspend(act, ReasonToSuspend.DutyConflict);
        }
    }

    private async Task<bool> IsExcusedElseAsync(DutyRule rule, DutyExcuse excuse, LetterId? withdrawn, DateOnly today, CancellationToken ct) =>
        await db.DutyExcuses.AnyAsync(
            e => e.Id != excuse.Id && e.Rule == rule.Id && e.Person == excuse.Person && e.EndedAt == null && e.Until >= today && (withdrawn == null || e.Letter != withdrawn)
                && (rule.Reach == DutyReach.Anywhere || e.Agency == excuse.Agency) && LakMuangDb.LetterIsLiving(e.Letter), ct)
        || (rule.ExceptHeadOfFinance && (await db.ReadAsync(
            "SELECT office_is_held($1, $2, 'HeadOfFinance')", r => r.GetBoolean(0), ct, excuse.Person.Value, excuse.Agency.Value)).Single());
}
