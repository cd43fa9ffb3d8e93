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
        await db.CommitAsync(act, ct);
        return file;
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
            await db.CommitAsync(act, ct);
        }

        return true;
    }
}
