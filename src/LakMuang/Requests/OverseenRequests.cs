using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Requests;

/// <summary>Requests that climbed to the offices above, for their work list.</summary>
internal sealed class OverseenRequests(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at) => db.Requests
        .Where(r => r.State == RequestState.Submitted && r.At != r.Agency)
        .Select(r => new WorkRow { Id = r.Id, Agency = r.Agency, Rank = (int)WorkKind.UndecidedRequest, Since = r.Since, Office = r.At });
}
