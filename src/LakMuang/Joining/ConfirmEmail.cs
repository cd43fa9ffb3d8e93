using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

/// <summary>The applicant proves their mailbox: the result of the registration and later codes go there.</summary>
public sealed class ConfirmEmail(LakMuangDb db, OpenRegistration open, IEmailChecks checks, Vault vault)
{
    /// <summary>Sends six digits to the address of the draft.</summary>
    public async Task<Result<EmailCheck>> SendAsync(Act act, Applicant applicant, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        return registration.Email is { } box && EmailAddress.TryParse(vault.Open(box, Registration.EmailColumn), out var email)
            ? await checks.StartAsync(act, PurposeOf(registration), email, ct)
            : Refusals.EmailWrong;
    }

    public async Task<Result<bool>> VerifyAsync(Act act, Applicant applicant, string? code, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        if (!(await checks.VerifyAsync(act, PurposeOf(registration), code, ct)).Ok(out var check, out var wrong))
        {
            return wrong;
        }

        // The address may have been changed in another tab after the code was sent.
        if (registration.Email is not { } box || vault.Open(box, Registration.EmailColumn) != check.Email.Value)
        {
            return Refusals.OtherEmail;
        }

        registration.VerifyEmail(act.At);
        try
        {
            await db.CommitAsync(act, ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Refusals.ChangedMeanwhile;
        }
    }

    /// <summary>The latest code that was sent, or null.</summary>
    public async Task<EmailCheck?> LatestAsync(Applicant applicant, CancellationToken ct) =>
        await open.FindAsync(applicant, ct) is { } registration ? await checks.FindAsync(PurposeOf(registration), ct) : null;

    private static string PurposeOf(Registration registration) => $"registration:{registration.Id}";
}
