using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

public enum BoxFilter
{
    All,
    Waiting,

    /// <summary>Those of the waiting whose last day is over.</summary>
    Overdue,
    Acknowledged,
}

/// <param name="DueOn">Null where nothing is to be acknowledged.</param>
public sealed record CircularLine(
    Guid Id, AgencyId Office, Text OfficeName, string Number, DateOnly IssuedOn, string Subject, DateOnly? DueOn, CircularState State, Following? FollowsAs,
    DateTimeOffset ReceivedAt, DateTimeOffset? AcknowledgedAt)
{
    public bool IsWaiting => AcknowledgedAt is null && State is CircularState.Sent && FollowsAs is not Following.Withdraws;
}

/// <param name="Waiting">How many of all wait, whatever is searched.</param>
/// <param name="Overdue">How many of those whose last day is over.</param>
public sealed record CircularBox(IReadOnlyList<CircularLine> Lines, int Total, int Waiting, int Overdue);

/// <summary>The circulars that an agency has, the newest first, for everybody who works there (L2-8).</summary>
public sealed class ListCirculars(LakMuangDb db, IAuthority authority, IAgencyFacts agencies, SeenByOffice seen)
{
    public const int PageSize = 20;

    /// <param name="words">Part of a number in either digits, of a subject or of the text; null for all.</param>
    /// <param name="page">From 1.</param>
    public async Task<Result<CircularBox>> RunAsync(Act act, AgencyId agency, string? words, BoxFilter filter, int page, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadCirculars, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var all = Of(agency, await seen.SendersAsync(act, agency, ct));
        var today = ThaiDate.Day(act.At);
        var waiting = Filtered(all, BoxFilter.Waiting, today);
        var overdue = Filtered(all, BoxFilter.Overdue, today);
        var found = Filtered(all, filter, today);
        foreach (var word in TypedName.Clean(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4))
        {
            var (arabic, thai) = (LikePattern.Containing(ThaiDigits.ToArabic(word)), LikePattern.Containing(ThaiDigits.ToThai(word)));
            found = found.Where(r => EF.Functions.ILike(r.Circular.Number + " " + r.Circular.Subject + " " + r.Circular.Body, arabic, LikePattern.Escape)
                || EF.Functions.ILike(r.Circular.Number + " " + r.Circular.Subject + " " + r.Circular.Body, thai, LikePattern.Escape));
        }

        var lines = await found.OrderByDescending(r => r.Copy.ReceivedAt).ThenByDescending(r => r.Circular.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(r => new CircularLine(
                r.Circular.Id, r.Circular.Office, new Text("", ""), r.Circular.Number, r.Circular.IssuedOn!.Value, r.Circular.Subject, r.Circular.DueOn,
                r.Circular.State, r.Circular.FollowsAs, r.Copy.ReceivedAt, r.Copy.AcknowledgedAt))
            .ToListAsync(ct);
        return new CircularBox(await NamedAsync(lines, ct), await found.CountAsync(ct), await waiting.CountAsync(ct), await overdue.CountAsync(ct));
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Receipt and id of the last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<CircularLine>>> NextAsync(
        Act act, AgencyId agency, BoxFilter filter, (DateTimeOffset At, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadCirculars, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var (isFirst, at, id) = (after is null, after?.At ?? default, after?.Id ?? default);
        var lines = await Filtered(Of(agency, await seen.SendersAsync(act, agency, ct)), filter, ThaiDate.Day(act.At))
            .Where(r => isFirst || r.Copy.ReceivedAt < at || (r.Copy.ReceivedAt == at && r.Circular.Id.CompareTo(id) < 0))
            .OrderByDescending(r => r.Copy.ReceivedAt).ThenByDescending(r => r.Circular.Id).Take(most + 1)
            .Select(r => new CircularLine(
                r.Circular.Id, r.Circular.Office, new Text("", ""), r.Circular.Number, r.Circular.IssuedOn!.Value, r.Circular.Subject, r.Circular.DueOn,
                r.Circular.State, r.Circular.FollowsAs, r.Copy.ReceivedAt, r.Copy.AcknowledgedAt))
            .ToListAsync(ct);
        return Portion.Of(await NamedAsync(lines, ct), most);
    }

    private IQueryable<Row> Of(AgencyId agency, IReadOnlyList<AgencyId>? senders)
    {
        var circulars = senders is null ? db.Circulars : db.Circulars.Where(c => senders.Contains(c.Office));
        return db.CircularCopies.Where(copy => copy.Agency == agency).Join(circulars, copy => copy.Circular, c => c.Id, (copy, c) => new Row { Copy = copy, Circular = c });
    }

    private static IQueryable<Row> Filtered(IQueryable<Row> all, BoxFilter filter, DateOnly today) => filter switch
    {
        BoxFilter.Waiting => all.Where(r => r.Copy.AcknowledgedAt == null && r.Circular.State == CircularState.Sent && r.Circular.FollowsAs != Following.Withdraws),
        BoxFilter.Overdue => Filtered(all, BoxFilter.Waiting, today).Where(r => r.Circular.DueOn < today),
        BoxFilter.Acknowledged => all.Where(r => r.Copy.AcknowledgedAt != null),
        _ => all,
    };

    private async Task<IReadOnlyList<CircularLine>> NamedAsync(List<CircularLine> lines, CancellationToken ct)
    {
        var names = await agencies.OfAsync([.. lines.Select(l => l.Office).Distinct()], ct);
        return lines.ConvertAll(l => l with { OfficeName = names[l.Office].Name });
    }

    private sealed class Row
    {
        public CircularCopy Copy { get; init; } = null!;

        public Circular Circular { get; init; } = null!;
    }
}
