using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <param name="Agencies">How many active agencies below the looking office have it.</param>
public sealed record SentLine(
    Guid Id, AgencyId Office, Text OfficeName, string Number, DateOnly? IssuedOn, string Subject, DateOnly? DueOn, CircularState State, Following? FollowsAs,
    DateTimeOffset ChangedAt, int Agencies, int Acknowledged)
{
    /// <summary>Null for drafts, and on pages, which do not show it.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <param name="Drafts">Of the office itself; empty for whoever may not write.</param>
/// <param name="Sent">Those of the office, and those from above that agencies below it have.</param>
public sealed record SentPage(IReadOnlyList<SentLine> Drafts, IReadOnlyList<SentLine> Sent, int Total, bool MayWrite);

/// <summary>What an office has sent, and what those below it have from higher up, with how many have acknowledged.</summary>
public sealed class ListSent(LakMuangDb db, IAuthority authority, SeenByOffice seenBy, IAgencySearch tree, IAgencyFacts agencies)
{
    public const int PageSize = 20;
    private const int MostDrafts = 50;

    /// <param name="isOverdue">Only those whose last day is over, and that somebody below has not acknowledged.</param>
    /// <param name="page">From 1.</param>
    public async Task<Result<SentPage>> RunAsync(Act act, AgencyId office, bool isOverdue, int page, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var mayWrite = await authority.JudgeAsync(act, AgencyTask.SendCirculars, office, ct) is not AgencyAccess.Refused;
        var drafts = mayWrite
            ? await db.Circulars.AsNoTracking().Where(c => c.Office == office && c.State == CircularState.Draft).OrderByDescending(c => c.ChangedAt).Take(MostDrafts).ToListAsync(ct)
            : [];
        var below = (await tree.BelowAsync([office], ct)).Select(a => a.Id).ToList();
        var copies = db.CircularCopies;
        var seen = await SeenAsync(office, below, ct);
        if (isOverdue)
        {
            var today = ThaiDate.Day(act.At);
            seen = seen.Where(c => c.State == CircularState.Sent && c.FollowsAs != Following.Withdraws && c.DueOn < today
                && copies.Any(k => k.Circular == c.Id && k.AcknowledgedAt == null && below.Contains(k.Agency)));
        }

        var sent = await seen.OrderByDescending(c => c.SentAt).ThenByDescending(c => c.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var counts = await CountAsync([.. sent.Select(c => c.Id)], below, ct);
        var names = await agencies.OfAsync([office, .. sent.Select(c => c.Office).Distinct()], ct);
        return new SentPage([.. drafts.Select(c => Line(c, names, counts))], [.. sent.Select(c => Line(c, names, counts))], await seen.CountAsync(ct), mayWrite);
    }

    /// <summary>What was sent, the latest first, a portion at a time: for programs.</summary>
    /// <param name="after">Instant of sending and id of the last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<SentLine>>> NextAsync(Act act, AgencyId office, (DateTimeOffset At, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var below = (await tree.BelowAsync([office], ct)).Select(a => a.Id).ToList();
        var (isFirst, at, id) = (after is null, after?.At ?? default, after?.Id ?? default);
        var sent = await (await SeenAsync(office, below, ct))
            .Where(c => isFirst || c.SentAt < at || (c.SentAt == at && c.Id.CompareTo(id) < 0))
            .OrderByDescending(c => c.SentAt).ThenByDescending(c => c.Id).Take(most + 1).ToListAsync(ct);
        var counts = await CountAsync([.. sent.Select(c => c.Id)], below, ct);
        var names = await agencies.OfAsync([.. sent.Select(c => c.Office).Distinct()], ct);
        return Portion.Of<SentLine>([.. sent.Select(c => Line(c, names, counts) with { SentAt = c.SentAt })], most);
    }

    /// <summary>The drafts of an office, the latest first, a portion at a time: for programs of whoever may write.</summary>
    public async Task<Result<Portion<SentLine>>> DraftsAsync(Act act, AgencyId office, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.SendCirculars, office, ct) is { } refusal)
        {
            return refusal;
        }

        var drafts = await db.Circulars.AsNoTracking()
            .Where(c => c.Office == office && c.State == CircularState.Draft && (after == null || c.Id.CompareTo(after.Value) < 0))
            .OrderByDescending(c => c.Id).Take(most + 1).ToListAsync(ct);
        var names = await agencies.OfAsync([office], ct);
        return Portion.Of<SentLine>([.. drafts.Select(c => Line(c, names, []))], most);
    }

    // Its own, and those of the offices above that somebody below it has.
    private async Task<IQueryable<Circular>> SeenAsync(AgencyId office, List<AgencyId> below, CancellationToken ct)
    {
        var copies = db.CircularCopies;
        var (own, above) = (await seenBy.OwnAsync(office, ct), await seenBy.AboveAsync(office, ct));
        var sent = db.Circulars.AsNoTracking().Where(c => c.State != CircularState.Draft);
        return above.Count == 0
            ? sent.Where(c => own.Contains(c.Office))
            : sent.Where(c => own.Contains(c.Office) || (above.Contains(c.Office) && copies.Any(k => k.Circular == c.Id && below.Contains(k.Agency))));
    }

    private async Task<Dictionary<Guid, (int All, int Done)>> CountAsync(Guid[] circulars, IReadOnlyList<AgencyId> below, CancellationToken ct) =>
        (await db.ReadAsync(
            "SELECT circular, count(*)::int, count(acknowledged_at)::int FROM circular_copy WHERE circular = ANY ($1) AND agency = ANY ($2) GROUP BY circular",
            r => (Id: r.GetGuid(0), All: r.GetInt32(1), Done: r.GetInt32(2)), ct, circulars, below.Select(a => a.Value).ToArray()))
        .ToDictionary(r => r.Id, r => (r.All, r.Done));

    private static SentLine Line(Circular c, IReadOnlyDictionary<AgencyId, AgencyFacts> names, Dictionary<Guid, (int All, int Done)> counts)
    {
        var (all, done) = counts.GetValueOrDefault(c.Id);
        return new(c.Id, c.Office, names[c.Office].Name, c.Number, c.IssuedOn, c.Subject, c.DueOn, c.State, c.FollowsAs, c.ChangedAt, all, done);
    }
}
