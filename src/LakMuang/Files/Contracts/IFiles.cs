using LakMuang.Kernel;

namespace LakMuang.Files.Contracts;

/// <param name="Name">As its owner called it, cleaned for display.</param>
/// <param name="Type">Told from the content: application/pdf, image/jpeg or image/png.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileFacts(FileId Id, string Name, string Type, long Size, byte[] Sha256);

/// <summary>Files that records rest on: encrypted in the database, told by their content, addressed by their SHA-256.</summary>
/// <remarks>Who may see one is decided by the room whose record names it.</remarks>
public interface IFiles
{
    /// <summary>Checks and stores a file within the running commit.</summary>
    /// <returns>A refusal for what is too large, of another type, cut short, or two types at once.</returns>
    Task<Result<FileFacts>> AddAsync(Act act, string name, Stream content, CancellationToken ct);

    /// <summary>Those of the ids that are there.</summary>
    Task<IReadOnlyDictionary<FileId, FileFacts>> OfAsync(IReadOnlyCollection<FileId> ids, CancellationToken ct);

    /// <summary>Writes the content to a stream, in portions.</summary>
    Task CopyToAsync(FileId id, Stream target, CancellationToken ct);
}
