using LakMuang.Kernel;

namespace LakMuang.Staff.Care;

/// <summary>The guard of all work on people, with words for corrections, credentials and sessions where it is about oneself.</summary>
public sealed class CareGuard(StaffGuard guard)
{
    internal async Task<Problem?> RefusalAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct) =>
        await guard.RefusalAsync(act, agency, person, ct) is { } refusal
            ? refusal.Code == Refusals.Own.Code ? CareRefusals.Own
                : refusal.Code == Refusals.OverseesYou.Code ? CareRefusals.OverseesYou
                : refusal
            : null;
}
