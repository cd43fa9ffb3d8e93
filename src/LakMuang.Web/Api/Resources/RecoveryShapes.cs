using LakMuang.Agencies.Contracts;
using LakMuang.Staff.Recovering;

namespace LakMuang.Web.Api.Resources;

/// <param name="Email">The mailbox that the person reads.</param>
/// <param name="Reason">In words, 5 to 500 characters.</param>
/// <param name="HasMet">The caller has the person present, and has seen their card.</param>
internal sealed record RecoveryInput(string Email, string Reason, bool HasMet, LetterInput Letter);

internal sealed record RecoveryDecision(bool Confirm);

internal sealed record RecoveryStands(RecoveryState State);

/// <param name="EffectiveAt">When it takes effect, unless somebody stops it; null before the confirmation.</param>
internal sealed record RecoveryItem(
    Guid Id, Guid Person, Words Name, RecoveryState State, DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt, DateTimeOffset? EffectiveAt, DateTimeOffset? ClosedAt,
    EndOfRecovery? Because)
{
    public static RecoveryItem Of(RecoveryLine r) =>
        new(r.Id, r.Person.Value, Words.Of(r.Name.Full), r.State, r.ProposedAt, r.ExpiresAt, r.EffectiveAt, r.ClosedAt, r.Because);
}

/// <param name="Email">Masked; null once the case is closed.</param>
/// <param name="MayConfirm">Whether the caller may be the second.</param>
internal sealed record RecoveryCase(
    Guid Id, RecoveryState State, string? Email, string Reason, LetterShort? Letter, Words? ProposedBy, DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt, Words? DecidedBy,
    DateTimeOffset? DecidedAt, DateTimeOffset? EffectiveAt, DateTimeOffset? ClosedAt, EndOfRecovery? Because, bool MayConfirm)
{
    public static RecoveryCase Of(RecoveryView r) => new(
        r.Id, r.State, r.Email, r.Reason, LetterShort.Of(r.Letter), Named(r.ProposedBy), r.ProposedAt, r.ExpiresAt, Named(r.DecidedBy), r.DecidedAt, r.EffectiveAt, r.ClosedAt,
        r.Because, r.MayConfirm);

    private static Words? Named(PersonName? name) => name is null ? null : Words.Of(name.Full);
}

/// <param name="CitizenId">Masked, or null.</param>
/// <param name="Latest">Open or not; null where there never was one.</param>
internal sealed record RecoveryPageItem(Guid Person, Words Name, string? CitizenId, RecoveryCase? Latest);
