using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AgencyWalk(LakMuangDb db, AgencyIndex index) : IAgencyWalk
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
        var below = await index.BelowAsync(top, ct);
        var words = TypedName.Clean(named);
        if (words.Length == 0)
        {
            return below.Ids;
        }

        var code = ThaiDigits.ToArabic(words);
        return
        [
            .. below.Agencies
                .Where(a => a.Code.StartsWith(code, StringComparison.Ordinal)
                    || a.Facts.Name.Th.Contains(words, StringComparison.OrdinalIgnoreCase) || a.Facts.Name.En.Contains(words, StringComparison.OrdinalIgnoreCase))
                .Select(a => a.Facts.Id),
        ];
    }

    public async Task<IReadOnlyDictionary<AgencyId, AgencyId>> BranchesAsync(AgencyId top, CancellationToken ct) => (await index.BelowAsync(top, ct)).Branches;

    public Task<AgencyNode?> NodeAsync(AgencyId agency, CancellationToken ct) =>
        Nodes(db.Agencies.Where(a => a.Id == agency)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<AgencyId, AgencyNode>> NodesAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) =>
        await Nodes(db.Agencies.Where(a => agencies.Contains(a.Id))).ToDictionaryAsync(a => a.Id, ct);

    public async Task<AgencyId?> RootAsync(CancellationToken ct)
    {
        var root = await db.Agencies.Where(a => a.Parent == null && a.Type == AgencyType.Department).Select(a => a.Id).FirstOrDefaultAsync(ct);
        return root == default ? null : root;
    }

    public async Task<IQueryable<AgencyId>> AmongAsync(IReadOnlyList<AgencyId> agencies, CancellationToken ct)
    {
        var active = await index.CountAsync(ct);
        if (agencies.Count * 2 <= active)
        {
            return db.Agencies.Where(a => agencies.Contains(a.Id)).Select(a => a.Id);
        }

        var others = agencies.Count == active ? [] : (await index.AllAsync(ct)).Select(a => a.Facts.Id).Except(agencies).ToList();
        return Active.Where(a => !others.Contains(a.Id)).Select(a => a.Id);
    }

    public IQueryable<AgencyId> All => db.Agencies.Select(a => a.Id);

    public IQueryable<AgencyBelow> Active => db.Agencies.Where(a => a.State == AgencyState.Active).Select(a => new AgencyBelow { Id = a.Id, Parent = a.Parent });

    private static IQueryable<AgencyNode> Nodes(IQueryable<Agency> agencies) =>
        agencies.Select(a => new AgencyNode(a.Id, a.Parent, a.Type, a.State == AgencyState.Active));
}
