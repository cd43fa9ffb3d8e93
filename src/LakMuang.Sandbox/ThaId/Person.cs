namespace LakMuang.Sandbox.ThaId;

/// <summary>One synthetic person as ThaID would know them. Birth date YYYY-MM-DD in CE, gender male or female.</summary>
internal sealed record Person(
    string CitizenId, string Title, string GivenName, string MiddleName, string FamilyName,
    string TitleEn, string GivenNameEn, string MiddleNameEn, string FamilyNameEn,
    string Gender, string BirthDate, string Note)
{
    // No space between a Thai title and the given name.
    public string Name => string.Join(' ', new[] { Title + GivenName, MiddleName, FamilyName }.Where(part => part.Length > 0));

    public string NameEn => string.Join(' ', new[] { TitleEn, GivenNameEn, MiddleNameEn, FamilyNameEn }.Where(part => part.Length > 0));

    /// <summary>The same person where the provider is not to tell their name.</summary>
    public Person Nameless => this with { Title = "", GivenName = "", MiddleName = "", FamilyName = "" };

    /// <summary>The value of one ThaID scope, or null where this person has none.</summary>
    public string? Claim(string scope) => scope switch
    {
        "pid" => CitizenId,
        "name" => Name,
        "name_en" => NameEn,
        "title" => Title,
        "title_en" => TitleEn,
        "given_name" => GivenName,
        "middle_name" => MiddleName,
        "family_name" => FamilyName,
        "given_name_en" => GivenNameEn,
        "middle_name_en" => MiddleNameEn,
        "family_name_en" => FamilyNameEn,
        "birthdate" => BirthDate,
        "gender" => Gender,
        "address" => "99#9###ตำบลตัวอย่าง#อำเภอตัวอย่าง#จังหวัดตัวอย่าง",
        "ial" => "2.3",
        _ => null,
    };
}
