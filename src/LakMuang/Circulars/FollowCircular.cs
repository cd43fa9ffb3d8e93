using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <param name="Area">A province or a district of the list, as <see cref="AreaCount"/> names it; null for all.</param>
/// <param name="IsAcknowledged">Only those that have, or have not; null for all.</param>
/// <param name="Words">Part of a name or the beginning of a code.</param>
/// <param name="Page">From 1.</param>
public sealed record FollowSearch(string? Area = null, bool? IsAcknowledged = null, string? Words = null, int Page = 1);

/// <param name="Call">Who can be called there, or null; only for those that have not acknowledged.</param>
public sealed record FollowLine(
    AgencyFacts Agency, DateTimeOffset ReceivedAt, bool IsTold, DateOnly? RemindedOn, DateTimeOffset? AcknowledgedAt, PersonName? AcknowledgedBy, Holding? Call, string? Phone);

/// <summary>How far the agencies of one province, or of one district, are.</summary>
public sealed record AreaCount(string Area, int Agencies, int Acknowledged);

/// <param name="Told">Agencies whose mails are promised; less than all while they go out.</param>
/// <param name="Found">Those that the search leaves.</param>
public sealed record FollowView(
    Circular Circular, Text Sender, bool IsOwn, FileFacts? File, RelatedCircular? Earlier, RelatedCircular? Later, int Agencies, int Acknowledged, int Told, DateOnly? LastReminder,
    IReadOnlyList<AreaCount> Areas, IReadOnlyList<FollowLine> Lines, int Found, bool MayRemind);

/// <summary>Who has acknowledged a circular and who has not: for its sender, and for every office between, each for the active agencies below it.</summary>
public sealed class FollowCircular(LakMuangDb db, IAuthority authority, IAgencyFacts names, SeenByOffice seen, AnswersBelow answers, FollowDetails details)
{
    public const int PageSize = 20;

    public async Task<Result<FollowView>> RunAsync(Act act, AgencyId office, Guid id, FollowSearch search, CancellationToken ct)
    {
        if (!(await FindAsync(act, office, id, ct)).Ok(out var found, out var problem))
        {
            return problem;
        }

        var (circular, all, isOwn) = found;
        var areas = all.GroupBy(a => a.Area).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new AreaCount(g.Key, g.Count(), g.Count(a => a.AcknowledgedAt is not null))).ToList();
        var left = AnswersBelow.Search(all, search);
        var lines = await details.OfAsync([.. left.Skip((search.Page - 1) * PageSize).Take(PageSize)], ct);
        var sender = (await names.OfAsync([circular.Office], ct))[circular.Office].Name;
        return new FollowView(
            circular, sender, isOwn, await details.FileAsync(circular, ct),
            await details.RelatedAsync(circular.Follows, ct), await details.RelatedAsync(circular.SupersededBy, ct),
            all.Count, all.Count(a => a.AcknowledgedAt is not null), all.Count(a => a.IsTold), all.Max(a => a.RemindedOn), areas, lines, left.Count,
            circular.IsOpen && await authority.JudgeAsync(act, AgencyTask.SendCirculars, office, ct) is not AgencyAccess.Refused);
    }

    /// <summary>The lines that a search leaves, by code, a portion at a time: for programs. No numbers to call.</summary>
    /// <param name="after">Code of the last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<FollowLine>>> NextAsync(Act act, AgencyId office, Guid id, FollowSearch search, string? after, int most, CancellationToken ct)
    {
        if (!(await FindAsync(act, office, id, ct)).Ok(out var found, out var problem))
        {
            return problem;
        }

        var left = AnswersBelow.Search(found.All, search).Where(a => after is null || string.CompareOrdinal(a.Agency.Code, after) > 0)
            .OrderBy(a => a.Agency.Code, StringComparer.Ordinal).Take(most + 1).ToList();
        return Portion.Of(await details.NamedAsync(left, ct), most);
    }

    /// <summary>All lines that a search leaves, for a file. Taking it is put on record.</summary>
    public async Task<Result<IReadOnlyList<FollowLine>>> ExportAsync(Act act, AgencyId office, Guid id, FollowSearch search, CancellationToken ct)
    {
        if (!(await FindAsync(act, office, id, ct)).Ok(out var found, out var problem))
        {
            return problem;
        }

        var lines = await details.NamedAsync(AnswersBelow.Search(found.All, search), ct);
        db.Note(new CircularListExported(id, office, lines.Count));
        await db.CommitAsync(act, ct);
        return lines.ToList();
    }

    /// <summary>The scan alone.</summary>
    public async Task<Result<FileFacts>> FileAsync(Act act, AgencyId office, Guid id, CancellationToken ct) =>
        !(await FindAsync(act, office, id, ct)).Ok(out var found, out var problem) ? problem
            : await details.FileAsync(found.Circular, ct) is { } file ? file : Refusals.None;

    private async Task<Result<(Circular Circular, IReadOnlyList<Answer> All, bool IsOwn)>> FindAsync(Act act, AgencyId office, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Circulars.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.State != CircularState.Draft, ct) is not { } circular)
        {
            return Refusals.None;
        }

        // Whoever neither sent it nor stands between its sender and somebody who has it learns nothing of it.
        var isOwn = (await seen.OwnAsync(office, ct)).Contains(circular.Office);
        if (!isOwn && !(await seen.AboveAsync(office, ct)).Contains(circular.Office))
        {
            return Refusals.None;
        }

        var all = await answers.OfAsync(office, id, ct);
        return isOwn || all.Count > 0 ? (circular, all, isOwn) : Refusals.None;
    }
}
