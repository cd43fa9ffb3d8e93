using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AgencyWalk(LakMuangDb db) : IAgencyWalk
{
    public async Task<IReadOnlyList<AgencyNode>> NextAsync(AgencyId? after, int most, CancellationToken ct)
    {
        var ids = await db.Database.SqlQuery<Guid>(
            $"""SELECT id AS "Value" FROM agency WHERE id > {after?.Value ?? Guid.Empty} ORDER BY id LIMIT {most}""").ToListAsync(ct);
        var wanted = ids.Select(id => new AgencyId(id)).ToList();
        var nodes = await Nodes(db.Agencies.Where(a => wanted.Contains(a.Id))).ToDictionaryAsync(a => a.Id, ct);
        return [.. wanted.Where(nodes.ContainsKey).Select(id => nodes[id])];
    }

    public async Task<IReadOnlyList<AgencyId>> BelowAsync(AgencyId top, string? named, CancellationToken ct)
    {
        var words = TypedName.Clean(named);
        var like = LikePattern.Containing(words);
        var code = ThaiDigits.ToArabic(words);
        var below = await db.Database.SqlQuery<Guid>($"""
            WITH RECURSIVE down (id, floor) AS (
                SELECT id, 1 FROM agency WHERE parent = {top.Value}
                UNION ALL
                SELECT a.id, down.floor + 1 FROM down JOIN agency a ON a.parent = down.id WHERE down.floor < 16)
            SELECT a.id AS "Value" FROM agency a
            WHERE a.state = 'Active' AND (a.id IN (SELECT id FROM down) OR (a.id = {top.Value} AND a.parent IS NULL))
              AND ({words} = '' OR a.name_th ILIKE {like} OR a.name_en ILIKE {like} OR starts_with(a.code, {code}))
            """).ToListAsync(ct);
        return [.. below.Select(id => new AgencyId(id))];
    }

    public async Task<IReadOnlyList<Twig>> BranchesAsync(AgencyId top, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<TwigRow>($"""
            WITH RECURSIVE down (id, branch, floor) AS (
                SELECT id, id, 1 FROM agency WHERE parent = {top.Value} AND state = 'Active'
                UNION ALL
                SELECT a.id, down.branch, down.floor + 1 FROM down JOIN agency a ON a.parent = down.id WHERE a.state = 'Active' AND down.floor < 16)
            SELECT id AS "Id", branch AS "Branch" FROM down
            """).ToListAsync(ct);
        return [.. rows.Select(r => new Twig(new(r.Id), new(r.Branch)))];
    }

    public Task<AgencyNode?> NodeAsync(AgencyId agency, CancellationToken ct) =>
        Nodes(db.Agencies.Where(a => a.Id == agency)).SingleOrDefaultAsync(ct);

    public async Task<AgencyId?> RootAsync(CancellationToken ct)
    {
        var root = await db.Agencies.Where(a => a.Parent == null && a.Type == AgencyType.Department).Select(a => a.Id).FirstOrDefaultAsync(ct);
        return root == default ? null : root;
    }

    private static IQueryable<AgencyNode> Nodes(IQueryable<Agency> agencies) =>
        agencies.Select(a => new AgencyNode(a.Id, a.Parent, a.Type, a.State == AgencyState.Active));

    private sealed record TwigRow(Guid Id, Guid Branch);
}
