using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;

namespace LakMuang.Oversight;

/// <summary>The open matters of all rooms as one question.</summary>
public sealed class OpenWork(IEnumerable<IOverseenWork> rooms, IAgencyWalk walk)
{
    /// <summary>Few agencies are looked up in every room; many are held against what the rooms have.</summary>
    private const int Few = 500;

    public async Task<IQueryable<WorkRow>> OfAsync(IReadOnlyList<AgencyId> agencies, DateTimeOffset at, CancellationToken ct)
    {
        if (agencies.Count <= Few)
        {
            return OfFew(agencies, at);
        }

        var among = await walk.AmongAsync(agencies, ct);
        return Together(rooms.Select(r => r.Open(at))).Where(w => among.Contains(w.Agency));
    }

    /// <summary>For whoever counts by agency and looks up those meant: many are found sooner so than held against all that rooms have.</summary>
    /// <returns>At least what is open of these agencies.</returns>
    public IQueryable<WorkRow> AtLeastOf(IReadOnlyList<AgencyId> agencies, DateTimeOffset at) =>
        agencies.Count <= Few ? OfFew(agencies, at) : Together(rooms.Select(r => r.Open(at)));

    private IQueryable<WorkRow> OfFew(IReadOnlyList<AgencyId> agencies, DateTimeOffset at) => Together(rooms.Select(r => r.OpenOf(agencies, at)));

    private static IQueryable<WorkRow> Together(IEnumerable<IQueryable<WorkRow>> parts) => parts.Aggregate((all, next) => all.Concat(next));
}
