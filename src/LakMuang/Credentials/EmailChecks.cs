using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <remarks>Sends are limited for each mailbox and each purpose, so nobody's inbox can be filled from a form; wrong digits for each purpose.</remarks>
internal sealed class EmailChecks(LakMuangDb db, IOutbox outbox, Vault vault, Throttle throttle) : IEmailChecks
{
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(10);

    public async Task<Result<EmailCheck>> StartAsync(Act act, string purpose, EmailAddress email, CancellationToken ct)
    {
        foreach (var whom in new[] { purpose, $"mailbox:{email.Value.ToUpperInvariant()}" })
        {
            if (await throttle.BeginAsync(Limits.UnansweredSends, whom, ct) is not null)
            {
                return Refusals.TooManyChecks;
            }

            await throttle.FailedAsync(Limits.UnansweredSends, whom, ct);
        }

        var digits = RandomText.SixDigits();
        var check = new MailboxCheck
        {
            Purpose = purpose,
            Email = vault.Seal(email.Value, MailboxCheck.EmailColumn),
            Hash = vault.Lookup(digits, HashPurpose(purpose)),
            Reference = RandomText.Reference(),
            SentAt = act.At,
            ExpiresAt = act.At + _life,
        };
        db.MailboxChecks.Add(check);
        outbox.Queue(act, $"mailbox-check:{check.Id}", Mails.Check(email, digits, check));
        db.Note(new MailboxCheckSent(check.Id, check.Reference));
        await db.CommitAsync(act, ct);
        return Shown(check);
    }

    public async Task<Result<EmailCheck>> VerifyAsync(Act act, string purpose, string? typed, CancellationToken ct)
    {
        var digits = VerifyCode.DigitsOf(typed);
        if (digits.Length == 0)
        {
            return Refusals.CodeMissing;
        }

        // The try is taken before the digits are looked at: a hundred guesses at once are still five.
        if (await throttle.BeginAsync(Limits.WrongCodesOfMailbox, purpose, ct) is not null)
        {
            return Refusals.TooManyWrongChecks;
        }

        var hash = vault.Lookup(digits, HashPurpose(purpose));
        var check = await db.MailboxChecks.FirstOrDefaultAsync(
            c => c.Purpose == purpose && c.Hash == hash && c.VerifiedAt == null && c.ExpiresAt > LakMuangDb.Now(), ct);
        if (check is null || !await UseAsync(act, check, ct))
        {
            await throttle.FailedAsync(Limits.WrongCodesOfMailbox, purpose, ct);
            db.Note(new MailboxCheckRefused());
            await db.CommitAsync(act, ct);
            return Refusals.WrongCheck;
        }

        await throttle.DroppedAsync(Limits.WrongCodesOfMailbox, purpose, ct);
        var email = vault.Open(check.Email, MailboxCheck.EmailColumn);
        await throttle.ForgivenAsync(Limits.UnansweredSends, purpose, Limits.UnansweredSends.Failures, ct);
        await throttle.ForgivenAsync(Limits.UnansweredSends, $"mailbox:{email.ToUpperInvariant()}", 1, ct);
        return Shown(check);
    }

    /// <returns>False where the same digits were used in this very moment, from another tab or on another node.</returns>
    private async Task<bool> UseAsync(Act act, MailboxCheck check, CancellationToken ct)
    {
        check.VerifiedAt = act.At;
        db.Note(new MailboxCheckPassed(check.Id));
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

    public async Task<EmailCheck?> FindAsync(string purpose, CancellationToken ct) =>
        await db.MailboxChecks.AsNoTracking().Where(c => c.Purpose == purpose).OrderByDescending(c => c.SentAt).FirstOrDefaultAsync(ct) is { } found
            ? Shown(found)
            : null;

    private static string HashPurpose(string purpose) => $"mailbox-check:{purpose}";

    private EmailCheck Shown(MailboxCheck check)
    {
        var stored = vault.Open(check.Email, MailboxCheck.EmailColumn);
        return EmailAddress.TryParse(stored, out var email)
            ? new(check.Id, email, check.Reference, check.SentAt, check.ExpiresAt, check.VerifiedAt is not null)
            : throw new InvalidOperationException("What was stored is no address.");
    }
}

public sealed record MailboxCheckSent(Guid Check, string Reference) : Fact;

public sealed record MailboxCheckPassed(Guid Check) : Fact;

public sealed record MailboxCheckRefused : Fact
{
    public override Outcome Outcome => Outcome.Refused;
}
