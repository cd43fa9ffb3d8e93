using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>
/// Keeps a letter, and the people who get rights under it, as they are until the commit: whoever withdraws, suspends, merges or moves meanwhile waits, and then meets the new
/// rights; and whoever comes after them sees what they did (docs/adr/0046).
/// </summary>
/// <remarks>The letter before the people, as a withdrawal takes them; people by id. So nobody waits for somebody who waits for them.</remarks>
public sealed class StandStill(ILetterBook book, IPersonRecords records)
{
    internal async Task<Problem?> RefusalAsync(LetterId letter, IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        !await book.HoldAsync(letter, ct) ? Refusals.LetterGone
        : !await records.HoldAsync(people, ct) ? Refusals.RecordGone
        : null;

    /// <summary>For what takes rights away with somebody's account or post: no right is given to them beside it.</summary>
    internal Task HoldAsync(PersonId person, CancellationToken ct) => records.HoldAsync([person], ct);

    /// <summary>The same for what wakes the rights of many.</summary>
    internal Task HoldAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct) => records.HoldAsync(people, ct);
}
