using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AgencyCodes(LakMuangDb db) : IAgencyCodes
{
    private const string Leading = """
        WITH RECURSIVE led AS (
            SELECT code, id, state, merged_into FROM agency WHERE code = ANY ($1)
            UNION SELECT led.code, a.id, a.state, a.merged_into FROM led JOIN agency a ON a.id = led.merged_into WHERE led.state = 'Merged')
        SELECT code, id FROM led WHERE state = 'Active'
        """;

    public async Task<IReadOnlyDictionary<string, AgencyId>> ActiveAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        await db.Agencies.Where(a => codes.Contains(a.Code) && a.State == AgencyState.Active).ToDictionaryAsync(a => a.Code, a => a.Id, ct);

    public async Task<IReadOnlyDictionary<string, AgencyId>> LeadingAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        (await db.ReadAsync(Leading, r => (Code: r.GetString(0), Agency: new AgencyId(r.GetGuid(1))), ct, (object)codes.ToArray())).ToDictionary(x => x.Code, x => x.Agency);
}
