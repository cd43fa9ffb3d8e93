using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff;

/// <summary>What all work on somebody's account asks first: whose agency, somebody of it, not oneself, and nobody who oversees it.</summary>
public sealed class StaffGuard(IAuthority authority, IPosts posts)
{
    internal async Task<Problem?> RefusalAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        // Whoever works elsewhere today is no longer this agency's to stop.
        if (await posts.BelongsAsync(person, agency, ct) is not (Belonging.Present or Belonging.Left))
        {
            return Refusals.NotHere;
        }

        if (act.By == person)
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
