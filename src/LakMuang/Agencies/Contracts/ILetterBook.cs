using LakMuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Contracts;

/// <param name="Number">As printed on it, in Thai or Arabic digits.</param>
/// <param name="File">Its scan, or null where it will follow.</param>
public sealed record LetterEntry(AgencyId Issuer, LetterKind Kind, string Number, DateOnly IssuedOn, string Subject, FileId? File)
{
    /// <summary>An earlier day is a slip of the year: the Local Administration Act, under which the oldest agencies of today were founded, is of 2496 B.E.</summary>
    internal static readonly DateOnly Earliest = new(1953, 1, 1);
}

/// <summary>The register of letters, for rooms whose decisions rest on one (B-1).</summary>
public interface ILetterBook
{
    /// <summary>Enters a letter within the running commit.</summary>
    /// <returns>The same letter again where it stands in the register already with the same day; a refusal where only its number does, or where it was withdrawn.</returns>
    Task<Result<LetterId>> EnterAsync(Act act, LetterEntry entry, CancellationToken ct);

    /// <summary>The refusal for a commit that failed because somebody else entered the same number in the same moment; null for any other failure.</summary>
    Problem? NumberTaken(DbUpdateException failure);

    /// <summary>Whether a letter is there and has not been withdrawn.</summary>
    Task<bool> IsLivingAsync(LetterId letter, CancellationToken ct);

    /// <summary>Keeps a letter as it is until the running commit: whoever withdraws it meanwhile waits, and then sees what rests on it.</summary>
    /// <returns>False for one that was withdrawn. One that this commit enters is kept already.</returns>
    Task<bool> HoldAsync(LetterId letter, CancellationToken ct);

    /// <summary>Those of the letters that are there and have not been withdrawn.</summary>
    Task<IReadOnlySet<LetterId>> LivingAsync(IReadOnlyCollection<LetterId> letters, CancellationToken ct);
}
