using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>Second step: the six digits from the mail. A code works once, for the sign-in and the browser it was sent for (invariant 5).</summary>
public sealed class VerifyCode(LakMuangDb db, OpenAttempts attempts, ISessions sessions, Vault vault, Throttle throttle)
{
    /// <param name="from">Its address to return to is ignored: the sign-in remembers its own.</param>
    public async Task<Result<SignInStep>> RunAsync(Act act, Guid attemptId, string? typed, SignInFrom from, CancellationToken ct)
    {
        var digits = DigitsOf(typed);
        if (digits.Length == 0)
        {
            return Refusals.CodeMissing;
        }

        if (await attempts.FindAsync(attemptId, from.Device.BrowserToken, ct) is not ({ } attempt, var epoch))
        {
            return Refusals.AttemptGone;
        }

        var person = attempt.Person!.Value;
        var whom = person.Value.ToString();
        if (await throttle.BeginAsync(Limits.WrongCodesOfPerson, whom, ct) is not null)
        {
            return await RefuseAsync(act, person, Refusals.TooManyCodesToday, ct);
        }

        if (!await TakeTryAsync(attemptId, ct))
        {
            await throttle.DroppedAsync(Limits.WrongCodesOfPerson, whom, ct);
            return await RefuseAsync(act, person, Refusals.NoTriesLeft, ct);
        }

        var hash = vault.Lookup(digits, SendCode.HashPurpose(attemptId));
        var code = await db.OneTimeCodes.Where(c => c.Attempt == attemptId && c.Hash == hash)
            .Select(c => new { IsAlive = c.ExpiresAt > LakMuangDb.Now() })
            .FirstOrDefaultAsync(ct);
        if (code is not { IsAlive: true })
        {
            await throttle.FailedAsync(Limits.WrongCodesOfPerson, whom, ct);
            return await RefuseAsync(
                act, person, code is null ? Refusals.WrongCode(await TriesLeftAsync(attemptId, ct)) : Refusals.CodeExpired, ct);
        }

        await throttle.DroppedAsync(Limits.WrongCodesOfPerson, whom, ct);
        return await FinishAsync(act, attempt, epoch, from, ct);
    }

    private async Task<Result<SignInStep>> FinishAsync(Act act, SignInAttempt attempt, int epoch, SignInFrom from, CancellationToken ct)
    {
        var person = attempt.Person!.Value;
        var opened = await sessions.OpenAsync(act, person, attempt.Means | Means.EmailCode, from.Device, from.Present, ct, epoch: epoch);
        if (!opened.Ok(out var session, out var shut))
        {
            return await RefuseAsync(act, person, shut, ct);
        }

        attempt.DoneAt = act.At;
        db.Note(new CodeAccepted(person, attempt.Id));
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.AttemptGone;
        }

        var sends = await db.OneTimeCodes.CountAsync(c => c.Attempt == attempt.Id, ct);
        await throttle.ForgivenAsync(Limits.UnansweredSends, person.Value.ToString(), sends, ct);
        return new SignInStep(session, null, vault.Open(attempt.ReturnTo, SignInAttempt.ReturnToColumn));
    }

    // Taken before the code is looked at: a hundred guesses at once are still five.
    private async Task<bool> TakeTryAsync(Guid attempt, CancellationToken ct) => await db.SignInAttempts
        .Where(a => a.Id == attempt && a.Tries < SignInAttempt.MostTries && a.DoneAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.Tries, a => a.Tries + 1), ct) == 1;

    private async Task<int> TriesLeftAsync(Guid attempt, CancellationToken ct) => SignInAttempt.MostTries
        - await db.SignInAttempts.Where(a => a.Id == attempt).Select(a => a.Tries).SingleAsync(ct);

    private async Task<Problem> RefuseAsync(Act act, PersonId person, Problem problem, CancellationToken ct)
    {
        db.Note(new SignInRefused(person, Means.EmailCode, problem.Code));
        await db.CommitAsync(act, ct);
        return problem;
    }

    /// <summary>Spaces and hyphens come along when a code is pasted; Thai digits when it is typed.</summary>
    internal static string DigitsOf(string? typed) =>
        new([.. ThaiDigits.ToArabic(typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-').Take(16)]);
}
