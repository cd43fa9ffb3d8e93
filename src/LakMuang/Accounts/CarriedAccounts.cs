using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

/// <summary>Both records' sessions, codes and tokens die; the old account is closed, and a suspension of either suspends the one that lives on.</summary>
internal sealed class CarriedAccounts(LakMuangDb db) : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("account", "id", Fate.Ends),
        new("session", "person", Fate.Stays),
        new("known_device", "person", Fate.Ends),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        await db.ChangeAsync("DELETE FROM known_device WHERE person = $1", ct, carrying.Gone.Value);
        var gone = await db.Accounts.SingleOrDefaultAsync(a => a.Id == carrying.Gone, ct);
        var kept = await db.Accounts.SingleOrDefaultAsync(a => a.Id == carrying.Kept, ct);
        if (kept is null && gone is not null)
        {
            kept = new() { Id = carrying.Kept, State = AccountState.Active, CreatedAt = act.At };
            db.Accounts.Add(kept);
            db.Note(new AccountOpened(carrying.Kept));
        }

        if (gone?.State is AccountState.Suspended && kept?.State is AccountState.Active)
        {
            kept.Suspend();
        }
        else if (kept is not null)
        {
            kept.RevokeEverything(EndOfSession.Replaced);
            if (kept.State is AccountState.Suspended)
            {
                // Also for what comes over: no right is in force without an active account (invariant 1).
                db.Note(new AccountSuspended(carrying.Kept));
            }
        }

        gone?.Close();
    }
}
