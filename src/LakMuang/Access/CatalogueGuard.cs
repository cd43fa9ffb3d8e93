using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>DLA operators, by the one guard, for the department at the root: the catalogue of systems, groups and rules about duties is one for the country.</summary>
public sealed class CatalogueGuard(IAuthority authority, IAgencyWalk walk)
{
    /// <returns>Null for whoever may.</returns>
    internal async Task<Problem?> RefusalAsync(Act act, CancellationToken ct) =>
        await walk.RootAsync(ct) is not { } root ? CatalogueRefusals.NoRoot : await authority.RefusalAsync(act, AgencyTask.KeepCatalogue, root, ct);

    internal async Task<AgencyId> RootAsync(CancellationToken ct) =>
        await walk.RootAsync(ct) ?? throw new InvalidOperationException("There is no central department: the guard was not asked.");
}

/// <summary>Why somebody changes the catalogue: a few words at least.</summary>
internal static class CatalogueReason
{
    public const int Longest = 500;

    private const int Shortest = 5;

    public static bool TryRead(string? typed, out string reason)
    {
        reason = TypedName.Clean(typed);
        // Cleaned once more: the cut may have left half a character.
        reason = TypedName.Clean(reason[..Math.Min(reason.Length, Longest)]);
        return reason.Length >= Shortest;
    }
}
