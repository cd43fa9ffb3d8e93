using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AgencyTree(LakMuangDb db) : IAgencyTree
{
    public async Task<AgencyFacts?> FindAsync(string code, CancellationToken ct)
    {
        var digits = Typed(code);
        var found = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == digits && a.State == AgencyState.Active, ct);
        return found is null ? null : AreaNames.Facts(found, await AreaNames.OfAsync(db, [found], ct));
    }

    public async Task<AgencyFacts?> FindClosedAsync(string code, CancellationToken ct)
    {
        var digits = Typed(code);
        var found = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == digits && a.State != AgencyState.Active, ct);
        return found is null ? null : AreaNames.Facts(found, await AreaNames.OfAsync(db, [found], ct));
    }

    public async Task<string?> CodeOfTodayAsync(string code, CancellationToken ct)
    {
        var digits = Typed(code);
        var found = await db.Database.SqlQuery<string>($"""
            WITH RECURSIVE way (id, floor, at) AS (
                SELECT a.id, 0, 'infinity'::date FROM agency a WHERE a.code = {digits}
                UNION SELECT e.agency, 0, e.until_day FROM agency_era e WHERE e.code = {digits}
                UNION ALL
                SELECT a.merged_into, way.floor + 1, way.at FROM way JOIN agency a ON a.id = way.id WHERE a.merged_into IS NOT NULL AND way.floor < 16)
            SELECT a.code AS "Value" FROM way JOIN agency a ON a.id = way.id WHERE a.state = 'Active' ORDER BY way.at DESC LIMIT 1
            """).ToListAsync(ct);
        return found.Count > 0 && found[0] != digits ? found[0] : null;
    }

    public async Task<IReadOnlyList<AgencyId>> AboveAsync(AgencyId agency, CancellationToken ct)
    {
        // The tree has four floors, and a loop in it must not hang anybody.
        var above = await db.Database.SqlQuery<Guid>($"""
            WITH RECURSIVE up (id, floor) AS (
                SELECT parent, 1 FROM agency WHERE id = {agency.Value}
                UNION ALL
                SELECT CASE WHEN a.merged_into IS NULL THEN a.parent ELSE a.merged_into END, up.floor + 1 FROM up JOIN agency a ON a.id = up.id WHERE up.floor < 16)
            SELECT id AS "Value" FROM up WHERE id IS NOT NULL ORDER BY floor
            """).ToListAsync(ct);
        return [.. above.Select(id => new AgencyId(id))];
    }

    public Task<bool> IsActiveAsync(AgencyId agency, CancellationToken ct) =>
        db.Agencies.AnyAsync(a => a.Id == agency && a.State == AgencyState.Active, ct);

    public Task<IReadOnlyList<AgencyId>> AnswersForAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) => db.AnswersForAsync(agencies, ct);

    public async Task<AgencyId> HeirOfAsync(AgencyId agency, CancellationToken ct)
    {
        var way = await db.ReadAsync(
            """
            WITH RECURSIVE way (id, floor) AS (
                SELECT $1::uuid, 0
                UNION ALL
                SELECT COALESCE(a.merged_into, a.parent), way.floor + 1 FROM way JOIN agency a ON a.id = way.id WHERE a.state <> 'Active' AND way.floor < 16)
            SELECT id FROM way WHERE id IS NOT NULL ORDER BY floor DESC LIMIT 1
            """, r => new AgencyId(r.GetGuid(0)), ct, agency.Value);
        return way.Count > 0 ? way[0] : agency;
    }

    public async Task<IReadOnlySet<AgencyId>> PlacedSinceAsync(DateTimeOffset since, CancellationToken ct) =>
        (await db.Agencies.Where(a => a.PlacedAt > since && a.State == AgencyState.Active).Select(a => a.Id).ToListAsync(ct)).ToHashSet();

    // PostgreSQL refuses a zero character within text; no code has one.
    private static string Typed(string code) => new([.. ThaiDigits.ToArabic(code.Trim()).Where(c => !char.IsControl(c))]);
}
