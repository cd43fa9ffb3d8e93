using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

/// <summary>Ends every way in at once (L2-4, B-3). When it has answered, nothing older of this person works anywhere (invariant 2).</summary>
public sealed class SuspendAccount(LakMuangDb db)
{
    public async Task<Result<PersonId>> RunAsync(Act act, PersonId person, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == person, ct);
        if (account is null or { State: AccountState.Suspended or AccountState.Closed })
        {
            return Refusals.NothingToSuspend;
        }

        account.Suspend();
        await db.CommitAsync(act, ct);
        return person;
    }
}
