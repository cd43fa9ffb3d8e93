using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Leaving;

namespace LakMuang.Web.Api.Resources;

internal sealed record FallenRight(Guid Right, string System, string Group, Words GroupName);

/// <param name="Because">Null where the day of the post was simply over.</param>
/// <param name="Letter">By which they left; null where their own last day, or their age, ended it.</param>
/// <param name="Fell">The rights that ended with it.</param>
/// <param name="StillInForce">Rights that are in force all the same: none should be.</param>
/// <param name="Reports">Reports about them that nobody has answered.</param>
internal sealed record GoneItem(
    Guid Person, Words Name, string Position, DateOnly On, EndOfPost? Because, LetterShort? Letter, IReadOnlyList<FallenRight> Fell, int StillInForce, int Reports)
{
    public static GoneItem Of(GoneLine g) => new(
        g.Person.Value, Words.Of(g.Name.Full), g.Position, g.On, g.Because, LetterShort.Of(g.Letter),
        [.. g.Fell.Select(r => new FallenRight(r.Grant, r.System, r.Group, Words.Of(r.GroupName)))], g.StillInForce, g.Reports);
}

internal sealed record EndingPostItem(Guid Post, string Position, string Unit, AppointmentKind Kind, Office? Office);

/// <param name="IsKey">Makes its holder the head of a unit, or is sensitive.</param>
internal sealed record EndingRight(string System, string Group, Words GroupName, bool IsKey);

/// <param name="On">The last day.</param>
/// <param name="Letter">That of a transfer or a recorded departure; null where the day was known from the beginning.</param>
/// <param name="Leaves">Whether they hold no other post in the agency on the day after.</param>
/// <param name="Rights">In force, and over with these posts: what is to be handed over.</param>
/// <param name="LastOf">Those of the rights that nobody else has on the day after, and without which a unit stands still.</param>
internal sealed record ForecastItem(
    Guid Person, Words Name, DateOnly On, WhyLeaving Because, LetterShort? Letter, bool Leaves, IReadOnlyList<EndingPostItem> Posts, IReadOnlyList<EndingRight> Rights,
    bool IsLastAdmin, IReadOnlyList<EndingRight> LastOf)
{
    public static ForecastItem Of(ForecastLine l, IReadOnlyDictionary<LetterId, LetterFacts> letters) => new(
        l.Person.Value, Words.Of(l.Name.Full), l.On, l.Because, l.Letter is { } letter ? LetterShort.Of(letters.GetValueOrDefault(letter)) : null, l.Leaves,
        [.. l.Posts.Select(p => new EndingPostItem(p.Appointment, p.Position, p.Unit, p.Kind, p.Office))], [.. l.Rights.Select(Right)], l.IsLastAdmin, [.. l.LastOf.Select(Right)]);

    private static EndingRight Right(RightInAgency r) => new(r.System, r.Group, Words.Of(r.GroupName), r.IsKey);
}
