using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>What is below one office: a province with its districts, a district with its agencies; or one agency.</summary>
/// <param name="Agencies">Active ones below the office, without itself: so many as its own picture shows. For an agency without anything below, itself.</param>
/// <param name="WithAdmin">Those that have an SSO admin who can work.</param>
/// <param name="Work">Open matters by kind.</param>
public sealed record PictureLine(AgencyFacts Office, bool IsOffice, int Agencies, int WithAdmin, IReadOnlyDictionary<WorkKind, int> Work)
{
    /// <summary>0 to 100, rounded down, so that 100 means all.</summary>
    public int Percent => Agencies == 0 ? 100 : WithAdmin * 100 / Agencies;

    /// <summary>Whether it counts the offices directly below <see cref="Office"/>, and not what is below it.</summary>
    public bool IsDirect { get; init; }

    public int Of(WorkKind kind) => Work.GetValueOrDefault(kind);
}

/// <param name="Percent">Agencies with a working SSO admin, 0 to 100, at the end of the day.</param>
public sealed record PicturePoint(DateOnly Day, double Percent);

/// <param name="IsKnown">False before the first scan of a country too big to be looked at in the moment: who has an admin is not known yet.</param>
/// <param name="All">Everything that the office looks after: the lines and the direct ones together, the same agencies as in its work list.</param>
/// <param name="Lines">Those that need help first come first.</param>
/// <param name="Direct">The offices directly below, which their own pictures leave out; for the department itself too. Null where there is none.</param>
/// <param name="Trend">By week, the oldest first; empty before the first night.</param>
public sealed record Picture(
    bool IsKnown, PictureLine All, IReadOnlyList<PictureLine> Lines, PictureLine? Direct, IReadOnlyList<PicturePoint> Trend, DateTimeOffset? ScannedAt);

/// <summary>The picture of a province, a district or the country: where help is needed first (B-4, L2-1).</summary>
public sealed class ShowPicture(LakMuangDb db, OpenWork work, ILivingAdmins admins, IAuthority authority, IAgencyWalk walk, IAgencyFacts agencies)
{
    private const int Weeks = 12;

    /// <summary>Up to so many agencies are looked at in the moment of asking; for more the last night's scan speaks.</summary>
    private const int MostNow = 500;

    public async Task<Result<Picture>> RunAsync(Act act, AgencyId office, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var branches = await walk.BranchesAsync(office, ct);
        var names = await agencies.OfAsync([.. branches.Values.Append(office).Distinct()], ct);

        // Nobody stands above the root: it looks after itself, in the work list too.
        AgencyId[] self = await walk.RootAsync(ct) == office ? [office] : [];
        var below = await walk.BelowAsync(office, null, ct);
        var direct = branches.Where(b => b.Key == b.Value && IsOffice(names[b.Value])).Select(b => b.Key).Concat(self).ToList();
        var matters = await MattersAsync(act, office, below, branches, ct);
        var living = below.Count <= MostNow ? await admins.WithAsync(below, ct) : null;
        var lines = branches.GroupBy(b => b.Value, b => b.Key)
            .Select(g => IsOffice(names[g.Key])
                ? Line(names[g.Key], [.. g.Where(a => a != g.Key)], matters[g.Key].Where(m => !m.IsDirect), living)
                : Line(names[g.Key], [.. g], matters[g.Key], living))
            .OrderBy(l => l.Percent).ThenByDescending(l => l.Work.Values.Sum()).ThenBy(l => l.Office.Code, StringComparer.Ordinal).ToList();
        var scanned = await db.ScannedNights.OrderByDescending(n => n.Day).Select(n => (DateTimeOffset?)n.FinishedAt).FirstOrDefaultAsync(ct);
        return new Picture(
            living is not null || scanned is not null, Line(names[office], below, matters.SelectMany(m => m), living), lines,
            direct.Count > 0 ? Line(names[office], direct, direct.SelectMany(d => matters[d]).Where(m => m.IsDirect), living) with { IsDirect = true } : null,
            await TrendAsync(act, below, ct), scanned);
    }

    private static bool IsOffice(AgencyFacts agency) => agency.Type is AgencyType.Department or AgencyType.ProvincialOffice or AgencyType.DistrictOffice;

    // Agencies that share the one above them share the branch: the database counts by it, and not by each of nine thousand.
    private async Task<ILookup<AgencyId, Matters>> MattersAsync(
        Act act, AgencyId office, IReadOnlyList<AgencyId> below, IReadOnlyDictionary<AgencyId, AgencyId> branches, CancellationToken ct)
    {
        var counts = await work.AtLeastOf(below, act.At).Join(walk.Active, w => w.Agency, a => a.Id, (w, a) => new
            {
                Direct = a.Parent == null || a.Parent == office ? w.Agency : (AgencyId?)null,
                Above = a.Parent == null || a.Parent == office ? null : a.Parent,
                w.Rank,
            })
            .GroupBy(x => x).Select(g => new { g.Key.Direct, g.Key.Above, g.Key.Rank, Count = g.Count() }).ToListAsync(ct);
        return counts.Where(c => c.Direct is { } direct ? branches.ContainsKey(direct) || direct == office : branches.ContainsKey(c.Above!.Value))
            .Select(c => new Matters(c.Direct ?? branches[c.Above!.Value], c.Direct is not null, (WorkKind)c.Rank, c.Count)).ToLookup(m => m.Branch);
    }

    private static PictureLine Line(AgencyFacts office, IReadOnlyList<AgencyId> agencies, IEnumerable<Matters> matters, IReadOnlySet<AgencyId>? living)
    {
        var kinds = matters.GroupBy(m => m.Kind).ToDictionary(g => g.Key, g => g.Sum(m => m.Count));
        // There is one open finding of a kind for an agency at most.
        var with = living is null ? agencies.Count - kinds.GetValueOrDefault(WorkKind.NoAdmin) : agencies.Count(living.Contains);
        return new(office, IsOffice(office), agencies.Count, with, kinds);
    }

    private async Task<IReadOnlyList<PicturePoint>> TrendAsync(Act act, IReadOnlyList<AgencyId> below, CancellationToken ct)
    {
        var first = await db.ScannedNights.OrderBy(n => n.Day).Select(n => (DateOnly?)n.Day).FirstOrDefaultAsync(ct);
        if (first is not { } begin || below.Count == 0)
        {
            return [];
        }

        var today = ThaiDate.Day(act.At);
        var days = Enumerable.Range(0, Weeks + 1).Select(w => today.AddDays(-7 * (Weeks - w))).Where(d => d >= begin).ToList();
        var oldest = ThaiDate.StartOf(today.AddDays(-7 * Weeks));
        var among = await walk.AmongAsync(below, ct);

        // One night finds many at once: they come as one line.
        var spans = await db.Findings.Where(f => f.Kind == FindingKind.NoAdmin && among.Contains(f.Agency) && (f.ClosedAt == null || f.ClosedAt > oldest))
            .GroupBy(f => new { f.Since, f.ClosedAt }).Select(g => new { g.Key.Since, g.Key.ClosedAt, Count = g.Count() }).ToListAsync(ct);
        return [.. days.Select(day =>
        {
            // Today's point is now; those before lie at the end of their day.
            var at = day == today ? act.At : ThaiDate.StartOf(day.AddDays(1));
            var without = spans.Where(s => s.Since <= at && !(s.ClosedAt <= at)).Sum(s => s.Count);
            return new PicturePoint(day, 100.0 * (below.Count - Math.Min(without, below.Count)) / below.Count);
        })];
    }

    /// <param name="IsDirect">Of the branch itself, and not of what is below it.</param>
    private sealed record Matters(AgencyId Branch, bool IsDirect, WorkKind Kind, int Count);
}
