using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Agencies;

/// <summary>A human being who works, or worked, in an agency. Encrypted columns are opened through the vault only.</summary>
public sealed class Person : Entity
{
    public const string CitizenIdColumn = "person.citizen_id";
    public const string ClaimedColumn = "person.claimed_citizen_id";
    public const string BirthDateColumn = "person.birth_date";
    public const string EmailColumn = "person.email";
    public const string MobileColumn = "person.mobile";

    public PersonId Id { get; private init; } = PersonId.New();

    public required Sealed? CitizenId { get; init; }

    /// <summary>Keyed hash of the 13 digits, unique; null while nobody has proved them.</summary>
    public required byte[]? CitizenIdLookup { get; init; }

    /// <summary>13 digits that somebody gave and nobody proved; null once proved. No system is ever told them.</summary>
    public Sealed? ClaimedCitizenId { get; init; }

    /// <summary>Keyed hash of 13 digits that somebody gave and nobody proved. Not unique, and it keeps nobody from proving them.</summary>
    public byte[]? ClaimedLookup { get; init; }

    public required string Title { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public required string TitleEn { get; init; }

    public required string GivenNameEn { get; init; }

    public required string FamilyNameEn { get; init; }

    public required Sealed? BirthDate { get; init; }

    /// <summary>The last day of service by age, in the clear because it is queried; null where no birth date is known. Elected posts do not heed it.</summary>
    public required DateOnly? RetiresOn { get; init; }

    public required Sealed? Email { get; init; }

    public required DateTimeOffset? EmailVerifiedAt { get; init; }

    public required Sealed? Mobile { get; init; }

    public required DateTimeOffset? MobileVerifiedAt { get; init; }

    /// <summary>Keyed hash of the number that its owner proved last. It counts, and is unique, while that proof stands.</summary>
    public byte[]? MobileLookup { get; init; }

    /// <summary>Identity assurance level as its source words it, such as "2.3"; null while unproved.</summary>
    public required string? Ial { get; init; }

    public required IdentitySource IdentitySource { get; init; }

    /// <summary>The record that this one went into; null for a record that lives. A merged one keeps what it said, and nobody signs in or is found by it.</summary>
    public PersonId? MergedInto { get; init; }
}
