using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

public enum IdentitySource
{
    /// <summary>Nobody has proved it yet.</summary>
    None,

    ThaId,

    /// <summary>An administrator saw the documents.</summary>
    Evidence,
}

public sealed record PersonName(string Title, string Given, string Family, string TitleEn, string GivenEn, string FamilyEn)
{
    /// <summary>No space between title and given name in Thai.</summary>
    public Text Full => OrThai($"{Title}{Given} {Family}", $"{TitleEn} {GivenEn} {FamilyEn}");

    public Text WithoutTitle => OrThai($"{Given} {Family}", $"{GivenEn} {FamilyEn}");

    // Not everybody's name is known in English; a Thai one is better than none.
    private static Text OrThai(string thai, string english) => new(thai, string.IsNullOrWhiteSpace(english) ? thai : english.Trim());
}

/// <summary>How a person is reached. Unverified addresses are shown and never used for codes.</summary>
public sealed record Contact(EmailAddress? Email, bool EmailVerified, string? Mobile, bool MobileVerified)
{
    /// <summary>As others see it: the first two digits and the last three. Null where none is known.</summary>
    public string? MaskedMobile => Mobile is { Length: > 5 } number ? $"{number[..2]}x-xxx-x{number[^3..]}" : null;
}

/// <summary>A post as others see it, with the agency it is in.</summary>
public sealed record Post(AgencyFacts Agency, string Position, string Unit, AppointmentKind Kind, Office? Office, DateOnly? Until);

public sealed record AgencyFacts(AgencyId Id, string Code, AgencyType Type, Text Name, Text Area, string? ProvinceCode);

/// <param name="IsProved">Whether the citizen ID is proved.</param>
/// <param name="HasEmail">Whether there is a verified e-mail address.</param>
/// <param name="RetiresOn">The last day of service, by age, or null where none is known.</param>
public sealed record PersonTraits(PersonName Name, bool IsProved, bool HasEmail, DateOnly? RetiresOn, IdentitySource Source);

/// <summary>Answers about people, to the rooms that have the task to ask.</summary>
public interface IPeople
{
    /// <summary>Whoever has proved the number; a number that was only given finds nobody.</summary>
    Task<PersonId?> FindAsync(CitizenId citizenId, CancellationToken ct);

    /// <summary>Who may be meant by a number that is typed at sign-in: the one who proved it, or else, while nobody has, those who gave it (at most three).</summary>
    Task<IReadOnlyList<PersonId>> ToSignInAsync(CitizenId citizenId, CancellationToken ct);

    /// <summary>What people can be recognised and reached by. People who are not there are left out.</summary>
    Task<IReadOnlyDictionary<PersonId, PersonTraits>> TraitsOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>Whether a number is the person's own, proved or only given.</summary>
    Task<bool> HasNumberAsync(PersonId person, CitizenId citizenId, CancellationToken ct);

    /// <summary>All records of the human being behind one: itself, and those with the same number, proved or only given (invariant 3).</summary>
    Task<IReadOnlySet<PersonId>> RecordsOfAsync(PersonId person, CancellationToken ct);

    /// <summary>Whether two records are one human being.</summary>
    async Task<bool> IsSameAsync(PersonId one, PersonId other, CancellationToken ct) => one == other || (await RecordsOfAsync(one, ct)).Contains(other);

    /// <summary>Whether somebody is the one who acts, under whatever record (invariant 3). Never so for a job, nor where nobody is named.</summary>
    async Task<bool> IsSelfAsync(Act act, PersonId? person, CancellationToken ct) => act.By is { } by && person is { } other && await IsSameAsync(by, other, ct);

    /// <summary>How many people of this name hold a post in an agency today.</summary>
    Task<int> NamesakesAsync(AgencyId agency, string given, string family, CancellationToken ct);

    Task<PersonName?> NameOfAsync(PersonId person, CancellationToken ct);

    Task<Contact> ContactOfAsync(PersonId person, CancellationToken ct);

    /// <summary>The mobile numbers of people, ten digits each. Whoever has none is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> MobilesOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>Where people hold their main post today. Whoever holds none is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, Text>> WorkplacesOfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>The number in the clear, for systems that are approved for it. Null where none is proved.</summary>
    Task<CitizenId?> CitizenIdOfAsync(PersonId person, CancellationToken ct);

    /// <summary>The number in the clear, proved or only given: to count tries by it, and for whoever is put on record for seeing it. Null where none was given.</summary>
    Task<CitizenId?> NumberOfAsync(PersonId person, CancellationToken ct);

    /// <summary>The number as it is shown: first digit and last three. Null where none was given.</summary>
    Task<string?> MaskedIdOfAsync(PersonId person, CancellationToken ct);

    /// <summary>How well the identity is proved, such as "2.3", or null.</summary>
    Task<string?> IalOfAsync(PersonId person, CancellationToken ct);

    /// <summary>The posts that are held today, the main one first.</summary>
    Task<IReadOnlyList<Post>> PostsOfAsync(PersonId person, CancellationToken ct);

    /// <summary>Whether a password alone has stopped being enough in any agency where the person holds a post (L1-5). True without any post.</summary>
    Task<bool> NeedsSecondStepAsync(PersonId person, CancellationToken ct);
}

/// <summary>Answers about agencies, in batches.</summary>
public interface IAgencyFacts
{
    Task<IReadOnlyDictionary<AgencyId, AgencyFacts>> OfAsync(IReadOnlyCollection<AgencyId> ids, CancellationToken ct);
}

public sealed record LetterFacts(LetterId Id, string Number, DateOnly IssuedOn, string Subject);

public interface ILetters
{
    Task<IReadOnlyDictionary<LetterId, LetterFacts>> OfAsync(IReadOnlyCollection<LetterId> ids, CancellationToken ct);
}
