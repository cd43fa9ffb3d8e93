using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>What was put to sleep because an exception ended wakes when nothing stands against it any more, where everything else that it needs is there.</summary>
public sealed class WakeRights(LakMuangDb db, StandStill still, IAccounts accounts, IPeople people)
{
    /// <summary>Within the caller's transaction, after what made it possible was written.</summary>
    /// <param name="excuse">The exception that wakes them, or null where the rule itself has ended.</param>
    internal async Task RunAsync(Act act, DutyRule rule, DutyExcuse? excuse, CancellationToken ct)
    {
        var asleep = db.Grants.Where(g => g.State == GrantState.Suspended && g.SuspendedBecause == ReasonToSuspend.DutyConflict
            && (g.Group == rule.GroupA || g.Group == rule.GroupB)
            && LakMuangDb.LetterIsLiving(g.Letter) && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value)));
        if (excuse is not null)
        {
            asleep = asleep.Where(g => g.Holder == excuse.Person && (rule.Reach == DutyReach.Anywhere || g.Agency == excuse.Agency));
        }

        // Whoever suspends an account beside this waits, or is seen: the rights are read behind the lock.
        if (await asleep.Select(g => g.Holder).Distinct().ToListAsync(ct) is { Count: > 0 } holders)
        {
            await still.HoldAsync(holders, ct);
        }

        // Nobody wakes their own: it goes on waiting for somebody else (invariant 3).
        var own = act.By is { } by ? await people.RecordsOfAsync(by, ct) : new HashSet<PersonId>();
        asleep = asleep.Where(g => !own.Contains(g.Holder));
        var grants = await asleep.OrderBy(g => g.Holder).ThenBy(g => g.GivenAt).ThenBy(g => g.Id).ToListAsync(ct);
        if (grants.Count == 0)
        {
            return;
        }

        // Another rule may stand against the same right; then it goes on waiting.
        var active = await accounts.ActiveAsync([.. grants.Select(g => g.Holder).Distinct()], ct);
        var check = await DutyCheck.LoadAsync(db, [.. grants.Select(QuestionOf)], ThaiDate.Day(act.At), ct);
        foreach (var grant in grants.Where(g => !check.Against(QuestionOf(g)).Any(f => f.IsBroken)))
        {
            if (active.Contains(grant.Holder))
            {
                grant.Resume();
                check.Add(QuestionOf(grant));
            }
            else
            {
                // It comes back with the account.
                grant.StaySuspended(ReasonToSuspend.AccountSuspended);
            }
        }

        await db.CommitAsync(act, ct);
    }

    private static DutyQuestion QuestionOf(Grant g) => new(g.Holder, g.Agency, g.Group, g.From, g.Until);
}
