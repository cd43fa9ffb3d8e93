using LakMuang.Kernel;

namespace LakMuang.Files.Contracts;

/// <param name="Size">Bytes, as declared at the beginning.</param>
/// <param name="Received">Bytes that have arrived: where the next portion begins.</param>
/// <param name="IsFinished">Whether all of it came and was found good.</param>
public sealed record UploadFacts(Guid Id, string Name, long Size, long Received, bool IsFinished);

/// <summary>Files on their way in, portion by portion, so that a lost connection loses one portion at the most.</summary>
/// <remarks>
/// An upload belongs to its owner, a secret of one browser; nobody else learns whether it is there. It ends as a file of a record
/// (<see cref="TakeAsync"/>) or goes after a day.
/// </remarks>
public interface IUploads
{
    /// <returns>A refusal for a size that is too large, and where the owner has too much under way.</returns>
    Task<Result<UploadFacts>> BeginAsync(Act act, string owner, string name, long size, CancellationToken ct);

    /// <returns>Null where this owner has no such upload.</returns>
    Task<UploadFacts?> FindAsync(string owner, Guid id, CancellationToken ct);

    /// <summary>Adds what comes at an offset. A connection that breaks leaves the portions that came whole.</summary>
    /// <returns>How far it is now: not further than before when the offset was another one. A refusal for more than was declared.</returns>
    Task<Result<UploadFacts>> AppendAsync(string owner, Guid id, long offset, Stream content, CancellationToken ct);

    /// <summary>Judges the whole. What is refused is gone.</summary>
    Task<Result<UploadFacts>> FinishAsync(Act act, string owner, Guid id, CancellationToken ct);

    Task DropAsync(string owner, Guid id, CancellationToken ct);

    /// <summary>Makes a file of a finished upload within the running commit: of one upload once.</summary>
    Task<Result<FileFacts>> TakeAsync(Act act, Guid upload, string owner, CancellationToken ct);
}
