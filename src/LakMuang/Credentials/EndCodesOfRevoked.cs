using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>What was begun before everything of a person was ended leads nowhere any more: half sign-ins, and codes for a new password (invariant 2).</summary>
internal sealed class EndCodesOfRevoked(LakMuangDb db) : IReactTo<EverythingRevoked>
{
    public async Task ReactAsync(EverythingRevoked fact, Act act, CancellationToken ct)
    {
        var attempts = await db.SignInAttempts.Where(a => a.Person == fact.Person && a.DoneAt == null).ToListAsync(ct);
        attempts.ForEach(a => a.DoneAt ??= act.At);

        // A code that is made in this very commit is not stored yet, and stays.
        var renewals = await db.PasswordRenewals.Where(r => r.Person == fact.Person && r.UsedAt == null).ToListAsync(ct);
        renewals.ForEach(r => r.UsedAt ??= act.At);
    }
}
