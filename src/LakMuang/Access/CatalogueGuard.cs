using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>DLA operators, by the one guard, for the department at the root: the catalogue of systems, groups and rules about duties is one for the country.</summary>
public sealed class CatalogueGuard(IAuthority authority, IAgencyWalk walk)
{
    /// <returns>Null for whoever may.</returns>
    internal async Task<Problem?> RefusalAsync(Act act, CancellationToken ct) =>
        await walk.RootAsync(ct) is not { } root ? CatalogueRefusals.NoRoot : await authority.RefusalAsync(act, AgencyTask.KeepCatalogue, root, ct);

    /// <summary>The same as a question, without a refusal on record.</summary>
    internal async Task<bool> MayAsync(Act act, CancellationToken ct) =>
        await walk.RootAsync(ct) is { } root && await authority.JudgeAsync(act, AgencyTask.KeepCatalogue, root, ct) is AgencyAccess.Allowed;

    internal async Task<AgencyId> RootAsync(CancellationToken ct) =>
        await walk.RootAsync(ct) ?? throw new InvalidOperationException("There is no central department: the guard was not asked.");
}

/// <summary>Why somebody changes the catalogue: a few words at least.</summary>
internal static class CatalogueReason
{
    public const int Longest = TypedReason.Longest;

    public static bool TryRead(string? typed, out string reason) => TypedReason.TryRead(typed, out reason);
}
