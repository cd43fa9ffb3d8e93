using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <remarks>Sends are limited for each mailbox and each purpose, so nobody's inbox can be filled from a form; wrong digits for each purpose.</remarks>
internal sealed class EmailChecks(LakMuangDb db, IOutbox outbox, Vault vault, Throttle throttle, SentCodes codes) : IEmailChecks
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
        var by = new CodeTrial(
            HashPurpose(purpose), purpose, Limits.WrongCodesOfMailbox, Refusals.CodeMissing, Refusals.TooManyWrongChecks, Refusals.WrongCheck);
        var taken = await codes.TakeAsync(
            act, db.MailboxChecks.Where(c => c.Purpose == purpose), by, typed, c => new MailboxCheckPassed(c.Id), new MailboxCheckRefused(), ct);
        if (!taken.Ok(out var check, out var problem))
        {
            return problem;
        }

        var email = vault.Open(check.Email, MailboxCheck.EmailColumn);
        await throttle.ForgivenAsync(Limits.UnansweredSends, purpose, Limits.UnansweredSends.Failures, ct);
        await throttle.ForgivenAsync(Limits.UnansweredSends, $"mailbox:{email.ToUpperInvariant()}", 1, ct);
        return Shown(check);
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
