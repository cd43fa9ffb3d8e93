using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Files;

internal sealed class Uploads(LakMuangDb db, Portions portions, KeepFile keep, Vault vault, IOptions<FilesOptions> options) : IUploads
{
    // Portions that are not the last one are at least so large, lest a file become a million rows.
    private const int Smallest = 4 * 1024;

    public async Task<Result<UploadFacts>> BeginAsync(Act act, string owner, string name, long size, CancellationToken ct)
    {
        if (size <= 0)
        {
            return Refusals.Empty;
        }

        if (size > options.Value.LargestBytes)
        {
            return Refusals.TooLarge(options.Value);
        }

        var (id, clean, key) = (Guid.CreateVersion7(act.At), FileName.Clean(name), KeyOf(owner));
        var sealedName = vault.Seal(clean, FileContent.NameColumn).Box;

        // Counted and written in one turn for each owner: a hundred requests at once get no more than one after another.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended(encode({key}, 'hex'), 0))", ct);
        if (await db.FileContents.CountAsync(c => c.Owner == key && c.KeptAt == null, ct) >= options.Value.MostUnfinished)
        {
            return Refusals.TooMany;
        }

        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO file_content (id, owner, name, declared_size, received) VALUES ({id}, {key}, {sealedName}, {size}, 0)", ct);
        await transaction.CommitAsync(ct);
        return new UploadFacts(id, clean, size, 0, false);
    }

    public async Task<UploadFacts?> FindAsync(string owner, Guid id, CancellationToken ct) =>
        await Mine(owner, id).AsNoTracking().SingleOrDefaultAsync(ct) is { } found ? FactsOf(found) : null;

    public async Task<Result<UploadFacts>> AppendAsync(string owner, Guid id, long offset, Stream content, CancellationToken ct)
    {
        if (await FindAsync(owner, id, ct) is not { } upload)
        {
            return Refusals.NoUpload;
        }

        var buffer = new byte[Portions.Largest];
        for (var place = offset; place == upload.Received && !upload.IsFinished;)
        {
            var count = await FillAsync(content, buffer);
            if (count > upload.Size - place)
            {
                await keep.DropAsync(id, ct);
                return Refusals.TooMuch;
            }

            if (count == 0 || (count < Smallest && place + count < upload.Size))
            {
                break;
            }

            // What has come whole is kept, even when the sender has just left.
            if (!await portions.AppendAsync(id, place, buffer.AsMemory(0, count), CancellationToken.None))
            {
                break;
            }

            place += count;
            upload = upload with { Received = place };
        }

        return await FindAsync(owner, id, CancellationToken.None) is { } now ? now : Refusals.NoUpload;
    }

    public async Task<Result<UploadFacts>> FinishAsync(Act act, string owner, Guid id, CancellationToken ct)
    {
        if (await FindAsync(owner, id, ct) is not { } upload)
        {
            return Refusals.NoUpload;
        }

        if (upload.IsFinished)
        {
            return upload;
        }

        return upload.Received < upload.Size ? Refusals.NotWhole
            : await keep.JudgeAsync(id, upload.Size, ct) is { } problem ? problem
            : upload with { IsFinished = true };
    }

    public Task DropAsync(string owner, Guid id, CancellationToken ct) => Mine(owner, id).ExecuteDeleteAsync(ct);

    public async Task<Result<FileFacts>> TakeAsync(Act act, Guid upload, string owner, CancellationToken ct)
    {
        if (await Mine(owner, upload).SingleOrDefaultAsync(ct) is not { } content)
        {
            return Refusals.NoUpload;
        }

        return content.Sha256 is null ? Refusals.NotWhole : await keep.KeepAsync(act, content, ct);
    }

    /// <summary>Fills the buffer from a sender who may leave in the middle. Nothing cancels it: what came before they left is read, and then the stream breaks.</summary>
    private static async Task<int> FillAsync(Stream content, byte[] buffer)
    {
        var count = 0;
        try
        {
            while (count < buffer.Length && await content.ReadAsync(buffer.AsMemory(count), CancellationToken.None) is > 0 and var more)
            {
                count += more;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The connection broke.
        }

        return count;
    }

    private IQueryable<FileContent> Mine(string owner, Guid id)
    {
        var key = KeyOf(owner);
        return db.FileContents.Where(c => c.Id == id && c.Owner == key && c.KeptAt == null);
    }

    private byte[] KeyOf(string owner) => vault.Lookup(owner, "upload-owner");

    private UploadFacts FactsOf(FileContent content) => new(
        content.Id, vault.Open(content.Name, FileContent.NameColumn), content.DeclaredSize, content.Received, content.Sha256 is not null);
}
