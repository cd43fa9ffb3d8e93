using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Invitations;

/// <summary>An invited person says yes: with ThaID, or by choosing a password. Then the SSO admin decides as on any registration.</summary>
/// <remarks>The code went to the mailbox, so whoever types it has proved the mailbox. Accepting uses the code up, on one node alone.</remarks>
public sealed class AcceptInvitation(LakMuangDb db, FindInvitation find, OpenRegistration open, AcceptedInvitation accepted, ICredentials credentials)
{
    /// <summary>For people without ThaID: weaker assurance, and the citizen ID stays unproved.</summary>
    public async Task<Result<string>> WithPasswordAsync(Act act, string? code, string? password, string? again, CancellationToken ct)
    {
        if (await find.OpenAsync(code, ct) is not { } invitation)
        {
            return Refusals.InvitationGone;
        }

        var digits = accepted.CitizenIdOf(invitation).Digits;
        if (credentials.CheckPassword(password, [invitation.GivenName, invitation.FamilyName, digits, digits[^4..], digits[..4]]) is { } problem)
        {
            return problem;
        }

        if (password != again)
        {
            return Refusals.PasswordsDiffer;
        }

        var registration = accepted.Registration(act, invitation, RegistrationSource.Invitation, null);
        registration.ChoosePassword(await credentials.HashAsync(password!, ct));
        db.Registrations.Add(registration);
        return await FinishAsync(act, invitation, registration, ct);
    }

    public async Task<Result<string>> WithThaIdAsync(Act act, string? code, Applicant applicant, CancellationToken ct)
    {
        if (await find.OpenAsync(code, ct) is not { } invitation)
        {
            return Refusals.InvitationGone;
        }

        if (applicant.Proof.CitizenId != accepted.CitizenIdOf(invitation))
        {
            db.Note(new InvitationRefused(invitation.Id, Refusals.OtherPerson.Code));
            await db.CommitAsync(act, ct);
            return Refusals.OtherPerson;
        }

        // Somebody who had begun on their own has one registration still: the invitation fills it in.
        var registration = await open.FindAsync(applicant, ct);
        if (registration is { State: RegistrationState.Submitted })
        {
            return Refusals.NotNow;
        }

        if (registration is { CanBeEdited: true })
        {
            accepted.Fill(act, registration, invitation);
        }
        else
        {
            registration = accepted.Registration(act, invitation, RegistrationSource.ThaId, applicant.Proof);
            db.Registrations.Add(registration);
        }

        return await FinishAsync(act, invitation, registration, ct);
    }

    private async Task<Result<string>> FinishAsync(Act act, Invitation invitation, Registration registration, CancellationToken ct)
    {
        invitation.Use(act, registration.Id);
        registration.Submit(act);
        await accepted.TellAsync(act, registration, ct);
        try
        {
            await db.CommitAsync(act, ct);
            return registration.Reference;
        }
        catch (DbUpdateException)
        {
            // Somebody with the same code was faster. What was not saved here must not come along with the next commit.
            db.ChangeTracker.Clear();
            return Refusals.InvitationGone;
        }
    }
}

/// <summary>Turns an invitation into a registration.</summary>
public sealed class AcceptedInvitation(JoiningPost post, Vault vault)
{
    internal CitizenId CitizenIdOf(Invitation invitation) => CitizenId.OrNull(vault.Open(invitation.CitizenId, Invitation.CitizenIdColumn))!.Value;

    internal Registration Registration(Act act, Invitation invitation, RegistrationSource source, Proof? proof)
    {
        var digits = CitizenIdOf(invitation).Digits;
        var registration = new Registration
        {
            Reference = RandomText.Reference(6),
            Source = source,
            CitizenId = vault.Seal(digits, Joining.Registration.CitizenIdColumn),
            Lookup = vault.Lookup(digits, OpenRegistration.LookupPurpose),
            BirthDate = proof?.BirthDate is { } born ? vault.Seal(born.ToString(), Joining.Registration.BirthDateColumn) : null,
            Ial = proof?.Ial,
            Title = proof?.Name.Title ?? invitation.Title,
            GivenName = proof?.Name.Given ?? invitation.GivenName,
            FamilyName = proof?.Name.Family ?? invitation.FamilyName,
            StartedAt = act.At,
        };
        Fill(act, registration, invitation);
        return registration;
    }

    internal void Fill(Act act, Registration registration, Invitation invitation)
    {
        registration.Reach(vault.Seal(vault.Open(invitation.Email, Invitation.EmailColumn), Joining.Registration.EmailColumn), act.At, registration.Mobile);
        registration.Place(invitation.Agency, invitation.Position, invitation.Unit);
    }

    internal async Task TellAsync(Act act, Registration registration, CancellationToken ct) => await post.TellDecidersAsync(act, registration, ct);
}
