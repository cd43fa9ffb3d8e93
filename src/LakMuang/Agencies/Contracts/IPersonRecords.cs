using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Somebody whom ThaID has proved.</summary>
/// <param name="BirthDate">As far as it knows it; null where it did not say.</param>
/// <param name="Email">An address that the person has verified meanwhile, or null.</param>
public sealed record ProvedIdentity(CitizenId CitizenId, PersonName Name, DateOfBirth? BirthDate, string? Ial, EmailAddress? Email = null, string? Mobile = null);

/// <param name="HoldsPost">Whether a post is held today.</param>
public sealed record ImportedRecord(PersonId Person, bool HoldsPost);

/// <summary>The records behind people: which of them are one human being, and which one lives on.</summary>
public interface IPersonRecords
{
    /// <summary>The record that another one went into, or null for one that lives.</summary>
    Task<PersonId?> IntoAsync(PersonId person, CancellationToken ct);

    /// <summary>Records that may be the same human being: of the same number, or of the same name in one agency. At most twenty.</summary>
    Task<IReadOnlyList<PersonId>> AlikeAsync(PersonId person, CancellationToken ct);

    /// <summary>Whether both records give the same citizen ID, proved or not.</summary>
    Task<bool> SameNumberAsync(PersonId one, PersonId other, CancellationToken ct);

    /// <summary>Where a record belongs: the agencies of the posts held today or to come, else of those held once.</summary>
    Task<IReadOnlyList<AgencyId>> AgenciesAsync(PersonId person, CancellationToken ct);

    /// <summary>Open posts of one record that the other one holds as well: same agency and kind, the same office or, where neither carries one, the same position, for as long at least.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> SamePostsAsync(PersonId gone, PersonId kept, CancellationToken ct);

    /// <summary>Locks both records until the transaction ends, in one order everywhere.</summary>
    /// <returns>False where one of them went into another record already.</returns>
    Task<bool> LockAsync(PersonId one, PersonId other, CancellationToken ct);

    /// <summary>Keeps records as they are until the running commit: whoever merges, suspends or moves one of them meanwhile waits. By id, in one order everywhere.</summary>
    /// <returns>False where one of them went into another record. One that this commit adds is kept already.</returns>
    Task<bool> HoldAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>Marks a record as gone into another, within the running transaction.</summary>
    Task MarkAsync(PersonId gone, PersonId kept, CancellationToken ct);

    /// <summary>Records that an import made with this number and that nobody has used: unproved, without a verified mailbox. The best one first.</summary>
    /// <param name="here">One with a post in this agency comes first; or null.</param>
    Task<IReadOnlyList<ImportedRecord>> ImportedAsync(CitizenId number, AgencyId? here, CancellationToken ct);

    /// <summary>ThaID has proved the number of an imported record: it becomes the person's own, with ThaID's name. Written at once: for a transaction.</summary>
    /// <returns>False where somebody was faster, or the number is proved already.</returns>
    Task<bool> ProveAsync(PersonId imported, ProvedIdentity proved, CancellationToken ct);
}

/// <summary>ThaID has proved the number of a record that came by import: it is a person's own from now on.</summary>
public sealed record ImportedPersonProved(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}
