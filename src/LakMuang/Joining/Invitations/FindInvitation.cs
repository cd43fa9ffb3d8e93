using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Invitations;

public sealed record InvitationView(Guid Id, PersonName Name, string MaskedCitizenId, string MaskedEmail, AgencyFacts Agency, string Position, string Unit, DateTimeOffset ExpiresAt);

/// <summary>Reads an invitation by the code from its mail. Wrong, used and expired codes hear the same.</summary>
public sealed class FindInvitation(LakMuangDb db, IAgencyFacts agencies, IThrottle throttle, Vault vault)
{
    private static readonly Limit _limit = new("invitation-code", 20, TimeSpan.FromMinutes(15));

    internal async Task<Invitation?> OpenAsync(string? code, CancellationToken ct)
    {
        if (CodeText.Read(code) is not { Length: > 0 } read)
        {
            return null;
        }

        var hash = CodeText.HashOfInvitation(vault, read);
        return await db.Invitations.SingleOrDefaultAsync(
            i => i.CodeHash == hash && i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > LakMuangDb.Now(), ct);
    }

    public async Task<Result<InvitationView>> RunAsync(Act act, string? code, CancellationToken ct)
    {
        var from = act.Address?.ToString() ?? "nowhere";
        if (await throttle.BeginAsync(_limit, from, ct) is { } wait)
        {
            return Refusals.TooManyTries(wait);
        }

        if (await OpenAsync(code, ct) is not { } found)
        {
            await throttle.FailedAsync(_limit, from, ct);
            db.Note(new InvitationRefused(null, Refusals.WrongInvitation.Code));
            await db.CommitAsync(act, ct);
            return Refusals.WrongInvitation;
        }

        await throttle.DroppedAsync(_limit, from, ct);
        var address = vault.Open(found.Email, Invitation.EmailColumn);
        return new InvitationView(
            found.Id, new(found.Title, found.GivenName, found.FamilyName, "", "", ""),
            CitizenId.OrNull(vault.Open(found.CitizenId, Invitation.CitizenIdColumn))!.Value.Masked, EmailAddress.TryParse(address, out var email) ? email.Masked : "",
            (await agencies.OfAsync([found.Agency], ct))[found.Agency], found.Position, found.Unit, found.ExpiresAt);
    }
}
