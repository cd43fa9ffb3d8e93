using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Oversight;

/// <summary>The way up: district, province, department. An office without any overseer is passed over, since nobody there would hear.</summary>
/// <remarks>Lives for one scan or request, and remembers: thousands of agencies have a few hundred offices above them.</remarks>
public sealed class OfficesAbove(IAgencyTree tree, IRoles roles)
{
    private static readonly string[] _overseers = [Role.Overseer];

    private readonly Dictionary<AgencyId, AgencyId?> _next = [];
    private HashSet<AgencyId>? _manned;

    /// <returns>The next office above that somebody works in, the root at the latest; null for the root itself.</returns>
    public async Task<AgencyId?> NextAsync(AgencyId agency, CancellationToken ct)
    {
        if (_next.TryGetValue(agency, out var known))
        {
            return known;
        }

        _manned ??= [.. (await roles.HoldersAsync(_overseers, ct)).Select(h => h.Agency)];
        var above = await tree.AboveAsync(agency, ct);
        AgencyId? next = above.Count == 0 ? null : above.Take(above.Count - 1).FirstOrDefault(_manned.Contains);
        return _next[agency] = next == default(AgencyId) ? above[^1] : next;
    }
}
