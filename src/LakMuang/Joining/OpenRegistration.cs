using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

/// <summary>The registration that an applicant is filling in, found again from any browser once ThaID has proved them.</summary>
public sealed class OpenRegistration(LakMuangDb db, Vault vault)
{
    internal const string LookupPurpose = "registration-citizen-id";

    /// <summary>The open one, or else the latest; null for somebody who has never begun.</summary>
    internal async Task<Registration?> FindAsync(Applicant applicant, CancellationToken ct)
    {
        var lookup = LookupOf(applicant);
        return await db.Registrations
            .Where(r => r.Lookup == lookup && r.Source == RegistrationSource.ThaId)
            .OrderBy(r => r.State == RegistrationState.Draft || r.State == RegistrationState.Submitted || r.State == RegistrationState.Returned ? 0 : 1)
            .ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>The one that can be changed now.</summary>
    internal async Task<Result<Registration>> ToEditAsync(Applicant applicant, CancellationToken ct) => await FindAsync(applicant, ct) switch
    {
        null => Refusals.NotBegun,
        { CanBeEdited: true } open => open,
        _ => Refusals.NotNow,
    };

    /// <summary>Begins a draft, or goes on with the one that is open.</summary>
    public async Task<Guid> StartAsync(Act act, Applicant applicant, CancellationToken ct)
    {
        if (await FindAsync(applicant, ct) is { IsOpen: true } open)
        {
            return open.Id;
        }

        var proof = applicant.Proof;
        var begun = new Registration
        {
            Reference = RandomText.Reference(6),
            Source = RegistrationSource.ThaId,
            CitizenId = vault.Seal(proof.CitizenId.Digits, Registration.CitizenIdColumn),
            Lookup = LookupOf(applicant),
            BirthDate = proof.BirthDate is { } born ? vault.Seal(born.ToString(), Registration.BirthDateColumn) : null,
            Ial = proof.Ial,
            Title = proof.Name.Title,
            GivenName = proof.Name.Given,
            FamilyName = proof.Name.Family,
            StartedAt = act.At,
        };
        db.Registrations.Add(begun);
        db.Note(new RegistrationStarted(begun.Id, begun.Source));
        try
        {
            await db.CommitAsync(act, ct);
            return begun.Id;
        }
        catch (DbUpdateException)
        {
            // The other tab was faster: there is one registration, and it is that one.
            db.ChangeTracker.Clear();
            return (await FindAsync(applicant, ct))!.Id;
        }
    }

    private byte[] LookupOf(Applicant applicant) => vault.Lookup(applicant.Proof.CitizenId.Digits, LookupPurpose);
}
