using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

internal sealed class AccountFacts(LakMuangDb db) : IAccounts
{
    public async Task<AccountState?> StateOfAsync(PersonId person, CancellationToken ct) =>
        await db.Accounts.Where(a => a.Id == person).Select(a => (AccountState?)a.State).SingleOrDefaultAsync(ct);
}
