using System.Collections.Concurrent;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Npgsql;

namespace LakMuang.Agencies;

/// <summary>An agency with its words as they are compared.</summary>
/// <param name="Facts">As of today; for a former name those of the agency that carries it on.</param>
/// <param name="Former">A former name with its code, or null for those of today.</param>
/// <param name="Name">The name without its kind.</param>
internal sealed record IndexedAgency(
    AgencyFacts Facts, AgencyId? Parent, string Code, AgencyType Type, Text? Former, string Name, string NameToneless, string English, string District, string Province, string All);

/// <summary>
/// Every active agency in memory, and every former name and code of one: some nine thousand, two megabytes. Loaded again by the first search after any agency has changed on any node
/// (<see cref="Registry"/>), so that no extension of PostgreSQL is needed to forgive a typing mistake.
/// </summary>
internal sealed class AgencyIndex(NpgsqlDataSource source, Registry registry) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private Loaded _loaded = new(long.MinValue, []);

    /// <summary>By code.</summary>
    public async ValueTask<IReadOnlyList<IndexedAgency>> AllAsync(CancellationToken ct) => (await LoadedAsync(ct)).Agencies;

    public async ValueTask<Subtree> BelowAsync(AgencyId top, CancellationToken ct) => (await LoadedAsync(ct)).Below(top);

    /// <summary>How many agencies are active.</summary>
    public async ValueTask<int> CountAsync(CancellationToken ct) => (await LoadedAsync(ct)).Active;

    private async ValueTask<Loaded> LoadedAsync(CancellationToken ct)
    {
        // Not "older": a database that was restored counts from an earlier number again.
        var version = await registry.VersionAsync(ct);
        if (Volatile.Read(ref _loaded) is { } known && known.Version == version)
        {
            return known;
        }

        await _one.WaitAsync(ct);
        try
        {
            if (_loaded.Version != version)
            {
                Volatile.Write(ref _loaded, new(version, await ReadAsync(ct)));
            }

            return _loaded;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<List<IndexedAgency>> ReadAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            SELECT a.id, a.code, a.type, a.name_th, a.name_en, a.parent, a.province_code, coalesce(d.name_th, ''), coalesce(p.name_th, '')
            FROM agency a
            LEFT JOIN area d ON d.code = a.district_code
            LEFT JOIN area p ON p.code = a.province_code
            WHERE a.state = 'Active' ORDER BY a.code
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var all = new List<IndexedAgency>();
        while (await reader.ReadAsync(ct))
        {
            var (district, province) = (reader.GetString(7), reader.GetString(8));
            var area = $"{(district == "" ? "" : $"อ.{district} ")}{(province == "" ? "" : $"จ.{province}")}".Trim();
            var facts = new AgencyFacts(
                new(reader.GetGuid(0)), reader.GetString(1), Enum.Parse<AgencyType>(reader.GetString(2)),
                new(reader.GetString(3), reader.GetString(4)), new(area, area), reader.IsDBNull(6) ? null : reader.GetString(6));
            all.Add(Indexed(facts, reader.IsDBNull(5) ? null : new(reader.GetGuid(5)), Word(district), Word(province)));
        }

        all.AddRange(await FormerAsync(all.ToDictionary(a => a.Facts.Id), ct));
        return all;
    }

    /// <summary>What agencies were called before, and those that were merged: each leads to the one that carries it on today.</summary>
    private async Task<List<IndexedAgency>> FormerAsync(Dictionary<AgencyId, IndexedAgency> today, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            WITH RECURSIVE past AS (
                SELECT agency, code, type, name_th, name_en FROM agency_era
                UNION SELECT id, code, type, name_th, name_en FROM agency WHERE state = 'Merged'),
            way (id, at, floor) AS (
                SELECT DISTINCT agency, agency, 0 FROM past
                UNION ALL
                SELECT w.id, a.merged_into, w.floor + 1 FROM way w JOIN agency a ON a.id = w.at WHERE a.merged_into IS NOT NULL AND w.floor < 16)
            SELECT s.id, p.code, p.type, p.name_th, p.name_en
            FROM past p JOIN way w ON w.id = p.agency JOIN agency s ON s.id = w.at AND s.state = 'Active'
            WHERE (p.code, p.name_th, p.name_en) IS DISTINCT FROM (s.code, s.name_th, s.name_en)
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var former = new List<IndexedAgency>();
        while (await reader.ReadAsync(ct))
        {
            if (today.TryGetValue(new(reader.GetGuid(0)), out var now))
            {
                var (code, name) = (reader.GetString(1), new Text(reader.GetString(3), reader.GetString(4)));
                var then = now.Facts with { Code = code, Type = Enum.Parse<AgencyType>(reader.GetString(2)), Name = name };
                former.Add(Indexed(then, null, now.District, now.Province) with { Facts = now.Facts, Former = new($"{name.Th} ({code})", $"{name.En} ({code})") });
            }
        }

        return former;
    }

    private static IndexedAgency Indexed(AgencyFacts facts, AgencyId? parent, string district, string province)
    {
        var name = Word(AgencyWords.Kind(AgencyWords.Clean(facts.Name.Th)).Name);
        return new(
            facts, parent, facts.Code, facts.Type, null, name, AgencyWords.Toneless(name), Word(facts.Name.En), district, province,
            AgencyWords.Toneless(Word(facts.Name.Th) + district + province));
    }

    private static string Word(string text) => AgencyWords.Bare(AgencyWords.Clean(text));

    private sealed record Loaded(long Version, IReadOnlyList<IndexedAgency> Agencies)
    {
        // By top. An agency stands below two or three others, so that all of them together are some megabyte.
        private readonly ConcurrentDictionary<AgencyId, Subtree> _below = [];

        private readonly ILookup<AgencyId, AgencyFacts> _children = Agencies.Where(a => a is { Former: null, Parent: not null }).ToLookup(a => a.Parent!.Value, a => a.Facts);

        public int Active { get; } = Agencies.Count(a => a.Former is null);

        public Subtree Below(AgencyId top) => _below.GetOrAdd(top, _ => Grow(top));

        private Subtree Grow(AgencyId top)
        {
            var branches = new Dictionary<AgencyId, AgencyId>();
            foreach (var branch in _children[top])
            {
                var open = new Queue<AgencyId>([branch.Id]);
                while (open.TryDequeue(out var next))
                {
                    // A loop in the tree must not hang anybody.
                    if (branches.TryAdd(next, branch.Id))
                    {
                        _children[next].Select(child => child.Id).ToList().ForEach(open.Enqueue);
                    }
                }
            }

            return new(branches, [.. Agencies.Where(a => a.Former is null && (branches.ContainsKey(a.Facts.Id) || (a.Facts.Id == top && a.Parent is null)))]);
        }
    }
}

/// <summary>What is below one agency, as long as the tree stays as it is: kept, since a list of a whole country made for every question keeps the memory busy.</summary>
/// <param name="Branches">Each agency with the one that it belongs to among those directly below the top.</param>
/// <param name="Agencies">By code; of the root also the root itself.</param>
internal sealed record Subtree(IReadOnlyDictionary<AgencyId, AgencyId> Branches, IReadOnlyList<IndexedAgency> Agencies)
{
    public IReadOnlyList<AgencyId> Ids { get; } = [.. Agencies.Select(a => a.Facts.Id)];
}
