using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

/// <summary>The applicant adds and removes documents.</summary>
public sealed class ShowEvidence(LakMuangDb db, OpenRegistration open, IFiles files)
{
    private const int MostFiles = 10;

    public async Task<Result<FileFacts>> AddAsync(Act act, Applicant applicant, GivenFile given, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        if (await db.RegistrationFiles.CountAsync(f => f.Registration == registration.Id, ct) >= MostFiles)
        {
            return Refusals.TooManyFiles(MostFiles);
        }

        if (!(await files.ReceiveAsync(act, given, ct)).Ok(out var file, out var wrong))
        {
            return wrong with { Field = "Files" };
        }

        db.RegistrationFiles.Add(new() { Registration = registration.Id, File = file.Id, AddedAt = act.At });
        registration.Touch();
        db.Note(new EvidenceAdded(registration.Id, file.Id));
        return await CommitAsync(act, file, ct);
    }

    public async Task<Result<bool>> RemoveAsync(Act act, Applicant applicant, FileId file, CancellationToken ct)
    {
        if (!(await open.ToEditAsync(applicant, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        if (await db.RegistrationFiles.SingleOrDefaultAsync(f => f.Registration == registration.Id && f.File == file, ct) is { } found)
        {
            db.RegistrationFiles.Remove(found);
            registration.Touch();
            db.Note(new EvidenceRemoved(registration.Id, file));
            return await CommitAsync(act, true, ct);
        }

        return true;
    }

    private async Task<Result<T>> CommitAsync<T>(Act act, T answer, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another tab was faster; what it did is shown, and the file waits beside its field.
            db.ChangeTracker.Clear();
            return Refusals.ChangedMeanwhile;
        }
    }
}
