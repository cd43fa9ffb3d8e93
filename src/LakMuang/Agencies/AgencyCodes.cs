using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AgencyCodes(LakMuangDb db) : IAgencyCodes
{
    public async Task<IReadOnlyDictionary<string, AgencyId>> ActiveAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await db.Agencies.Where(a => codes.Contains(a.Code) && a.State == AgencyState.Active).ToDictionaryAsync(a => a.Code, a => a.Id, ct);
}
