using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>What a handover has under way for a headship: for the other way in which a head comes to be, which is form 1.</summary>
public interface IHandoversUnderWay
{
    /// <summary>Whether one waits for a decision, or has a leg to come. Not where somebody acts until a new head is named: form 1 may name them.</summary>
    Task<bool> IsPlannedAsync(AgencyId agency, string group, CancellationToken ct);

    /// <summary>The posts that were made for the open case: they end with it.</summary>
    Task<IReadOnlySet<Guid>> MadePostsAsync(AgencyId agency, string group, CancellationToken ct);

    /// <summary>A new head has come by another way, within the running commit: the case in which somebody acts meanwhile is over, and so is the post that was made for it.</summary>
    Task FinishAsync(Act act, AgencyId agency, string group, CancellationToken ct);
}

/// <summary>What form 1 has under way for a headship: for handovers.</summary>
public interface IHeadFormsUnderWay
{
    /// <summary>Whether one waits for its decision.</summary>
    Task<bool> WaitsAsync(AgencyId agency, string group, CancellationToken ct);
}
