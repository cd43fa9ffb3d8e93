using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>No right is in force without an active account (invariant 1); those that still have their authority come back with it.</summary>
internal sealed class SuspendGrantsOfAccount(LakMuangDb db, StandStill still) : IReactTo<AccountSuspended>, IReactTo<AccountClosed>, IReactTo<AccountReinstated>
{
    public Task ReactAsync(AccountSuspended fact, Act act, CancellationToken ct) => SuspendAsync(act, fact.Person, ct);

    public Task ReactAsync(AccountClosed fact, Act act, CancellationToken ct) => SuspendAsync(act, fact.Person, ct);

    public async Task ReactAsync(AccountReinstated fact, Act act, CancellationToken ct)
    {
        await still.HoldAsync(fact.Person, ct);
        var grants = await db.Grants
            .Where(g => g.Holder == fact.Person && g.State == GrantState.Suspended && g.SuspendedBecause == ReasonToSuspend.AccountSuspended)
            .Select(g => new { Grant = g, HasLetter = LakMuangDb.LetterIsLiving(g.Letter) && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value)) })
            .ToListAsync(ct);
        foreach (var found in grants)
        {
            if (found.HasLetter)
            {
                found.Grant.Resume();
            }
            else
            {
                found.Grant.StaySuspended(ReasonToSuspend.LetterWithdrawn);
            }
        }
    }

    private async Task SuspendAsync(Act act, PersonId person, CancellationToken ct)
    {
        await still.HoldAsync(person, ct);
        var grants = await db.Grants.Where(g => g.Holder == person && g.State == GrantState.Active).ToListAsync(ct);
        grants.ForEach(grant => grant.Suspend(act, ReasonToSuspend.AccountSuspended));
    }
}
