using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Invitations;

/// <summary>As the SSO admin typed it.</summary>
public sealed record InvitationForm(
    string? CitizenId, string? Title, string? GivenName, string? FamilyName, string? Position, string? Unit, string? Email);

/// <summary>The SSO admin invites somebody; the code goes to the mailbox that the admin names.</summary>
public sealed class InvitePerson(LakMuangDb db, IAuthority authority, IAgencyFacts agencies, IOutbox outbox, Vault vault)
{
    private static readonly TimeSpan _life = TimeSpan.FromDays(14);

    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, InvitationForm form, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Invite, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (!CitizenId.TryParse(form.CitizenId, out var citizenId, out var problem))
        {
            return problem with { Field = nameof(form.CitizenId) };
        }

        if (!TypedName.TryParsePerson(form.GivenName, 120, out var given, out problem))
        {
            return problem with { Field = nameof(form.GivenName) };
        }

        if (!TypedName.TryParsePerson(form.FamilyName, 120, out var family, out problem))
        {
            return problem with { Field = nameof(form.FamilyName) };
        }

        var (title, position, unit) = (TypedName.Clean(form.Title), TypedName.Clean(form.Position), TypedName.Clean(form.Unit));
        if (position.Length is 0 or > 200 || unit.Length > 200 || title.Length > 60)
        {
            return position.Length == 0 ? Refusals.PositionMissing : Refusals.PositionTooLong;
        }

        if (!EmailAddress.TryParse(form.Email, out var email))
        {
            return Refusals.EmailWrong;
        }

        var code = CodeText.Make();
        var invitation = new Invitation
        {
            Agency = agency,
            InvitedBy = act.By,
            CitizenId = vault.Seal(citizenId.Digits, Invitation.CitizenIdColumn),
            Title = title,
            GivenName = given,
            FamilyName = family,
            Position = position,
            Unit = unit,
            Email = vault.Seal(email.Value, Invitation.EmailColumn),
            CodeHash = CodeText.HashOfInvitation(vault, CodeText.Read(code)),
            InvitedAt = act.At,
            ExpiresAt = act.At + _life,
        };
        db.Invitations.Add(invitation);
        var name = (await agencies.OfAsync([agency], ct))[agency].Name;
        outbox.Queue(act, $"invitation:{invitation.Id:N}", Mails.Invited(email.Value, code, name, invitation.ExpiresAt));
        db.Note(new PersonInvited(invitation.Id, agency));
        await db.CommitAsync(act, ct);
        return invitation.Id;
    }

    public async Task<Result<bool>> WithdrawAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Invite, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.Agency == agency, ct) is not { } invitation)
        {
            return Refusals.NoInvitation;
        }

        if (invitation.UsedAt is not null)
        {
            return Refusals.InvitationUsed;
        }

        if (invitation.WithdrawnAt is not null)
        {
            // A second click, or a colleague: it is as they wanted it.
            return true;
        }

        invitation.Withdraw(act);
        return await CommitAsync(act, ct);
    }
    private async Task<Result<bool>> CommitAsync(Act act, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Accepted in this very moment: it waits among the registrations now.
            db.ChangeTracker.Clear();
            return Refusals.InvitationUsed;
        }
    }
}
