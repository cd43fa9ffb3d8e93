using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>The days on which units have a head, for many rights that come together: of two heads the later one is left out (invariant 4).</summary>
internal sealed class HeadDays
{
    private readonly List<(AgencyId Agency, string Group, DateOnly From, DateOnly Until)> _taken;

    private HeadDays(List<(AgencyId Agency, string Group, DateOnly From, DateOnly Until)> taken) => _taken = taken;

    /// <param name="agencies">Those in which heads are to come; none asks nothing of the database.</param>
    public static async Task<HeadDays> LoadAsync(LakMuangDb db, IReadOnlyCollection<AgencyId> agencies, DateOnly today, CancellationToken ct) => new(
        agencies.Count == 0 ? [] : (await db.Grants.AsNoTracking()
            .Where(g => g.HeadsUnit && agencies.Contains(g.Agency) && g.State != GrantState.Ended && g.SuspendedBecause != ReasonToSuspend.SecondHead && (g.Until == null || g.Until >= today))
            .Select(g => new { g.Agency, g.Group, g.From, g.Until }).ToListAsync(ct)).ConvertAll(g => (g.Agency, g.Group, g.From, g.Until ?? DateOnly.MaxValue)));

    /// <returns>False where somebody is the head on any of the days.</returns>
    public bool Take(AgencyId agency, string group, DateOnly from, DateOnly until)
    {
        if (_taken.Exists(t => t.Agency == agency && t.Group == group && t.From <= until && from <= t.Until))
        {
            return false;
        }

        _taken.Add((agency, group, from, until));
        return true;
    }
}
