using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Handovers;

/// <summary>Headships that nobody filled within a working day, for the work list of the offices above.</summary>
internal sealed class OverseenVacancies(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at) => db.Vacancies
        .Where(v => v.EndedAt == null && v.At != v.Agency)
        .Select(v => new WorkRow { Id = v.Id, Agency = v.Agency, Rank = (int)WorkKind.VacantHead, Since = v.Since, Office = v.At });
}
