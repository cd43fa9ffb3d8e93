using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Names of the fields of a person that can be corrected, as forms and the trail call them.</summary>
public static class PersonField
{
    public const string Title = nameof(Title);
    public const string Given = nameof(Given);
    public const string Family = nameof(Family);
    public const string TitleEn = nameof(TitleEn);
    public const string GivenEn = nameof(GivenEn);
    public const string FamilyEn = nameof(FamilyEn);
    public const string BirthDate = nameof(BirthDate);
    public const string RetiresOn = nameof(RetiresOn);
    public const string Email = nameof(Email);
    public const string Mobile = nameof(Mobile);

    private const string PostPrefix = "Post-";

    /// <summary>The wording of a post.</summary>
    public static string Position(Guid appointment) => $"{PostPrefix}{appointment:N}";

    /// <summary>The appointment of such a field, or null.</summary>
    public static Guid? AppointmentOf(string field) =>
        field.StartsWith(PostPrefix, StringComparison.Ordinal) && Guid.TryParseExact(field[PostPrefix.Length..], "N", out var id) ? id : null;
}

/// <param name="Value">As it is stored: days as ISO dates, mobile numbers as ten digits, empty for none.</param>
/// <param name="IsLocked">Proved by ThaID: only ThaID changes it.</param>
/// <param name="Mark">Tells whether the value is still the one that a form showed, and nothing about the value.</param>
public sealed record CorrectableField(string Name, string Value, bool IsLocked, string Mark);

/// <summary>A person's data as it can be corrected for one agency. The day of retirement is a field of it where the date of birth does not decide it.</summary>
/// <param name="Version">Of the records that stand behind it; for <see cref="ICorrections.ApplyAsync"/>.</param>
public sealed record CorrectionSheet(PersonId Person, AgencyId Agency, IReadOnlyList<CorrectableField> Fields, IReadOnlyDictionary<Guid, long> Version)
{
    public CorrectableField? Find(string name) => Fields.FirstOrDefault(f => f.Name == name);
}

/// <summary>Corrections of a person by an administrator, within somebody else's transaction.</summary>
public interface ICorrections
{
    /// <summary>Null where there is no such person. The posts are those that last, in that agency.</summary>
    Task<CorrectionSheet?> SheetAsync(PersonId person, AgencyId agency, CancellationToken ct);

    /// <summary>The mark that a value would have.</summary>
    string MarkOf(PersonId person, string field, string value);

    /// <summary>What somebody typed, as it would be stored.</summary>
    /// <returns>A refusal that names the field.</returns>
    Result<string> Read(string field, string? typed, DateOnly today);

    /// <summary>Whether somebody with this date of birth, as it is stored, can retire on that day. Without a date of birth they can.</summary>
    bool MayRetire(string born, string lastDay);

    /// <summary>Writes values that <see cref="Read"/> has answered. A changed e-mail address or mobile number is unverified.</summary>
    /// <returns>False where one of the records has changed since the sheet was read: then the caller's transaction must be undone.</returns>
    Task<bool> ApplyAsync(Act act, CorrectionSheet sheet, IReadOnlyDictionary<string, string> values, CancellationToken ct);

    /// <summary>Puts on record that the person reads their mailbox.</summary>
    /// <returns>False where another address is stored by now.</returns>
    Task<bool> VerifyEmailAsync(Act act, PersonId person, EmailAddress email, CancellationToken ct);
}

/// <summary>A person proved that they read the mailbox that is stored for them.</summary>
public sealed record MailboxVerified(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}
