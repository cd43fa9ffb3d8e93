using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;

namespace LakMuang.Web.Api.Resources;

internal sealed record PostItem(
    Guid Post, string Position, string Unit, AppointmentKind Kind, Office? Office, DateOnly From, DateOnly? Until, LetterShort? Letter,
    DateTimeOffset? EndedAt, EndOfPost? EndedBecause);

internal sealed record RightItem(
    Guid Right, string System, string Group, Words Name, DateOnly From, DateOnly? Until, LetterShort? Letter, RightState State);

internal sealed record SessionItem(string Device, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, int Level);

/// <param name="Reason">In words; null for other agencies than the one that suspended.</param>
/// <param name="LetterDue">By which day the letter must be named.</param>
internal sealed record SuspensionNow(Guid Id, ReasonOfSuspension Because, string? Reason, DateTimeOffset At, Guid? Letter, DateOnly LetterDue);

/// <summary>Everything about a person that the agency may see.</summary>
/// <param name="CitizenId">Masked, or null.</param>
/// <param name="Ial">How well the identity is proved, or null.</param>
/// <param name="Email">Masked, as the mobile number is. Null where none is known, and for those who have moved away.</param>
internal sealed record PersonPage(
    Guid Person, Words Name, string? CitizenId, string? Ial, Belonging Belonging, AccountState? Account, string? Email, string? Mobile,
    IReadOnlyList<PostItem> Posts, IReadOnlyList<RightItem> Rights, IReadOnlyList<SessionItem> Sessions, SuspensionNow? Suspension)
{
    /// <param name="agency">The agency that asks: the words of a suspension are for the agency that made it.</param>
    public static PersonPage Of(StaffMember m, AgencyId agency) => new(
        m.Person.Value, Words.Of(m.Traits.Name.Full), m.CitizenId, m.Ial, m.Belonging, m.Account, m.Contact.Email?.Masked, m.Contact.MaskedMobile,
        [.. m.Posts.Select(p => new PostItem(p.Appointment, p.Position, p.Unit, p.Kind, p.Office, p.From, p.Until, LetterShort.Of(m.Letters.GetValueOrDefault(p.Letter)), p.EndedAt, p.Because))],
        [.. m.Rights.Select(r => new RightItem(r.Grant, r.System, r.Group, Words.Of(r.GroupName), r.From, r.Until, LetterShort.Of(m.Letters.GetValueOrDefault(r.Letter)), r.State))],
        [.. m.Sessions.Select(s => new SessionItem(s.Device, s.OpenedAt, s.LastSeenAt, s.Level))],
        m.Suspension is { } s ? new(s.Id, s.Because, s.Agency == agency ? s.Reason : null, s.At, s.Agency == agency ? s.Letter?.Value : null, s.LetterDue) : null);
}
