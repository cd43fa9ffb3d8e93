using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <param name="Id">Of the nomination, report, suspension, registration or finding.</param>
/// <param name="Office">Who has to see to it now; null where anybody above may.</param>
/// <param name="Call">Who can be called there, or null where LakMuang knows nobody.</param>
/// <param name="Phone">Ten digits, or null.</param>
public sealed record WorkLine(WorkKind Kind, AgencyFacts Agency, DateTimeOffset Since, Guid Id, AgencyFacts? Office, Holding? Call, string? Phone)
{
    /// <summary>What is to be decided, or null for anything else.</summary>
    public Guid? Nomination => Kind is WorkKind.Nomination ? Id : null;
}

/// <param name="Counts">By kind, for all lines that the search leaves.</param>
/// <param name="ScannedAt">When all agencies were looked at last; null before the first night.</param>
public sealed record WorkPage(IReadOnlyList<WorkLine> Lines, IReadOnlyDictionary<WorkKind, int> Counts, int Total, DateTimeOffset? ScannedAt);

/// <summary>What the agencies below an office need: what waits for an answer, what is overdue, and what the nightly scan has found (B-4, L2-4).</summary>
public sealed class ListBelow(
    LakMuangDb db, OpenWork work, IAuthority authority, IAgencyWalk walk, IAgencyFacts agencies, IPosts posts, IPeople people)
{
    public const int PageSize = 20;

    // Whoever is admin can be called first; else those who can appoint one.
    private static readonly Office[] _callable = [Agencies.Contracts.Office.SsoAdmin, Agencies.Contracts.Office.Clerk, Agencies.Contracts.Office.Mayor];

    /// <param name="kind">One kind, or null for all.</param>
    /// <param name="page">From 1.</param>
    public async Task<Result<WorkPage>> RunAsync(Act act, AgencyId office, string? search, WorkKind? kind, int page, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var below = await walk.BelowAsync(office, search, ct);
        var all = await work.OfAsync(below, act.At, ct);
        var counts = await all.GroupBy(l => l.Rank).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => (WorkKind)g.Key, g => g.Count, ct);
        var wanted = counts.Where(c => kind is null || c.Key == kind).OrderBy(c => c.Key).ToList();
        var (ranks, skip) = OnPage(page, wanted);
        var rows = await all.Where(l => ranks.Contains(l.Rank)).OrderBy(l => l.Rank).ThenBy(l => l.Since).ThenBy(l => l.Id)
            .Skip(skip).Take(PageSize).ToListAsync(ct);
        var scanned = await db.ScannedNights.OrderByDescending(n => n.Day).Select(n => (DateTimeOffset?)n.FinishedAt).FirstOrDefaultAsync(ct);
        return new WorkPage(await DescribeAsync(rows, ct), counts, wanted.Sum(c => c.Value), scanned);
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Kind, instant and id of the last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<WorkLine>>> NextAsync(
        Act act, AgencyId office, string? search, WorkKind? kind, (int Rank, DateTimeOffset Since, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var all = await work.OfAsync(await walk.BelowAsync(office, search, ct), act.At, ct);
        if (kind is { } one)
        {
            all = all.Where(l => l.Rank == (int)one);
        }

        if (after is (var rank, var since, var id))
        {
            all = all.Where(l => l.Rank > rank || (l.Rank == rank && (l.Since > since || (l.Since == since && l.Id.CompareTo(id) > 0))));
        }

        var rows = Portion.Of(await all.OrderBy(l => l.Rank).ThenBy(l => l.Since).ThenBy(l => l.Id).Take(most + 1).ToListAsync(ct), most);
        return new Portion<WorkLine>(await DescribeAsync(rows.Lines, ct), rows.HasMore);
    }

    // Those of one page are few: the rooms of the others need not be asked again.
    private static (List<int> Ranks, int Skip) OnPage(int page, IReadOnlyList<KeyValuePair<WorkKind, int>> counts)
    {
        var (ranks, skip, left) = (new List<int>(), (page - 1) * PageSize, PageSize);
        foreach (var (kind, count) in counts)
        {
            if (ranks.Count == 0 && skip >= count)
            {
                skip -= count;
            }
            else if (left > 0)
            {
                left -= count - (ranks.Count == 0 ? skip : 0);
                ranks.Add((int)kind);
            }
        }

        return (ranks, skip);
    }

    private async Task<IReadOnlyList<WorkLine>> DescribeAsync(IReadOnlyList<WorkRow> rows, CancellationToken ct)
    {
        var names = await agencies.OfAsync([.. rows.SelectMany(r => new[] { r.Agency, r.Office }).Distinct()], ct);
        var holders = (await posts.HoldersAsync(_callable, [.. rows.Select(r => r.Agency).Distinct()], ct)).ToLookup(h => h.Agency);
        var calls = holders.ToDictionary(g => g.Key, g => g.MinBy(h => Array.IndexOf(_callable, h.Office!.Value))!);
        var phones = await people.MobilesOfAsync([.. calls.Values.Select(c => c.Person).Distinct()], ct);
        return [.. rows.Select(row => (Row: row, Call: calls.GetValueOrDefault(row.Agency))).Select(x => new WorkLine(
            (WorkKind)x.Row.Rank, names[x.Row.Agency], x.Row.Since, x.Row.Id,
            x.Row.Rank == (int)WorkKind.Nomination ? null : names.GetValueOrDefault(x.Row.Office), x.Call, x.Call is null ? null : phones.GetValueOrDefault(x.Call.Person)))];
    }
}
