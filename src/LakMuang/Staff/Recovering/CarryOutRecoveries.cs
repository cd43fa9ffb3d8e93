using System.Security.Cryptography;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LakMuang.Staff.Recovering;

/// <summary>When the day of a confirmed recovery is over by the database's clock: the mailbox is recorded, and a code goes to it with which the person chooses a password.</summary>
/// <remarks>
/// One case is one commit, told apart by its state. It restores a way in at level 2 and no more: work on others takes ThaID as before, so two people and a
/// day of waiting never weigh more than the proof that was lost.
/// </remarks>
public sealed class CarryOutRecoveries(
    LakMuangDb db, StillFit fit, IMailboxes mailboxes, IPasswordRenewals renewals, IAccounts accounts, RecoveryPost post, Vault vault, ILogger<CarryOutRecoveries> log)
{
    private const int Portion = 20;

    /// <returns>False: a turn looks at all that are due, also behind one that cannot be carried out.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var last = Guid.Empty;
        while (await Due().AsNoTracking().Where(r => r.Id.CompareTo(last) > 0).OrderBy(r => r.Id).Select(r => r.Id).Take(Portion).ToListAsync(ct) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                await TakeAsync(act, id, ct);
            }

            last = due[^1];
        }

        return false;
    }

    private IQueryable<Recovery> Due() => db.Recoveries.Where(
        r => (r.State == RecoveryState.Confirmed && r.EffectiveAt <= LakMuangDb.Now()) || (r.State == RecoveryState.Proposed && r.ExpiresAt <= LakMuangDb.Now()));

    private async Task TakeAsync(Act act, Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Due().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } recovery)
        {
            // Somebody was faster since the portion was read.
            return;
        }

        try
        {
            await StepAsync(act, recovery, ct);
            await db.CommitAsync(act with { Authority = recovery.Letter }, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another node, or somebody who stopped it, was faster; or a session of the person changed: the next turn sees it.
        }
        catch (Exception e) when (e is InvalidOperationException or CryptographicException or FormatException or ArgumentException or DbUpdateException)
        {
            // What is wrong with one case keeps no other waiting.
            log.LogError("Recovery {Recovery} could not be carried out: {Reason}", id, e.GetType().Name);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task StepAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        if ((recovery.State is RecoveryState.Proposed ? EndOfRecovery.Unanswered : await fit.WhyNotAsync(act, recovery, ct)) is { } because)
        {
            recovery.End(act, because);
            await post.TellEndedAsync(act, recovery, ct);
            return;
        }

        if (!EmailAddress.TryParse(vault.Open(recovery.Email!, Recovery.EmailColumn), out var email))
        {
            throw new InvalidOperationException("What was stored is no address.");
        }

        await post.TellCarriedOutAsync(act, recovery, ct);
        await renewals.TakeBackAsync(act, recovery.Person, ct);
        await accounts.RevokeAsync(recovery.Person, EndOfSession.CredentialChanged, ct);
        await mailboxes.ReplaceAsync(recovery.Person, email, ct);
        renewals.Invite(act, recovery.Person, email);
        recovery.CarryOut(act);
    }
}

/// <summary>Whether what two people agreed on a day ago still holds.</summary>
public sealed class StillFit(RecoveryGuard guard, IAccounts accounts, IAccountCards cards, IPosts posts, ILetterBook book)
{
    internal async Task<EndOfRecovery?> WhyNotAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        // A decider who was stopped meanwhile may have been somebody else.
        PersonId[] all = [recovery.Person, recovery.ProposedBy, recovery.DecidedBy!.Value];
        return (await accounts.ActiveAsync(all, ct)).Count < all.Length ? EndOfRecovery.AccountStopped
            : !await book.IsLivingAsync(recovery.Letter, ct) ? EndOfRecovery.LetterWithdrawn
            : await posts.BelongsAsync(recovery.Person, recovery.Agency, ct) is not Belonging.Present ? EndOfRecovery.Left
            : !await MayAsync(act, recovery, recovery.ProposedBy, ct) || !await MayAsync(act, recovery, recovery.DecidedBy.Value, ct) ? EndOfRecovery.NotDeciders
            : (await cards.OfAsync([recovery.Person], ct)).GetValueOrDefault(recovery.Person)?.LastSignInAt > recovery.ProposedAt ? EndOfRecovery.SignedIn
            : null;
    }

    // Two roles agreed on it, and not two names: one that has ended meanwhile counts no more.
    private Task<bool> MayAsync(Act act, Recovery recovery, PersonId decider, CancellationToken ct) => guard.MayAsync(act, decider, recovery.Agency, recovery.Person, ct);
}
