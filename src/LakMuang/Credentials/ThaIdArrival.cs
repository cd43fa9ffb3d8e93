using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.ThaId;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>Somebody came back from ThaID and is proved: opens their session if they have an account, and a registration if they have none.</summary>
/// <remarks>A name that ThaID proves anew takes the place of the one that it had proved before.</remarks>
public sealed class ThaIdArrival(
    LakMuangDb db, IPeople people, IProvedNames names, IAccounts accounts, ISessions sessions, TakeImportedRecord imported, Vault vault)
{
    /// <summary>Where a proved person without an account goes on.</summary>
    private const string Register = "/register";

    public async Task<Result<SignInStep>> RunAsync(
        Act act, SignInAttempt attempt, ProvedPerson proved, SignInFrom from, CancellationToken ct)
    {
        attempt.DoneAt = act.At;
        if (attempt.Purpose is AttemptPurpose.Prove)
        {
            return await ProveAsync(act, attempt, proved, from, vault.Open(attempt.ReturnTo, SignInAttempt.ReturnToColumn), ct);
        }

        // Looked for again: another browser may have taken the imported record in this moment.
        var person = await people.FindAsync(proved.CitizenId, ct) ?? await imported.RunAsync(act, proved, ct) ?? await people.FindAsync(proved.CitizenId, ct);
        var state = person is { } known ? await accounts.StateOfAsync(known, ct) : null;
        if (state is null)
        {
            return await ProveAsync(act, attempt, proved, from, Register, ct);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var problem = AccountRefusals.For(state);
        OpenedSession? session = null;
        if (problem is null)
        {
            var opened = await sessions.OpenAsync(act, person!.Value, Means.ThaId, from.Device, from.Present, ct);
            opened.Ok(out session, out problem);
            if (problem is null)
            {
                await names.TakeAsync(act, person.Value, TakeImportedRecord.NameOf(proved), ct);
            }
        }

        db.Note(problem is null ? new ThaIdAccepted(person!.Value, attempt.Id) : new SignInRefused(person, Means.ThaId, problem.Code));
        return await CommitAsync(act, ct) is { } gone ? gone
            : problem is not null ? problem
            : new SignInStep(session, null, vault.Open(attempt.ReturnTo, SignInAttempt.ReturnToColumn));
    }

    private async Task<Result<SignInStep>> ProveAsync(
        Act act, SignInAttempt attempt, ProvedPerson proved, SignInFrom from, string returnTo, CancellationToken ct)
    {
        var token = new Proofs(db, vault).Add(act, proved, from.Device.BrowserToken);
        db.Note(new StrangerProved(attempt.Id));
        return await CommitAsync(act, ct) is { } gone ? gone : new SignInStep(null, null, returnTo, token);
    }

    private async Task<Problem?> CommitAsync(Act act, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            if (db.Database.CurrentTransaction is { } transaction)
            {
                await transaction.CommitAsync(ct);
            }

            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same answer arrived twice at once, and the other one was first.
            return Refusals.AttemptGone;
        }
    }
}
