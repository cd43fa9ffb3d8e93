using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LakMuang.Joining.Decisions;

/// <summary>What every decision on a registration asks first: whose agency, whose own, still open, still what the decider saw.</summary>
public sealed class DecisionGuard(LakMuangDb db, IAuthority authority, IPeople people, Vault vault)
{
    /// <param name="agency">The agency in the page's address: a registration of another one is not found there.</param>
    /// <param name="version">What the decider's form was made of.</param>
    internal async Task<Result<Registration>> TakeAsync(Act act, AgencyId agency, Guid id, int version, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.DecideRegistrations, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.Registrations.SingleOrDefaultAsync(r => r.Id == id && r.Agency == agency, ct);
        var problem = found is null ? ShowForDecision.Missing
            : await IsOwnAsync(act, found, ct) ? Refusals.Own
            : found.State is not RegistrationState.Submitted ? Refusals.NothingToDecide
            : found.Version != version ? Refusals.Stale
            : null;
        if (problem is null)
        {
            return found!;
        }

        db.Note(new DecisionRefused(id, problem.Code));
        await db.CommitAsync(act, ct);
        return problem;
    }

    /// <summary>Whether the applicant is the decider, whatever account they came with.</summary>
    internal async Task<bool> IsOwnAsync(Act act, Registration registration, CancellationToken ct) =>
        act.By is { } by
        && await people.HasNumberAsync(by, CitizenId.OrNull(vault.Open(registration.CitizenId, Registration.CitizenIdColumn))!.Value, ct);

    /// <summary>All that a decision writes from here on is one: also what rooms write at once, by statements of their own.</summary>
    internal Task<IDbContextTransaction> BeginAsync(CancellationToken ct) => db.Database.BeginTransactionAsync(ct);

    internal async Task<Result<bool>> CommitAsync(Act act, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            if (db.Database.CurrentTransaction is { } transaction)
            {
                await transaction.CommitAsync(ct);
            }

            return true;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another decider, or another letter of the same number, was faster.
            db.ChangeTracker.Clear();
            return Refusals.Stale;
        }
    }

    internal static Problem? Check(string opinion, bool isNeeded) =>
        opinion.Length > 1000 ? Refusals.OpinionTooLong : isNeeded && opinion.Length == 0 ? Refusals.OpinionMissing : null;
}
