using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Access.Conflicts;

/// <summary>Duties that one person holds against a rule, and nobody has excused: for the work list of the offices above (B-6).</summary>
internal sealed class OverseenConflicts(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at) => Lines(Breaches.All(db, ThaiDate.Day(at)));

    public IQueryable<WorkRow> OpenOf(IReadOnlyList<AgencyId> agencies, DateTimeOffset at) =>
        Lines(Breaches.All(db, agencies, ThaiDate.Day(at)));

    // One line for a right, however many rules it breaks.
    private static IQueryable<WorkRow> Lines(IQueryable<Breach> breaches) => breaches.Where(b => !b.IsExcused)
        .Select(b => new WorkRow { Id = b.Newer, Agency = b.Agency, Rank = (int)WorkKind.DutyConflict, Since = b.Since, Office = b.Agency })
        .Distinct();
}
