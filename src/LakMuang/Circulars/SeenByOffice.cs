using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Circulars;

/// <summary>
/// Whose circulars an office follows: its own, those of offices whose affairs have come to it, and those of the offices above it that agencies below it have. A
/// copy alone shows nothing: an agency that has moved brings the letters of its former province along, and they are no business of the new one.
/// </summary>
public sealed class SeenByOffice(IAgencyTree tree)
{
    /// <summary>The office itself and the closed ones for which it answers: theirs it may correct and take back.</summary>
    internal Task<IReadOnlyList<AgencyId>> OwnAsync(AgencyId office, CancellationToken ct) => tree.AnswersForAsync([office], ct);

    /// <summary>The offices above, and the closed ones for which they answer.</summary>
    internal async Task<IReadOnlyList<AgencyId>> AboveAsync(AgencyId office, CancellationToken ct) =>
        await tree.AboveAsync(office, ct) is { Count: > 0 } above ? await tree.AnswersForAsync(above, ct) : [];
}
