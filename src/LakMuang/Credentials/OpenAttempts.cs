using LakMuang.Accounts.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>Sign-ins whose password was right and whose code is awaited.</summary>
/// <remarks>
/// A revocation ends those that it finds. One that is written in that very moment is not found, so each is held against the epoch as well:
/// a password that was taken back while it was compared leads nowhere.
/// </remarks>
public sealed class OpenAttempts(LakMuangDb db, IAccounts accounts)
{
    /// <returns>Null for one that is over, that belongs to another browser, or that is older than a revocation; else with the account's epoch.</returns>
    internal async Task<(SignInAttempt Attempt, int Epoch)?> FindAsync(Guid id, string browserToken, CancellationToken ct)
    {
        var attempt = await db.SignInAttempts.SingleOrDefaultAsync(a => a.Id == id && a.DoneAt == null && a.ExpiresAt > LakMuangDb.Now() && a.Person != null, ct);
        if (attempt?.Person is not { } person)
        {
            return null;
        }

        var epoch = (await accounts.EpochsAsync([person], ct)).GetValueOrDefault(person);
        return attempt.BrowserHash.SequenceEqual(SignInAttempt.HashOf(browserToken, epoch)) ? (attempt, epoch) : null;
    }
}
