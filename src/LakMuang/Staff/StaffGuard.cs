using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>What all work on somebody's account asks first: whose agency, somebody of it, not oneself, and nobody who oversees it.</summary>
public sealed class StaffGuard(LakMuangDb db, IAuthority authority, IPosts posts, IPeople people)
{
    internal async Task<Problem?> RefusalAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        // Whoever works elsewhere today is no longer this agency's to stop. A suspension that came here with the end of an agency is this one's to lift.
        if (await posts.BelongsAsync(person, agency, ct) is not (Belonging.Present or Belonging.Left)
            && !await db.Suspensions.AnyAsync(s => s.Person == person && s.Agency == agency && s.LiftedAt == null, ct))
        {
            return Refusals.NotHere;
        }

        if (await people.IsSelfAsync(act, person, ct))
        {
            return Refusals.Own;
        }

        return await IsAboveAsync(act with { By = person, Level = 4 }, agency, ct) && !await IsAboveAsync(act, agency, ct)
            ? Refusals.OverseesYou
            : null;
    }

    private async Task<bool> IsAboveAsync(Act act, AgencyId agency, CancellationToken ct) =>
        await authority.JudgeAsync(act, AgencyTask.ConfirmAdmins, agency, ct) is AgencyAccess.Allowed;
}
