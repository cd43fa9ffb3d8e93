using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>What typed digits are judged by.</summary>
/// <param name="HashPurpose">Of the keyed hash: digits for another purpose or another address match nothing.</param>
/// <param name="Whom">Whose wrong digits are counted together, by <paramref name="Limit"/>.</param>
internal sealed record CodeTrial(string HashPurpose, string Whom, Contracts.Limit Limit, Problem Missing, Problem TooManyWrong, Problem Wrong);

/// <summary>Compares typed digits with those that were sent. Each code works once, on whichever node (invariant 5).</summary>
internal sealed class SentCodes(LakMuangDb db, Vault vault, Throttle throttle)
{
    /// <summary>Finds the code, marks it as used and commits; so is a refusal.</summary>
    public async Task<Result<T>> TakeAsync<T>(Act act, IQueryable<T> sent, CodeTrial by, string? typed, Func<T, Fact> passed, Fact refused, CancellationToken ct)
        where T : SentCode
    {
        var digits = VerifyCode.DigitsOf(typed);
        if (digits.Length == 0)
        {
            return by.Missing;
        }

        // The try is taken before the digits are looked at: a hundred guesses at once are still five.
        if (await throttle.BeginAsync(by.Limit, by.Whom, ct) is not null)
        {
            return by.TooManyWrong;
        }

        var hash = vault.Lookup(digits, by.HashPurpose);
        var code = await sent.FirstOrDefaultAsync(c => c.Hash == hash && c.VerifiedAt == null && c.ExpiresAt > LakMuangDb.Now(), ct);
        if (code is null || !await UseAsync(act, code, passed(code), ct))
        {
            await throttle.FailedAsync(by.Limit, by.Whom, ct);
            db.Note(refused);
            await db.CommitAsync(act, ct);
            return by.Wrong;
        }

        await throttle.DroppedAsync(by.Limit, by.Whom, ct);
        return code;
    }

    /// <returns>False where the same digits were used in this very moment, from another tab or on another node.</returns>
    private async Task<bool> UseAsync(Act act, SentCode code, Fact passed, CancellationToken ct)
    {
        code.VerifiedAt = act.At;
        db.Note(passed);
        try
        {
            await db.CommitAsync(act, ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
