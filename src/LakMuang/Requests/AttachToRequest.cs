using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>A document comes to a request: evidence while it is open, the signed paper form at any time, since paper is slower than a decision (L5-9).</summary>
public sealed class AttachToRequest(LakMuangDb db, ShowRequest show, IFiles files)
{
    private const int MostFiles = 10;

    public async Task<Result<FileId>> RunAsync(Act act, Guid id, GivenFile? given, bool isSignedForm, CancellationToken ct)
    {
        if (!(await show.RunAsync(act, id, ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        // Who only reads adds nothing; and nobody takes anything away.
        if (!view.MayAttach)
        {
            return Refusals.NotYoursToAttach;
        }

        if (!view.Request.IsOpen && !isSignedForm)
        {
            return Refusals.NotOpen;
        }

        if (view.Files.Count >= MostFiles)
        {
            return Refusals.TooManyFiles;
        }

        if (given is null)
        {
            return Refusals.FileMissing;
        }

        if (!(await files.ReceiveAsync(act, given, ct)).Ok(out var file, out var wrong))
        {
            return wrong with { Field = "File" };
        }

        db.RequestFiles.Add(new() { Request = id, File = file.Id, IsSignedForm = isSignedForm, AddedBy = act.Person, AddedAt = act.At });
        db.Note(new RequestFileAdded(id, view.Agency.Id, view.Request.Beneficiary, file.Id, isSignedForm));
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return Refusals.FileThere;
        }

        return file.Id;
    }

    /// <summary>A document, for whoever sees its request.</summary>
    public async Task<Result<FileFacts>> FindAsync(Act act, Guid id, FileId file, CancellationToken ct)
    {
        if (!(await show.RunAsync(act, id, ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        return view.Files.FirstOrDefault(f => f.Facts.Id == file)?.Facts is { } found ? found : Refusals.None;
    }
}
