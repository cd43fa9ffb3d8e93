using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

/// <summary>The applicant sends the registration to the agency (L2-7, step 1), or takes it back.</summary>
public sealed class SubmitRegistration(LakMuangDb db, OpenRegistration open, IAgencyTree tree, JoiningPost post, Vault vault)
{
    public async Task<Result<string>> RunAsync(Act act, Applicant applicant, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        var wishes = await db.RegistrationWishes.CountAsync(w => w.Registration == registration.Id, ct);
        var evidence = await db.RegistrationFiles.CountAsync(f => f.Registration == registration.Id, ct);
        if (RegistrationViews.Missing(registration, wishes, evidence).Any())
        {
            return Refusals.Incomplete;
        }

        if (!await tree.IsActiveAsync(registration.Agency!.Value, ct))
        {
            return Refusals.NoAgency;
        }

        registration.Submit(act);
        await post.TellDecidersAsync(act, registration, ct);
        post.TellApplicant(act, registration, vault.Open(registration.Email!, Registration.EmailColumn));
        return await CommitAsync(act, registration, ct);
    }

    public async Task<Result<string>> WithdrawAsync(Act act, Applicant applicant, CancellationToken ct)
    {
        if (await open.FindAsync(applicant, ct) is not { IsOpen: true } registration)
        {
            return Refusals.NotNow;
        }

        registration.Withdraw();
        return await CommitAsync(act, registration, ct);
    }

    private async Task<Result<string>> CommitAsync(Act act, Registration registration, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return registration.Reference;
        }
        catch (DbUpdateException)
        {
            // Sent twice at once: the registration, or the mails about it, are there already.
            db.ChangeTracker.Clear();
            return Refusals.ChangedMeanwhile;
        }
    }
}
