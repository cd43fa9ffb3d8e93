using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>Ends a suspension: the person may sign in again, and the rights that still have their letter are back. Nothing older comes to life.</summary>
public sealed class ReinstatePerson(LakMuangDb db, StaffGuard guard, IAuthority authority, IAccounts accounts, StaffPost post)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, string? typedReason, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (!StaffWords.Reason(typedReason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        if (await db.Suspensions.SingleOrDefaultAsync(s => s.Person == person && s.LiftedAt == null, ct) is not { } suspension)
        {
            return Refusals.NotSuspended;
        }

        // Whoever works in two agencies is not let in again by the one that did not stop them.
        if (suspension.Agency != agency
            && await authority.JudgeAsync(act, AgencyTask.ManagePeople, suspension.Agency, ct) is not AgencyAccess.Allowed)
        {
            return Refusals.NotYourSuspension;
        }

        if (!await accounts.ReinstateAsync(person, ct))
        {
            return Refusals.NotSuspended;
        }

        suspension.Lift(act, reason);
        await post.TellReinstatedAsync(act, suspension, ct);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Somebody else did the same first.
            return Refusals.NotSuspended;
        }

        return suspension.Id;
    }
}
