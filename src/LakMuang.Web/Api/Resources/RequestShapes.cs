using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Requests;

namespace LakMuang.Web.Api.Resources;

/// <param name="Turn">In which capacity it is decided now.</param>
/// <param name="Office">Where it lies, or null.</param>
/// <param name="AnswerBy">The last working day for an answer there.</param>
internal sealed record RequestItem(
    Guid Id, string Number, RequestKind Kind, RequestState State, string System, Words Agency, Words? Requester, Words? Beneficiary, Decider Turn, Words? Office,
    DateTimeOffset Since, DateOnly AnswerBy, DateTimeOffset? DecidedAt)
{
    public static RequestItem Of(RequestLine r) => new(
        r.Id, r.Number, r.Kind, r.State, r.System, Words.Of(r.Agency), Named(r.Requester), Named(r.Beneficiary), r.Turn, r.Office is { } office ? Words.Of(office) : null, r.Since,
        r.AnswerBy, r.DecidedAt);

    internal static Words? Named(PersonName? name) => name is null ? null : Words.Of(name.Full);
}

/// <param name="Position">Empty where they hold none any more.</param>
internal sealed record PersonOfRequest(Guid Person, Words? Name, string Position, string Unit, DateOnly? Until)
{
    public static PersonOfRequest Of(RequestPerson p) => new(p.Person.Value, RequestItem.Named(p.Name), p.Position, p.Unit, p.Until);
}

/// <summary>A group that a rule about duties keeps from somebody.</summary>
internal sealed record GroupAgainst(string Group, Words Reason);

/// <param name="Groups">Codes of the groups that are asked for.</param>
/// <param name="Order">An order that does not stand in the register, as the requester words it; or empty.</param>
/// <param name="Desk">Who can decide now; empty for one that is decided.</param>
/// <param name="Given">Codes of the groups that were given, or taken away by a cancellation.</param>
/// <param name="Held">Codes of the groups that the beneficiary holds in the system today.</param>
/// <param name="Choices">Codes of the groups that the decider may give.</param>
/// <param name="Against">Of these, those that a rule about duties keeps from the beneficiary today, with the reason; empty for whoever does not decide.</param>
internal sealed record RequestPageItem(
    Guid Id, string Number, RequestKind Kind, RequestState State, string System, IReadOnlyList<string> Groups, string Why, LetterShort? Basis, string Order, DateOnly? Until,
    AgencyItem Agency, PersonOfRequest Requester, PersonOfRequest Beneficiary, Decider Turn, AgencyItem? Office, DateTimeOffset Since, DateOnly AnswerBy,
    IReadOnlyList<PersonOfRequest> Desk, PersonOfRequest? DecidedBy, DateTimeOffset? DecidedAt, IReadOnlyList<string> Given, string Opinion, LetterShort? Decision, bool MayDecide,
    IReadOnlyList<string> Held, IReadOnlyList<string> Choices, IReadOnlyList<GroupAgainst> Against)
{
    public static RequestPageItem Of(RequestView v)
    {
        var r = v.Request;
        return new(
            r.Id, r.Number, r.Kind, r.State, r.System, r.Groups, r.Why, LetterShort.Of(v.Basis), r.Order, r.Until, AgencyItem.Of(v.Agency), PersonOfRequest.Of(v.Requester),
            PersonOfRequest.Of(v.Beneficiary), r.Turn, v.Office is { } office ? AgencyItem.Of(office) : null, r.Since, r.AnswerBy, [.. v.Desk.Select(PersonOfRequest.Of)],
            v.DecidedBy is { } by ? PersonOfRequest.Of(by) : null, r.DecidedAt, r.Given, r.Opinion, LetterShort.Of(v.Decision), v.MayDecide, [.. v.Held.Order(StringComparer.Ordinal)],
            [.. v.Choices.Select(g => g.Code)],
            [.. v.Against.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new GroupAgainst(a.Key, Words.Of(a.Value)))]);
    }

    /// <summary>The version that a decision must name.</summary>
    public static string VersionOf(RequestView v) => v.Request.Version.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Groups">Codes of those that are given: of those asked for, or others on which the same decides. Empty for lost access.</param>
/// <param name="Until">The last day; left out for what was asked, or as long as group and post allow.</param>
internal sealed record ApprovalOfRequest(IReadOnlyList<string> Groups, DateOnly? Until = null, string? Opinion = null);
