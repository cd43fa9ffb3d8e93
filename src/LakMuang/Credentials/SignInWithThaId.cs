using LakMuang.Accounts.Contracts;
using LakMuang.Credentials.ThaId;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LakMuang.Credentials;

/// <summary>The main way in (L1-2): the browser goes to ThaID with a state of ours and comes back with a code.</summary>
public sealed partial class SignInWithThaId(
    LakMuangDb db, ThaIdClient thaId, ThaIdArrival arrival, Vault vault, ILogger<SignInWithThaId> log)
{
    /// <summary>Longer than ThaID's own patience with its QR.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(20);

    /// <returns>Where to send the browser, or why ThaID cannot be used now.</returns>
    public async Task<Result<Uri>> StartAsync(Act act, SignInFrom from, CancellationToken ct, AttemptPurpose purpose = AttemptPurpose.SignIn)
    {
        var (state, nonce) = (RandomText.Token(), RandomText.Token());
        try
        {
            var address = await thaId.AuthorizeAddressAsync(state, nonce, ct);
            var attempt = new SignInAttempt
            {
                BrowserHash = Digest.Of(from.Device.BrowserToken),
                Purpose = purpose,
                Person = null,
                Means = Means.None,
                ReturnTo = vault.Seal(from.ReturnTo, SignInAttempt.ReturnToColumn),
                StateHash = Digest.Of(state),
                Nonce = nonce,
                ExpiresAt = act.At + _life,
            };
            db.SignInAttempts.Add(attempt);
            db.Note(new SentToThaId(attempt.Id));
            await db.CommitAsync(act, ct);
            return address;
        }
        catch (ThaIdException e)
        {
            return await RefuseAsync(act, e, ct);
        }
    }

    /// <summary>Takes up the sign-in that the state belongs to, once, and only in the browser that began it (login CSRF).</summary>
    /// <param name="error">What ThaID sent instead of a code, or null.</param>
    public async Task<Result<SignInStep>> FinishAsync(
        Act act, string? state, string? code, string? error, SignInFrom from, CancellationToken ct)
    {
        var stateHash = Digest.Of(state ?? "");
        var attempt = await db.SignInAttempts.SingleOrDefaultAsync(a => a.StateHash == stateHash && a.ExpiresAt > LakMuangDb.Now(), ct);
        if (attempt is null or { DoneAt: not null })
        {
            return Refusals.AttemptGone;
        }

        if (!attempt.BrowserHash.SequenceEqual(Digest.Of(from.Device.BrowserToken)))
        {
            return Refusals.OtherBrowser;
        }

        try
        {
            var proved = error is not null ? throw FaultOf(error)
                : string.IsNullOrEmpty(code) ? throw new ThaIdException(ThaIdFault.Nonsense, "It came back without a code.")
                : await thaId.RedeemAsync(code, attempt.Nonce!, ct);
            return await arrival.RunAsync(act, attempt, proved, from, ct);
        }
        catch (ThaIdException e)
        {
            attempt.DoneAt = act.At;
            return await RefuseAsync(act, e, ct);
        }
    }

    /// <summary>Where a sign-in that came to nothing was going, for its own browser only; or null.</summary>
    public async Task<string?> WhereToAsync(string? state, string browserToken, CancellationToken ct)
    {
        var (stateHash, browserHash) = (Digest.Of(state ?? ""), Digest.Of(browserToken));
        var returnTo = await db.SignInAttempts.AsNoTracking()
            .Where(a => a.StateHash == stateHash && a.BrowserHash == browserHash)
            .Select(a => a.ReturnTo)
            .SingleOrDefaultAsync(ct);
        return returnTo is null ? null : vault.Open(returnTo, SignInAttempt.ReturnToColumn);
    }

    private static ThaIdException FaultOf(string error) => new(
        error is "user_denied" or "access_denied" ? ThaIdFault.Cancelled
            : error is "server_error" or "temporarily_unavailable" ? ThaIdFault.Down
            : ThaIdFault.Nonsense,
        "It came back with an error.");

    private async Task<Problem> RefuseAsync(Act act, ThaIdException e, CancellationToken ct)
    {
        LogFault(log, e.Fault, e.Message);
        var problem = ThaIdRefusals.For(e.Fault);
        db.Note(new SignInRefused(null, Means.ThaId, problem.Code));
        await db.CommitAsync(act, ct);
        return problem;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "ThaID did not prove anybody ({Fault}): {Reason}")]
    private static partial void LogFault(ILogger log, ThaIdFault fault, string reason);
}
