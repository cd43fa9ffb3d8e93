using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.ThaId;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>Somebody came back from ThaID and is proved: opens their session if they have an account.</summary>
public sealed class ThaIdArrival(LakMuangDb db, IPeople people, IAccounts accounts, ISessions sessions, Vault vault)
{
    public async Task<Result<SignInStep>> RunAsync(
        Act act, SignInAttempt attempt, ProvedPerson proved, SignInFrom from, CancellationToken ct)
    {
        attempt.DoneAt = act.At;
        var person = await people.FindAsync(proved.CitizenId, ct);
        var state = person is { } known ? await accounts.StateOfAsync(known, ct) : null;
        var problem = AccountRefusals.For(state);
        OpenedSession? session = null;
        if (problem is null)
        {
            var opened = await sessions.OpenAsync(act, person!.Value, Means.ThaId, from.Device, from.Present, ct);
            opened.Ok(out session, out problem);
        }

        db.Note(problem is null ? new ThaIdAccepted(person!.Value, attempt.Id) : new SignInRefused(person, Means.ThaId, problem.Code));
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same answer arrived twice at once, and the other one was first.
            return Refusals.AttemptGone;
        }

        return problem is not null ? problem : new SignInStep(session, null, vault.Open(attempt.ReturnTo, SignInAttempt.ReturnToColumn));
    }
}
