using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>What the page that asks for a code shows: where it was sent, when, and until when it works.</summary>
public sealed class FindAttempt(LakMuangDb db, OpenAttempts attempts, IPeople people, Vault vault)
{
    /// <summary>What to say when it is not found.</summary>
    public static Problem Gone => Refusals.AttemptGone;

    /// <returns>Null when the sign-in is over, or belongs to another browser.</returns>
    public async Task<AttemptView?> RunAsync(Guid attemptId, string browserToken, CancellationToken ct)
    {
        if (await attempts.FindAsync(attemptId, browserToken, ct) is not ({ } attempt, _))
        {
            return null;
        }

        var code = await db.OneTimeCodes.Where(c => c.Attempt == attemptId).OrderByDescending(c => c.SentAt).FirstAsync(ct);

        // As the database has it: a try is counted there, past what this request may have read before.
        var tries = await db.SignInAttempts.Where(a => a.Id == attemptId).Select(a => a.Tries).SingleAsync(ct);
        var contact = await people.ContactOfAsync(attempt.Person!.Value, ct);
        return new(contact.Email?.Masked ?? "", code.Reference, code.SentAt, code.ExpiresAt,
            tries < SignInAttempt.MostTries, vault.Open(attempt.ReturnTo, SignInAttempt.ReturnToColumn));
    }
}

public sealed record AttemptView(
    string MaskedEmail, string Reference, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, bool HasTriesLeft, string ReturnTo);
