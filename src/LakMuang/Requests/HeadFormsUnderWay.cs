using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

internal sealed class HeadFormsUnderWay(LakMuangDb db) : IHeadFormsUnderWay
{
    public Task<bool> WaitsAsync(AgencyId agency, string group, CancellationToken ct) => db.Requests.AnyAsync(
        r => r.Agency == agency && r.Kind == RequestKind.HeadOfUnit && r.State == RequestState.Submitted && r.Groups.Contains(group), ct);
}
