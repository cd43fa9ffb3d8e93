using LakMuang.Kernel;

namespace LakMuang.Files.Contracts;

/// <param name="Name">As its owner called it, cleaned for display.</param>
/// <param name="Type">Told from the content: application/pdf, image/jpeg or image/png.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileFacts(FileId Id, string Name, string Type, long Size, byte[] Sha256);

/// <summary>A file as a form brought it: the id of a finished upload, or the bytes of a plain multipart post.</summary>
/// <param name="Owner">Who may take the upload (<see cref="IUploads"/>).</param>
public sealed record GivenFile(string Owner, Guid? Upload, string? Name, Stream? Content);

/// <summary>Files that records rest on: encrypted in the database, told by their content, addressed by their SHA-256.</summary>
/// <remarks>Who may see one is decided by the room whose record names it.</remarks>
public interface IFiles
{
    /// <summary>Checks and stores a file within the running commit. Bytes of a commit that never came go within a day.</summary>
    /// <returns>A refusal for what is too large, of another type, cut short, or two types at once.</returns>
    Task<Result<FileFacts>> AddAsync(Act act, string name, Stream content, CancellationToken ct);

    /// <summary>The same for what a form brought, in either of the two ways.</summary>
    Task<Result<FileFacts>> ReceiveAsync(Act act, GivenFile given, CancellationToken ct);

    /// <summary>Those of the ids that are there.</summary>
    Task<IReadOnlyDictionary<FileId, FileFacts>> OfAsync(IReadOnlyCollection<FileId> ids, CancellationToken ct);

    /// <summary>Writes the content to a stream, in portions.</summary>
    /// <exception cref="InvalidDataException">The file is not there, or portions of it are missing.</exception>
    Task CopyToAsync(FileId id, Stream target, CancellationToken ct);
}
