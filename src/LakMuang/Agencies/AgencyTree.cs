using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AgencyTree(LakMuangDb db) : IAgencyTree
{
    public async Task<AgencyFacts?> FindAsync(string code, CancellationToken ct)
    {
        var digits = ThaiDigits.ToArabic(code.Trim());
        var found = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == digits && a.State == AgencyState.Active, ct);
        return found is null ? null : AreaNames.Facts(found, await AreaNames.OfAsync(db, [found], ct));
    }

    public async Task<IReadOnlyList<AgencyId>> AboveAsync(AgencyId agency, CancellationToken ct)
    {
        // The tree has four floors, and a loop in it must not hang anybody.
        var above = await db.Database.SqlQuery<Guid>($"""
            WITH RECURSIVE up (id, floor) AS (
                SELECT parent, 1 FROM agency WHERE id = {agency.Value}
                UNION ALL
                SELECT a.parent, up.floor + 1 FROM up JOIN agency a ON a.id = up.id WHERE up.floor < 16)
            SELECT id AS "Value" FROM up WHERE id IS NOT NULL ORDER BY floor
            """).ToListAsync(ct);
        return [.. above.Select(id => new AgencyId(id))];
    }

    public Task<bool> IsActiveAsync(AgencyId agency, CancellationToken ct) =>
        db.Agencies.AnyAsync(a => a.Id == agency && a.State == AgencyState.Active, ct);
}
