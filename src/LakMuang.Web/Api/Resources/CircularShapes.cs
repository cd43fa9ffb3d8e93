using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using Following = LakMuang.Circulars.Following;

namespace LakMuang.Web.Api.Resources;

/// <param name="DueOn">The last day for acknowledging; null where nothing is to be acknowledged.</param>
internal sealed record CircularItem(
    Guid Id, Words Sender, string Number, DateOnly IssuedOn, string Subject, DateOnly? DueOn, CircularState State, Following? FollowsAs,
    DateTimeOffset ReceivedAt, DateTimeOffset? AcknowledgedAt, bool IsWaiting)
{
    public static CircularItem Of(CircularLine l) => new(
        l.Id, Words.Of(l.OfficeName), l.Number, l.IssuedOn, l.Subject, l.DueOn, l.State, l.FollowsAs, l.ReceivedAt, l.AcknowledgedAt, l.IsWaiting);
}

/// <param name="IsHere">Whether the reading agency has it too.</param>
internal sealed record RelatedItem(Guid Id, string Number, DateOnly IssuedOn, string Subject, bool IsHere)
{
    public static RelatedItem? Of(RelatedCircular? c) => c is null ? null : new(c.Id, c.Number, c.IssuedOn, c.Subject, c.IsHere);
}

/// <param name="Body">Plain text with line ends.</param>
/// <param name="Earlier">What it follows, or null.</param>
/// <param name="Later">What corrected it or took it back, or null.</param>
internal sealed record CircularPageItem(
    Guid Id, AgencyItem Sender, string Number, DateOnly? IssuedOn, string Subject, string Body, DateOnly? DueOn, CircularState State, Following? FollowsAs, bool HasFile,
    DateTimeOffset ReceivedAt, DateTimeOffset? AcknowledgedAt, Words? AcknowledgedBy, RelatedItem? Earlier, RelatedItem? Later, bool MayAcknowledge)
{
    public static CircularPageItem Of(CircularView v)
    {
        var c = v.Circular;
        return new(
            c.Id, AgencyItem.Of(v.Sender), c.Number, c.IssuedOn, c.Subject, c.Body, c.DueOn, c.State, c.FollowsAs, v.File is not null,
            v.ReceivedAt, v.AcknowledgedAt, v.AcknowledgedBy is { } by ? Words.Of(by.Full) : null, RelatedItem.Of(v.Earlier), RelatedItem.Of(v.Later), v.MayAcknowledge);
    }
}

/// <param name="ByThisCall">False where a colleague was faster, which is as good.</param>
internal sealed record Acknowledged(bool ByThisCall);

/// <param name="SentAt">Null for a draft.</param>
/// <param name="Agencies">Active agencies below the office that have it.</param>
internal sealed record SentItem(
    Guid Id, Words Sender, string Number, DateOnly? IssuedOn, string Subject, DateOnly? DueOn, CircularState State, Following? FollowsAs, DateTimeOffset? SentAt, int Agencies, int Acknowledged)
{
    public static SentItem Of(SentLine l) => new(
        l.Id, Words.Of(l.OfficeName), l.Number, l.IssuedOn, l.Subject, l.DueOn, l.State, l.FollowsAs, l.SentAt, l.Agencies, l.Acknowledged);
}

internal sealed record AreaItem(string Area, int Agencies, int Acknowledged);

/// <param name="Told">Agencies whose mails are promised; less than all while they go out.</param>
internal sealed record FollowedItem(
    Guid Id, Words Sender, bool IsOwn, string Number, string Subject, string Body, DateOnly? DueOn, CircularState State, int Agencies, int Acknowledged, int Told,
    DateOnly? LastReminder, IReadOnlyList<AreaItem> Areas, bool MayRemind)
{
    public static FollowedItem Of(FollowView v) => new(
        v.Circular.Id, Words.Of(v.Sender), v.IsOwn, v.Circular.Number, v.Circular.Subject, v.Circular.Body, v.Circular.DueOn, v.Circular.State,
        v.Agencies, v.Acknowledged, v.Told, v.LastReminder, [.. v.Areas.Select(a => new AreaItem(a.Area, a.Agencies, a.Acknowledged))], v.MayRemind);
}

internal sealed record AnswerItem(AgencyItem Agency, DateTimeOffset ReceivedAt, bool IsTold, DateOnly? RemindedOn, DateTimeOffset? AcknowledgedAt, Words? AcknowledgedBy)
{
    public static AnswerItem Of(FollowLine l) => new(
        AgencyItem.Of(l.Agency), l.ReceivedAt, l.IsTold, l.RemindedOn, l.AcknowledgedAt, l.AcknowledgedBy is { } by ? Words.Of(by.Full) : null);
}

internal enum AnswerState
{
    Waiting,
    Acknowledged,
}

/// <param name="Types">Empty for all.</param>
/// <param name="Under">Codes of offices below: whatever is below them, and they themselves. Empty, with <paramref name="Agencies"/>, for all below.</param>
/// <param name="Agencies">Codes of single agencies.</param>
internal sealed record AudienceInput(
    IReadOnlyList<AgencyType> Types, IReadOnlyList<string> Under, IReadOnlyList<string> Agencies, bool WithoutAdmin = false, bool IncludesLater = false);

/// <summary>A draft: it may lack anything but its subject until it is sent.</summary>
/// <param name="Body">Plain text with line ends, up to 20,000 characters.</param>
/// <param name="DueOn">The last day for acknowledging.</param>
/// <param name="Audience">Null for all agencies below.</param>
internal sealed record DraftInput(string Subject, string? Body = null, string? Number = null, DateOnly? IssuedOn = null, DateOnly? DueOn = null, AudienceInput? Audience = null);

/// <param name="Follows">Id of the earlier circular.</param>
internal sealed record FollowingInput(Guid Follows, Following As, DraftInput Draft);

internal sealed record TypeCount(AgencyType Type, int Agencies);

/// <param name="Missing">What keeps it from being sent; empty when it may go.</param>
internal sealed record DraftItem(
    Guid Id, string Subject, string Body, string Number, DateOnly? IssuedOn, DateOnly? DueOn, AudienceInput Audience, int Agencies, IReadOnlyList<TypeCount> ByType, IReadOnlyList<ObstacleItem> Missing);

internal sealed record SentTo(int Agencies);
