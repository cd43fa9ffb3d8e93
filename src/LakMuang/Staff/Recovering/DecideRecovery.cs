using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Recovering;

/// <summary>The second of two confirms or refuses. From a confirmation on a day passes, and everybody concerned is told at once how to stop it.</summary>
public sealed class DecideRecovery(LakMuangDb db, RecoveryGuard guard, IPeople people, IAccounts accounts, ILetterBook book, RecoveryPost post, Vault vault)
{
    public async Task<Result<RecoveryState>> RunAsync(Act act, AgencyId agency, PersonId person, Guid id, bool confirm, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Recoveries.SingleOrDefaultAsync(r => r.Id == id && r.Agency == agency && r.Person == person && r.State == RecoveryState.Proposed, ct) is not { } recovery)
        {
            return RecoveryRefusals.NotWaiting;
        }

        if (recovery.ExpiresAt <= act.At)
        {
            recovery.End(act, EndOfRecovery.Unanswered);
            await post.TellEndedAsync(act, recovery, ct);
            return (await CommitAsync(act, recovery, ct)).Problem ?? RecoveryRefusals.NotWaiting;
        }

        // A proposer may think better of it, and never confirms it.
        if (confirm && await people.IsSelfAsync(act, recovery.ProposedBy, ct))
        {
            db.Note(new RecoveryDecisionRefused(person, agency, RecoveryRefusals.FourEyes.Code));
            await db.CommitAsync(act, ct);
            return RecoveryRefusals.FourEyes;
        }

        return (confirm ? await ConfirmAsync(act, recovery, ct) : await RefuseAsync(act, recovery, ct)) is { } problem ? problem : await CommitAsync(act, recovery, ct);
    }

    private async Task<Problem?> ConfirmAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        if (!await book.IsLivingAsync(recovery.Letter, ct))
        {
            return RecoveryRefusals.LetterGone;
        }

        if ((await accounts.ActiveAsync([recovery.Person, recovery.ProposedBy], ct)).Count < 2)
        {
            return RecoveryRefusals.NoAccount;
        }

        // Whoever proposed it may have lost the task since: then it was one person's decision.
        if (!await guard.MayAsync(act, recovery.ProposedBy, recovery.Agency, recovery.Person, ct))
        {
            return RecoveryRefusals.ProposerGone;
        }

        var code = TypedCode.Make();
        var now = (await db.Database.SqlQueryRaw<DateTime>("SELECT lakmuang_now() AS \"Value\"").ToListAsync(ct)).Single();
        recovery.Confirm(act, new(now, TimeSpan.Zero), StopRecovery.HashOf(vault, TypedCode.Read(code)));
        await post.TellConfirmedAsync(act, recovery, code, ct);
        return null;
    }

    private async Task<Problem?> RefuseAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        recovery.End(act, EndOfRecovery.Refused);
        await post.TellEndedAsync(act, recovery, ct);
        return null;
    }

    private async Task<Result<RecoveryState>> CommitAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act with { Authority = recovery.Letter }, ct);
            return recovery.State;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Somebody else decided in this very moment.
            db.ChangeTracker.Clear();
            return RecoveryRefusals.NotWaiting;
        }
    }
}
