using LakMuang.Staff.Moving;

namespace LakMuang.Web.Api.Resources;

/// <param name="To">Code of the new agency.</param>
/// <param name="Day">The first day there, from 90 days ago to a year ahead.</param>
/// <param name="Until">The last day of a secondment; left out of a transfer.</param>
/// <param name="RightsSleep">Whether the rights at home are out of force during a secondment.</param>
internal sealed record MoveInput(MoveKind Kind, string To, DateOnly Day, LetterInput Letter, DateOnly? Until = null, bool RightsSleep = false);

/// <param name="CitizenId">13 digits. Whether they lead to anybody is not told.</param>
internal sealed record AskedPersonInput(string CitizenId, string Position, DateOnly Day, LetterInput Letter, string? Unit = null);

/// <param name="Position">The post in the new agency; left out where that agency named it when it asked.</param>
internal sealed record AcceptanceInput(string? Position = null, string? Unit = null);

/// <param name="LastDay">A day before today ends it at once. Only the home agency prolongs.</param>
internal sealed record LastDayInput(DateOnly LastDay, LetterInput Letter);

internal sealed record LastDaySet(DateOnly LastDay);

internal sealed record MoveStands(MoveState State);

/// <param name="Name">Null where this agency asked by number and has no answer yet; then <paramref name="CitizenId"/> stands masked in its place.</param>
/// <param name="From">Null together with the name.</param>
/// <param name="IsOurTurn">Whether this agency is to answer.</param>
/// <param name="AnswerBy">The day after which the case climbs.</param>
internal sealed record MoveItem(
    Guid Id, MoveKind Kind, Words? Name, string? CitizenId, AgencyItem? From, AgencyItem To, DateOnly Day, DateOnly? Until,
    MoveState State, bool IsOurTurn, DateOnly AnswerBy, bool HasClimbed, DateTimeOffset At)
{
    public static MoveItem Of(MoveLine m) => new(
        m.Id, m.Kind, m.Name is { } name ? Words.Of(name.Full) : null, m.Masked, m.From is { } from ? AgencyItem.Of(from) : null, AgencyItem.Of(m.To),
        m.Day, m.Until, m.State, m.IsOurTurn, m.AnswerBy, m.HasClimbed, m.At);
}

/// <param name="Reason">Why it was refused, withdrawn or cancelled; or null.</param>
/// <param name="PostsToEnd">Ids of the posts that a transfer ends; empty for the agency that receives.</param>
/// <param name="RightsToEnd">Ids of the rights that end, or sleep, with it.</param>
internal sealed record MovePageItem(
    MoveItem Move, Guid? Person, string Position, string Unit, bool RightsSleep, LetterShort? Letter, LetterShort? LaterLetter, DateTimeOffset? DecidedAt, string? Reason,
    IReadOnlyList<Guid> PostsToEnd, IReadOnlyList<Guid> RightsToEnd, bool MayAnswer, bool MayWithdraw, bool MayChange)
{
    public static MovePageItem Of(MoveView m) => new(
        MoveItem.Of(m.Line), m.Person, m.Position, m.Unit, m.RightsSleep, LetterShort.Of(m.Letter), LetterShort.Of(m.LaterLetter), m.DecidedAt, m.Words,
        [.. m.Ends?.Posts.Select(p => p.Appointment) ?? []], [.. m.Ends?.Rights.Select(r => r.Grant) ?? []], m.MayAnswer, m.MayWithdraw, m.MayChange);
}
