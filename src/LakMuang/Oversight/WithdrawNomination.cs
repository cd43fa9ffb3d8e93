using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Takes a waiting proposal back, as long as nobody has decided it.</summary>
public sealed class WithdrawNomination(LakMuangDb db, IAuthority authority, IOffices offices)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ProposeAdmins, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Nominations.SingleOrDefaultAsync(n => n.Id == id && n.Agency == agency, ct) is not { } nomination)
        {
            return Refusals.NoNomination;
        }

        // An office above answers, with a reason where it says no; taking back is for those who asked.
        if (act.By is { } person && person != nomination.ProposedBy && !await offices.HoldsAsync(person, Office.SsoAdmin, agency, ct))
        {
            return Refusals.NotYourProposal;
        }

        // Who came by an activation letter works already: only the office above ends that.
        if (nomination.State is not NominationState.Waiting || nomination.IsFirst)
        {
            return nomination.IsFirst ? Refusals.NoNomination : Refusals.DecidedAlready(nomination.State, nomination.DecidedAt!.Value);
        }

        nomination.Withdraw(act);
        try
        {
            await db.CommitAsync(act with { Authority = nomination.Letter }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var decided = await db.Nominations.AsNoTracking().SingleAsync(n => n.Id == id, ct);
            return Refusals.DecidedAlready(decided.State, decided.DecidedAt ?? act.At);
        }

        return id;
    }
}
