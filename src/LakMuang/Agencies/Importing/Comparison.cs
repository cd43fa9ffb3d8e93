using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Agencies.Importing;

/// <summary>Compares one row with what is known, field by field. An empty cell leaves what is there.</summary>
internal sealed class Comparison(Vault vault)
{
    private readonly List<FieldChange> _changes = [];

    public IReadOnlyList<FieldChange> Changes => _changes;

    /// <summary>What the row asks for and does not get, or null.</summary>
    public Text? Note { get; private set; }

    /// <summary>What the person's columns become. What ThaID proved stays, and of people who belong to another agency as well everything.</summary>
    public PersonColumns Person(PersonRow row, KnownPerson one)
    {
        var identity = Identity(row, one.Columns);
        if (_changes.Count > 0 && (one.Source is IdentitySource.ThaId || one.WorksElsewhere))
        {
            (identity, Note) = (one.Columns, one.Source is IdentitySource.ThaId ? ImportNotes.ProvedByThaId : ImportNotes.BelongsToOthers);
            _changes.Clear();
        }

        return identity with
        {
            Email = Contact("email", identity.Email, row.Email?.Value, one.EmailVerified || one.WorksElsewhere, Agencies.Person.EmailColumn),
            Mobile = Contact("mobile", identity.Mobile, row.Mobile, one.MobileVerified || one.WorksElsewhere, Agencies.Person.MobileColumn),
        };
    }

    private PersonColumns Identity(PersonRow row, PersonColumns now)
    {
        var typed = row.Name;
        var name = new PersonName(
            Changed("title", now.Name.Title, typed.Title), Changed("given-name", now.Name.Given, typed.Given),
            Changed("family-name", now.Name.Family, typed.Family), Changed("title-en", now.Name.TitleEn, typed.TitleEn),
            Changed("given-name-en", now.Name.GivenEn, typed.GivenEn), Changed("family-name-en", now.Name.FamilyEn, typed.FamilyEn));
        var born = Open(now.BirthDate, Agencies.Person.BirthDateColumn);
        var birth = row.BirthDate?.ToString("O", CultureInfo.InvariantCulture) ?? "";
        return Changed("birth-date", born, birth) == born
            ? now with { Name = name }
            : new(name, Seal(birth, Agencies.Person.BirthDateColumn), Retirement.LastDay(row.BirthDate!.Value), now.Email, now.Mobile);
    }

    public PostColumns Post(PersonRow row, PostColumns now)
    {
        var position = Changed("position", now.Position, row.Position);
        var unit = Changed("unit", now.Unit, row.Unit);
        // The office of an SSO admin is not an import's: it is proposed and confirmed.
        var office = row.Office is { } asked && now.Office is not Office.SsoAdmin && asked != now.Office ? asked : now.Office;
        Changed("office", $"{now.Office}", $"{office}");
        Changed("until", Iso(now.Until), Iso(row.Until));
        return new(position, unit, office, row.Until ?? now.Until);
    }

    private byte[]? Contact(string field, byte[]? box, string? typed, bool isVerified, string column)
    {
        var now = Open(box, column);
        if (typed is null || typed == now)
        {
            return box;
        }

        if (isVerified)
        {
            // Codes are sent there: only its owner changes it, and proves the new one.
            Note = ImportNotes.Verified;
            return box;
        }

        Changed(field, now, typed);
        return Seal(typed, column);
    }

    private string Changed(string field, string now, string typed)
    {
        if (typed.Length == 0 || typed == now)
        {
            return now;
        }

        _changes.Add(new(field, now, typed));
        return typed;
    }

    private static string Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private string Open(byte[]? box, string column) => box is null ? "" : vault.Open(new(box), column);

    private byte[] Seal(string text, string column) => vault.Seal(text, column).Box;
}
