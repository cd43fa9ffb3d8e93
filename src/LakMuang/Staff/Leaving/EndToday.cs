using LakMuang.Kernel;

namespace LakMuang.Staff.Leaving;

/// <summary>"Ends today", with one click: the account stops at once, and the letter follows within seven days (L2-4).</summary>
public sealed class EndToday(SuspendPerson suspend)
{
    private const string Reason = "พ้นหน้าที่วันนี้ หนังสือตามมา";

    /// <summary>As <see cref="SuspendPerson"/>, which asks and does all of it.</summary>
    public Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct) =>
        suspend.RunAsync(act, agency, person, new(ReasonOfSuspension.LeftDuties, Reason, null), ct);
}
