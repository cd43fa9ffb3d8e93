using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Care;

/// <summary>Somebody who looks after an agency's people ends one of a person's sessions, or all of them; the person may sign in again.</summary>
public sealed class EndSessionsOf(LakMuangDb db, CareGuard guard, ISessions sessions, IAccounts accounts, CarePost post)
{
    public async Task<Result<PersonId>> OneAsync(Act act, AgencyId agency, PersonId person, SessionId session, CancellationToken ct) =>
        await guard.RefusalAsync(act, agency, person, ct) is { } refusal ? refusal
        : !await sessions.EndAsync(act, person, session, EndOfSession.EndedByAdmin, ct) ? CareRefusals.NoSession
        : await FinishAsync(act, agency, person, session, ct);

    /// <summary>When this has answered, nothing entered before works anywhere (invariant 2).</summary>
    public async Task<Result<PersonId>> AllAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct) =>
        await guard.RefusalAsync(act, agency, person, ct) is { } refusal ? refusal
        : !await accounts.RevokeAsync(person, EndOfSession.EndedByAdmin, ct) ? Refusals.NoAccount
        : await FinishAsync(act, agency, person, null, ct);

    private async Task<Result<PersonId>> FinishAsync(Act act, AgencyId agency, PersonId person, SessionId? session, CancellationToken ct)
    {
        db.Note(new SessionsEndedByAdmin(person, agency, session));
        await post.TellSignedOutAsync(act, person, ct);
        try
        {
            await db.CommitAsync(act, ct);
            return person;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // It ended in this very moment by itself, or somebody else was faster; or the same form came twice.
            return session is null ? Refusals.AtOnce : CareRefusals.NoSession;
        }
    }
}

/// <param name="Session">Null for all of them.</param>
public sealed record SessionsEndedByAdmin(PersonId Person, AgencyId Agency, SessionId? Session) : Fact
{
    public override PersonId? Subject => Person;
}
