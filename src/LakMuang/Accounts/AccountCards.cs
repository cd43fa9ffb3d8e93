using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

internal sealed class AccountCards(LakMuangDb db) : IAccountCards
{
    public async Task<IReadOnlyDictionary<PersonId, AccountCard>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var sessions = db.Sessions;
        return await db.Accounts.Where(a => people.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.State,
                Last = sessions.Where(s => s.Person == a.Id).Max(s => (DateTimeOffset?)s.AuthenticatedAt),
            })
            .ToDictionaryAsync(x => x.Id, x => new AccountCard(x.State, x.Last), ct);
    }
}
