using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Files;

internal sealed class StoredFiles(
    LakMuangDb db, Portions portions, KeepFile keep, IUploads uploads, Vault vault, IOptions<FilesOptions> options) : IFiles
{
    public async Task<Result<FileFacts>> AddAsync(Act act, string name, Stream content, CancellationToken ct)
    {
        var row = new FileContent
        {
            Owner = null,
            Name = vault.Seal(FileName.Clean(name), FileContent.NameColumn),
            DeclaredSize = options.Value.LargestBytes,
        };
        await BeginAsync(row, ct);
        if (await ReadAsync(row.Id, content, ct) is not { } size)
        {
            await keep.DropAsync(row.Id, ct);
            return Refusals.TooLarge(options.Value);
        }

        if (await keep.JudgeAsync(row.Id, size, ct) is { } problem)
        {
            return problem;
        }

        return await keep.KeepAsync(act, await db.FileContents.SingleAsync(c => c.Id == row.Id, ct), ct);
    }

    public async Task<Result<FileFacts>> ReceiveAsync(Act act, GivenFile given, CancellationToken ct) =>
        given.Upload is { } upload ? await uploads.TakeAsync(act, upload, given.Owner, ct)
        : given.Content is { } content ? await AddAsync(act, given.Name ?? "", content, ct)
        : Refusals.None;

    public async Task<IReadOnlyDictionary<FileId, FileFacts>> OfAsync(IReadOnlyCollection<FileId> ids, CancellationToken ct)
    {
        var found = await db.StoredFiles.AsNoTracking().Where(f => ids.Contains(f.Id))
            .Join(db.FileContents, f => f.Content, c => c.Id, (file, content) => new { file, content }).ToListAsync(ct);
        return found.ToDictionary(x => x.file.Id, x => keep.FactsOf(x.file, x.content));
    }

    public async Task CopyToAsync(FileId id, Stream target, CancellationToken ct)
    {
        var content = await db.StoredFiles.Where(f => f.Id == id).Join(db.FileContents, f => f.Content, c => c.Id, (_, c) => new { c.Id, c.Received })
            .SingleOrDefaultAsync(ct) ?? throw new InvalidDataException("There is no such file.");
        await using var stream = new ContentStream(portions, content.Id, content.Received);
        await stream.CopyToAsync(target, Portions.Largest, ct);
    }

    /// <summary>Writes the row of a content on its own, without anything that the running commit has gathered.</summary>
    private Task<int> BeginAsync(FileContent row, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO file_content (id, name, declared_size, received) VALUES ({row.Id}, {row.Name.Box}, {row.DeclaredSize}, 0)", ct);

    /// <returns>The size, or null for more than may be.</returns>
    private async Task<long?> ReadAsync(Guid id, Stream content, CancellationToken ct)
    {
        var buffer = new byte[Portions.Largest];
        for (var place = 0L; ;)
        {
            var count = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
            if (count == 0)
            {
                return place;
            }

            if (!await portions.AppendAsync(id, place, buffer.AsMemory(0, count), ct))
            {
                return null;
            }

            place += count;
        }
    }
}
