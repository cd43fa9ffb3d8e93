using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

internal sealed class AccountFacts(LakMuangDb db) : IAccounts
{
    public async Task<AccountState?> StateOfAsync(PersonId person, CancellationToken ct) =>
        await db.Accounts.Where(a => a.Id == person).Select(a => (AccountState?)a.State).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<PersonId, int>> EpochsAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        await db.Accounts.Where(a => people.Contains(a.Id)).Select(a => new { a.Id, a.Epoch }).ToDictionaryAsync(a => a.Id, a => a.Epoch, ct);

    public void Open(Act act, PersonId person)
    {
        db.Accounts.Add(new() { Id = person, State = AccountState.Active, CreatedAt = act.At });
        db.Note(new AccountOpened(person));
    }

    public async Task ChangeAsync(Act act, PersonId person, bool open, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == person, ct);
        if (open)
        {
            account.State = AccountState.Active;
        }
        else
        {
            account.Close();
        }
    }

    public async Task<bool> SuspendAsync(PersonId person, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == person && a.State == AccountState.Active, ct);
        account?.Suspend();
        return account is not null;
    }

    public async Task<bool> ReinstateAsync(PersonId person, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == person && a.State == AccountState.Suspended, ct);
        account?.Reinstate();
        return account is not null;
    }

    public async Task<bool> RevokeAsync(PersonId person, EndOfSession because, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == person && a.State == AccountState.Active, ct);
        account?.RevokeEverything(because);
        return account is not null;
    }

    public async Task<IReadOnlySet<PersonId>> ActiveAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        (await db.Accounts.Where(a => people.Contains(a.Id) && a.State == AccountState.Active).Select(a => a.Id).ToListAsync(ct)).ToHashSet();

    public async Task<IReadOnlySet<PersonId>> KnownAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        (await db.Accounts.Where(a => people.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
}
