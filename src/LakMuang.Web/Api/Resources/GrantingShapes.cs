using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Access.Why;
using LakMuang.Kernel;

namespace LakMuang.Web.Api.Resources;

/// <param name="ConfirmBy">The day by which a real letter must be named, or null.</param>
internal sealed record RightLineItem(
    Guid Right, Guid Person, Words Name, string System, string Group, Words GroupName, bool IsSensitive, DateOnly From, DateOnly? Until, RightState State,
    ReasonToSuspend? SuspendedBecause, DateOnly? ConfirmBy, LetterShort? Letter)
{
    public static RightLineItem Of(RightLine r) => new(
        r.Grant, r.Holder.Value, Words.Of(r.Name.Full), r.System, r.Group, Words.Of(r.GroupName), r.IsSensitive, r.From, r.Until, r.State, r.SuspendedBecause, r.ConfirmBy,
        LetterShort.Of(r.Letter));
}

/// <param name="MayDecide">Whether the caller may give it.</param>
/// <param name="Held">The right of this group that the person has already, or null.</param>
/// <param name="Latest">The last day that it could have if it began today, or null.</param>
internal sealed record OfferItem(string Group, string System, Words Name, bool IsSensitive, Decider Decider, bool MayDecide, Guid? Held, DateOnly? Latest);

/// <param name="Obstacle">What keeps the person from getting any right today, or null.</param>
internal sealed record OffersPage(Guid Person, Words Name, Words? Obstacle, DateOnly? PostUntil, IReadOnlyList<OfferItem> Groups);

/// <param name="Groups">Codes; all of them are given, or none.</param>
/// <param name="From">The first day; left out for today.</param>
/// <param name="Until">The last day; left out for as long as group and post allow.</param>
internal sealed record RightsInput(IReadOnlyList<string> Groups, string Reason, LetterInput Letter, DateOnly? From = null, DateOnly? Until = null);

/// <param name="Group">Another group of the same system; left out to keep it.</param>
/// <param name="Until">The last day; left out for as long as group and post allow.</param>
internal sealed record RightChangeInput(string Reason, LetterInput Letter, DateOnly? Until = null, string? Group = null);

/// <param name="Reason">In words, 5 to 500 characters.</param>
internal sealed record RightDecisionInput(string Reason, LetterInput Letter)
{
    public GivenDecision Given => new(Reason, Letter.Given);
}

internal sealed record ConfirmationInput(IReadOnlyList<Guid> Rights, string Reason, LetterInput Letter);

internal sealed record RightsDone(int Rights);

internal sealed record DecisionItem(DeedOnRight Deed, DateTimeOffset At, Guid? By, LetterShort? Letter, string Reason, DateOnly From, DateOnly? Until);

/// <param name="Latest">The last day that it may have; null where it can have none.</param>
/// <param name="Deeds">What the caller may do with it now.</param>
internal sealed record RightPageItem(
    Guid Right, Guid Person, Words Name, string System, string Group, Words GroupName, bool IsSensitive, Guid Post, DateOnly From, DateOnly? Until, RightState State,
    ReasonToSuspend? SuspendedBecause, DateTimeOffset? EndedAt, EndOfGrant? EndedBecause, DateOnly? ConfirmBy, DateOnly? Latest, LetterShort? Letter,
    IReadOnlyList<DecisionItem> Decisions, IReadOnlyList<DeedOnRight> Deeds)
{
    public static RightPageItem Of(PersonId person, RightView v)
    {
        var r = v.Right;
        return new(
            r.Grant, person.Value, Words.Of(v.Holder.Full), r.System, r.Group, Words.Of(r.GroupName), r.IsSensitive, r.Appointment, r.From, r.Until, r.State, r.SuspendedBecause,
            r.EndedAt, r.EndedBecause, v.ConfirmBy, v.Latest, LetterShort.Of(v.Letters.GetValueOrDefault(r.Letter)),
            [.. v.Decisions.Select(d => new DecisionItem(d.Deed, d.At, d.By?.Value, LetterShort.Of(v.Letters.GetValueOrDefault(d.Letter)), d.Reason, d.From, d.Until))],
            [.. v.Deeds.Order()]);
    }
}

/// <param name="Fault">Null where the link holds.</param>
internal sealed record WhyLinkItem(Link Link, Fault? Fault, LetterShort? Letter);

/// <param name="Links">In the order in which people read them; what rests on a missing link is left out.</param>
/// <param name="EndsOn">The last day on which it holds by itself, or null.</param>
internal sealed record WhyPage(
    Guid Person, AgencyItem Agency, string System, Words SystemName, bool HasAccess, IReadOnlyList<WhyLinkItem> Links, Guid? Right, Guid? Post, int RequiredLevel, DateOnly? EndsOn)
{
    public static WhyPage Of(Explanation e) => new(
        e.Person.Value, AgencyItem.Of(e.Agency), e.System, Words.Of(e.SystemName), e.HasAccess,
        [.. e.Links.Select(l => new WhyLinkItem(l.Link, l.Fault, LetterShort.Of(l.Letter)))], e.Right?.Grant, e.Post?.Appointment, e.RequiredLevel, e.EndsOn);
}
