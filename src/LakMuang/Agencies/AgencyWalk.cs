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
        var words = TypedName.Clean(named);
        var code = ThaiDigits.ToArabic(words);
        var below = new HashSet<AgencyId>((await BranchesAsync(top, ct)).Select(t => t.Agency));
        return
        [
            .. (await index.AllAsync(ct)).Where(a => a.Former is null && (below.Contains(a.Facts.Id) || (a.Facts.Id == top && a.Parent is null)))
                .Where(a => words.Length == 0 || a.Code.StartsWith(code, StringComparison.Ordinal)
                    || a.Facts.Name.Th.Contains(words, StringComparison.OrdinalIgnoreCase) || a.Facts.Name.En.Contains(words, StringComparison.OrdinalIgnoreCase))
                .Select(a => a.Facts.Id),
        ];
    }

    public async Task<IReadOnlyList<Twig>> BranchesAsync(AgencyId top, CancellationToken ct)
    {
        var children = await index.ChildrenAsync(ct);
        var twigs = new List<Twig>();
        var known = new HashSet<AgencyId>();
        foreach (var branch in children[top])
        {
            var open = new Queue<AgencyId>([branch.Id]);
            while (open.TryDequeue(out var next))
            {
                // A loop in the tree must not hang anybody.
                if (known.Add(next))
                {
                    twigs.Add(new(next, branch.Id));
                    children[next].Select(child => child.Id).ToList().ForEach(open.Enqueue);
                }
            }
        }

        return twigs;
    }

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
        var others = (await index.AllAsync(ct)).Select(a => a.Facts.Id).Except(agencies).ToList();
        return others.Count < agencies.Count
            ? db.Agencies.Where(a => a.State == AgencyState.Active && !others.Contains(a.Id)).Select(a => a.Id)
            : db.Agencies.Where(a => agencies.Contains(a.Id)).Select(a => a.Id);
    }

    public IQueryable<AgencyId> All => db.Agencies.Select(a => a.Id);

    private static IQueryable<AgencyNode> Nodes(IQueryable<Agency> agencies) =>
        agencies.Select(a => new AgencyNode(a.Id, a.Parent, a.Type, a.State == AgencyState.Active));
}
