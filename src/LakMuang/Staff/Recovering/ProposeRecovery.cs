using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Recovering;

/// <param name="Email">The mailbox that the person reads, as typed.</param>
/// <param name="HasMet">The proposer has the person before them, and has seen their card.</param>
/// <param name="Letter">What it is done under.</param>
public sealed record RecoveryOrder(string? Email, string? Reason, bool HasMet, GivenLetter? Letter);

/// <summary>The first of two: somebody above has met the person, and proposes under a letter that they get a new way in.</summary>
public sealed class ProposeRecovery(LakMuangDb db, RecoveryGuard guard, IAccounts accounts, ILetterBook book, IFiles files, RecoveryPost post, Vault vault)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, RecoveryOrder order, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (await accounts.StateOfAsync(person, ct) is not AccountState.Active)
        {
            return RecoveryRefusals.NoAccount;
        }

        if (!EmailAddress.TryParse(order.Email, out var email))
        {
            return RecoveryRefusals.Email;
        }

        if (!StaffWords.Reason(order.Reason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        if (!order.HasMet || order.Letter is not { } given)
        {
            return order.HasMet ? RecoveryRefusals.NoLetter : RecoveryRefusals.NotMet;
        }

        if (await IsOpenAsync(act, person, ct))
        {
            return RecoveryRefusals.Open;
        }

        if (!(await given.EnterAsync(book, files, act, agency, "กู้คืนการเข้าใช้ของผู้ดูแล", ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var recovery = new Recovery
        {
            Person = person,
            Agency = agency,
            Letter = letter,
            Email = vault.Seal(email.Value, Recovery.EmailColumn),
            Reason = reason,
            ProposedBy = act.Person,
            ProposedAt = act.At,
            ExpiresAt = act.At + Recovery.Waits,
        }.Propose();
        db.Recoveries.Add(recovery);
        await post.TellProposedAsync(act, recovery, ct);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
            return recovery.Id;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? RecoveryRefusals.Open;
        }
    }

    // One that nobody answered in its days makes room.
    private async Task<bool> IsOpenAsync(Act act, PersonId person, CancellationToken ct)
    {
        if (await db.Recoveries.SingleOrDefaultAsync(r => r.Person == person && (r.State == RecoveryState.Proposed || r.State == RecoveryState.Confirmed), ct) is not { } open)
        {
            return false;
        }

        if (open.State is RecoveryState.Confirmed || open.ExpiresAt > act.At)
        {
            return true;
        }

        open.End(act, EndOfRecovery.Unanswered);
        await post.TellEndedAsync(act, open, ct);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // The job, or somebody else who proposes, ended it in this very moment: it makes room all the same.
            db.ChangeTracker.Clear();
        }

        return false;
    }
}
