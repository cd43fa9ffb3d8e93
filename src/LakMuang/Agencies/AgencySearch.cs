using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AgencySearch(LakMuangDb db, AgencyIndex index, TimeProvider clock) : IAgencySearch
{
    public async Task<AgencyHits> FindAsync(string? typed, int page, CancellationToken ct)
    {
        var question = AgencyQuestion.Of(typed);
        if (question.IsEmpty)
        {
            return new(0, []);
        }

        var found = Matches(question, await index.AllAsync(ct));
        var shown = found.Skip((page - 1) * IAgencySearch.PageSize).Take(IAgencySearch.PageSize).ToList();
        var withAdmin = await WithAdminAsync([.. shown.Select(f => f.Facts.Id)], ct);
        return new(found.Count, [.. shown.Select(f => new AgencyHit(f.Facts, withAdmin.Contains(f.Facts.Id)) { Former = f.Former })]);
    }

    public async Task<IReadOnlyList<AgencyFacts>> BelowAsync(IReadOnlyCollection<AgencyId> roots, CancellationToken ct)
    {
        var below = new Dictionary<AgencyId, AgencyFacts>();
        foreach (var root in roots)
        {
            var subtree = await index.BelowAsync(root, ct);
            foreach (var agency in subtree.Agencies.Where(a => subtree.Branches.ContainsKey(a.Facts.Id)))
            {
                below.TryAdd(agency.Facts.Id, agency.Facts);
            }
        }

        return [.. below.Values.OrderBy(a => a.Code, StringComparer.Ordinal)];
    }

    public async Task<Portion<AgencyFacts>> NextAsync(string? typed, AgencyId? below, string? after, int most, CancellationToken ct)
    {
        var question = AgencyQuestion.Of(typed);
        if (question.IsEmpty && !string.IsNullOrWhiteSpace(typed))
        {
            return new([], false);
        }

        var all = await index.AllAsync(ct);
        var found = question.IsEmpty ? all.Where(a => a.Former is null).Select(a => a.Facts) : Matches(question, all).Select(a => a.Facts);
        if (below is { } top)
        {
            var inside = (await index.BelowAsync(top, ct)).Branches;
            found = found.Where(a => inside.ContainsKey(a.Id));
        }

        var behind = found.Where(a => after is null || string.CompareOrdinal(a.Code, after) > 0).OrderBy(a => a.Code, StringComparer.Ordinal);
        return Portion.Of([.. behind.Take(most + 1)], most);
    }

    private static List<IndexedAgency> Matches(AgencyQuestion question, IReadOnlyList<IndexedAgency> all)
    {
        var found = Scored(all, question.Score);
        if (found.Count == 0)
        {
            found = Scored(all, question.ScoreWhole);
        }

        // An อบต. may have become a เทศบาล since its letterhead was printed: other kinds are shown where there is none of the one that was named.
        var ofKind = found.Where(f => question.IsOfKind(f.Agency)).ToList();
        return [.. (question.NamesKind && ofKind.Count > 0 ? ofKind : found).OrderByDescending(f => f.Score).ThenBy(f => f.Agency.Former is not null)
            .Select(f => f.Agency).DistinctBy(a => a.Facts.Id)];
    }

    private static List<(IndexedAgency Agency, int Score)> Scored(IReadOnlyList<IndexedAgency> all, Func<IndexedAgency, int> score) =>
        [.. all.Select(agency => (agency, score(agency))).Where(x => x.Item2 > 0)];

    private async Task<HashSet<AgencyId>> WithAdminAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) =>
        [.. await HeldPosts.Today(db, clock).Where(a => agencies.Contains(a.Agency) && a.Office == Office.SsoAdmin).Select(a => a.Agency).Distinct().ToListAsync(ct)];
}
