using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

internal sealed class AccountCards(LakMuangDb db, ListSessions sessions) : IAccountCards
{
    public async Task<IReadOnlyList<SessionCard>> SessionsAsync(PersonId person, CancellationToken ct) =>
        [.. (await sessions.RunAsync(person, ct)).Select(s => new SessionCard(s.Id, s.Device, s.OpenedAt, s.LastSeenAt, s.Means.Level()))];

    public async Task<IReadOnlyDictionary<PersonId, AccountCard>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var opened = db.Sessions;
        return await db.Accounts.Where(a => people.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.State,
                Last = opened.Where(s => s.Person == a.Id).Max(s => (DateTimeOffset?)s.AuthenticatedAt),
            })
            .ToDictionaryAsync(x => x.Id, x => new AccountCard(x.State, x.Last), ct);
    }

    public async Task<IReadOnlyCollection<PersonId>> AmongAsync(IReadOnlyCollection<PersonId> people, AccountStanding standing, CancellationToken ct)
    {
        var states = await db.Accounts.AsNoTracking().Where(a => people.Contains(a.Id)).Select(a => new { a.Id, a.State }).ToDictionaryAsync(a => a.Id, a => a.State, ct);
        return [.. people.Where(person => standing == (states.TryGetValue(person, out var state) ? Of(state) : AccountStanding.NotYet))];
    }

    private static AccountStanding? Of(AccountState state) => state switch
    {
        AccountState.Active => AccountStanding.Open,
        AccountState.Suspended => AccountStanding.Suspended,
        AccountState.Closed => null,
        _ => AccountStanding.NotYet,
    };
}
