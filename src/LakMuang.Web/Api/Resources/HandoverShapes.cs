using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;

namespace LakMuang.Web.Api.Resources;

/// <param name="Capacity">As the head, or in which of the three ways somebody acts for one; null where the post is not known any more.</param>
internal sealed record HeadItem(
    Guid Right, Guid Person, Words? Name, AppointmentKind? Capacity, string Position, DateOnly From, DateOnly? Until, RightState State, ReasonToSuspend? SuspendedBecause);

/// <param name="Day">It is carried out at 00:00 of this day in Bangkok.</param>
/// <param name="Because">Code of what stands in its way, or of why it was dropped; or null.</param>
internal sealed record LegItem(
    Guid Id, Guid Person, Words? Name, AppointmentKind Capacity, DateOnly Day, DateOnly? Until, LetterShort? Letter, LegState State, string? Because);

/// <param name="Group">Code of the group of heads.</param>
/// <param name="From">Who headed the unit when it was begun; null where nobody did.</param>
/// <param name="Reason">Why it was refused or called off, or null.</param>
/// <param name="Legs">Those that were dropped too, in their order.</param>
internal sealed record HandoverItem(
    Guid Id, string System, string Group, HandoverState State, Guid? From, Words? FromName, Guid? StartedBy, DateTimeOffset StartedAt, Guid? DecidedBy, DateTimeOffset? DecidedAt,
    string? Reason, IReadOnlyList<LegItem> Legs)
{
    public static HandoverItem Of(HandoverView v)
    {
        var c = v.Case;
        return new(
            c.Id, c.System, c.Group, c.State, c.From?.Value, v.From is { } from ? Words.Of(from.Full) : null, c.StartedBy?.Value, c.StartedAt, c.DecidedBy?.Value, c.DecidedAt, c.Words,
            [
                .. v.Legs.Select(l => new LegItem(
                    l.Leg.Id, l.Leg.To.Value, l.Name is { } name ? Words.Of(name.Full) : null, l.Leg.Capacity, l.Leg.Day, l.Leg.Until, LetterShort.Of(l.Letter), l.Leg.State, l.Leg.Because)),
            ]);
    }
}

/// <param name="Heads">In force, to come, and suspended.</param>
/// <param name="VacantSince">Since when nobody heads it, or null.</param>
/// <param name="IsNamed">Whether anybody ever headed it: the first head comes by a request.</param>
/// <param name="Open">The handover that is not over, or null.</param>
/// <param name="Past">The last five that are.</param>
internal sealed record HeadshipItem(
    string System, Words SystemName, string Group, Words GroupName, IReadOnlyList<HeadItem> Heads, DateTimeOffset? VacantSince, bool IsNamed, HandoverItem? Open,
    IReadOnlyList<HandoverItem> Past)
{
    public static HeadshipItem Of(HeadshipView v) => new(
        v.Group.System, Words.Of(v.Group.SystemName), v.Group.Code, Words.Of(v.Group.Name),
        [
            .. v.Heads.Select(h => new HeadItem(
                h.Right.Grant, h.Right.Holder.Value, h.Name is { } name ? Words.Of(name.Full) : null, h.Kind, h.Position, h.Right.From, h.Right.Until, h.Right.State,
                h.Right.SuspendedBecause)),
        ],
        v.Vacant?.Since, v.IsNamed, v.Open is { } open ? HandoverItem.Of(open) : null, [.. v.Past.Select(HandoverItem.Of)]);
}

internal sealed record HeadshipsPage(IReadOnlyList<HeadshipItem> Headships);

internal sealed record OwnHeadshipItem(AgencyItem Agency, HeadshipItem Headship);

internal sealed record OwnHeadshipsPage(IReadOnlyList<OwnHeadshipItem> Headships);

/// <param name="Group">Code of the group of heads.</param>
/// <param name="To">Who takes over.</param>
/// <param name="Day">Today carries it out at once.</param>
/// <param name="Until">The last day of whoever acts; left out for as long as group and post allow.</param>
internal sealed record LegInput(string Group, Guid To, AppointmentKind Capacity, DateOnly Day, LetterInput Letter, DateOnly? Until = null)
{
    public static readonly LegInput Sample = new(
        "elaas-treasurer", Guid.Parse("018f2f5e-0000-7000-8000-000000000001"), AppointmentKind.Acting, new(2026, 12, 1), LetterInput.Sample with { Subject = "แต่งตั้งผู้รักษาราชการแทน" });

    public LegOrder Order => new(new(To), Capacity, Day, Until, Letter.Given);
}

/// <param name="Group">Code of the group of heads that the caller heads.</param>
internal sealed record ReadersInput(string Group);

/// <param name="People">How many got the right to read.</param>
internal sealed record ReadersDone(int People);
