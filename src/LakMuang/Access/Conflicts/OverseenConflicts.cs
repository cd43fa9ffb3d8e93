using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Access.Conflicts;

/// <summary>Duties that one person holds against a rule, and nobody has excused: for the work list of the offices above (B-6).</summary>
internal sealed class OverseenConflicts(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at)
    {
        var today = ThaiDate.Day(at);
        return Breaches.All(db, today).Where(b => !b.IsExcused)
            .Select(b => new WorkRow { Id = b.Newer, Agency = b.Agency, Rank = (int)WorkKind.DutyConflict, Since = b.Since, Office = b.Agency });
    }
}
