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
public sealed class ListCirculars(LakMuangDb db, IAuthority authority, IAgencyFacts agencies)
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

        var all = db.CircularCopies.Where(copy => copy.Agency == agency).Join(db.Circulars, copy => copy.Circular, c => c.Id, (copy, c) => new Row { Copy = copy, Circular = c });
        var waiting = all.Where(r => r.Copy.AcknowledgedAt == null && r.Circular.State == CircularState.Sent && r.Circular.FollowsAs != Following.Withdraws);
        var today = ThaiDate.Day(act.At);
        var overdue = waiting.Where(r => r.Circular.DueOn < today);
        var found = filter switch
        {
            BoxFilter.Waiting => waiting,
            BoxFilter.Overdue => overdue,
            BoxFilter.Acknowledged => all.Where(r => r.Copy.AcknowledgedAt != null),
            _ => all,
        };
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
        var names = await agencies.OfAsync([.. lines.Select(l => l.Office).Distinct()], ct);
        return new CircularBox([.. lines.Select(l => l with { OfficeName = names[l.Office].Name })], await found.CountAsync(ct), await waiting.CountAsync(ct), await overdue.CountAsync(ct));
    }

    private sealed class Row
    {
        public CircularCopy Copy { get; init; } = null!;

        public Circular Circular { get; init; } = null!;
    }
}
