using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Requests;

/// <summary>What one person may not do, beside what the beneficiary of a request does already: judged as it will be when the rights are given (B-6).</summary>
public sealed class DutiesOfRequest(IConflicts conflicts, PostForRequest post)
{
    /// <returns>The refusal to send it, naming every group that cannot be had; null where nothing stands against it, or an exception is in force.</returns>
    internal async Task<Problem?> RefusalAsync(AccessRequest request, DateOnly today, CancellationToken ct) =>
        await ObstaclesAsync(request, [], today, ct) is { Count: > 0 } found ? Refusals.Apart(found) : null;

    /// <summary>For whoever decides: by code of the group, why it cannot be given as it stands now.</summary>
    /// <param name="choices">All that the decider may give.</param>
    internal async Task<IReadOnlyDictionary<string, Text>> MarksAsync(AccessRequest request, IEnumerable<string> choices, DateOnly today, CancellationToken ct) =>
        (await ObstaclesAsync(request, [.. choices.Except(request.Groups)], today, ct)).ToDictionary(o => o.Group, Refusals.ApartForDecider);

    private async Task<IReadOnlyList<DutyObstacle>> ObstaclesAsync(AccessRequest request, IReadOnlyList<string> others, DateOnly today, CancellationToken ct) =>
        request.Kind is RequestKind.LostAccess or RequestKind.Cancel || await post.FindAsync(request, request.Groups, ct) is not { } held ? []
        : await conflicts.ObstaclesAsync(new(request.Beneficiary, request.Agency, held.Appointment, request.Groups, others, today, request.Until), ct);
}
