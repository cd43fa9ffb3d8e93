using System.Security.Cryptography;
using LakMuang.Files.Checks;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Files;

/// <summary>Judges a content that has arrived whole, and makes it the file of a record within the running commit.</summary>
internal sealed class KeepFile(LakMuangDb db, Portions portions, Vault vault)
{
    /// <returns>The refusal of a content that may not be kept; it is gone then.</returns>
    public async Task<Problem?> JudgeAsync(Guid content, long size, CancellationToken ct)
    {
        await using var stream = new ContentStream(portions, content, size);
        var judged = await FileCheck.RunAsync(stream, ct);
        if (!judged.Ok(out var kind, out var problem))
        {
            await DropAsync(content, ct);
            return problem;
        }

        stream.Position = 0;
        var hash = await SHA256.HashDataAsync(stream, ct);
        await db.FileContents.Where(c => c.Id == content && c.Sha256 == null && c.Received == size)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Kind, kind).SetProperty(c => c.Sha256, hash).SetProperty(c => c.DeclaredSize, size), ct);
        return null;
    }

    /// <summary>Names a judged content in the running commit. Equal bytes that are kept already serve again, and the new ones go.</summary>
    public async Task<FileFacts> KeepAsync(Act act, FileContent content, CancellationToken ct)
    {
        var known = await db.FileContents.Where(c => c.Sha256 == content.Sha256 && c.KeptAt != null).OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        var file = new StoredFile { Content = (known ?? content).Id, Name = content.Name, AddedAt = act.At };
        if (known is null)
        {
            content.KeptAt = act.At;
        }
        else
        {
            db.FileContents.Remove(content);
        }

        db.StoredFiles.Add(file);
        file.Keep(content);
        return FactsOf(file, content);
    }

    public FileFacts FactsOf(StoredFile file, FileContent content) =>
        new(file.Id, vault.Open(file.Name, FileContent.NameColumn), MediaType(content.Kind!.Value), content.Received, content.Sha256!);

    public Task DropAsync(Guid content, CancellationToken ct) =>
        db.FileContents.Where(c => c.Id == content && c.KeptAt == null).ExecuteDeleteAsync(ct);

    private static string MediaType(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        _ => "image/png",
    };
}
