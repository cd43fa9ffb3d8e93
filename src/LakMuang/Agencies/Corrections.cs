using System.Buffers.Text;
using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Agencies;

/// <remarks>
/// Each record is written only if it is still the row that the sheet was read from (xmin): an import, ThaID or another administrator in the same
/// moment is never overwritten.
/// </remarks>
internal sealed class Corrections(LakMuangDb db, Vault vault) : ICorrections
{
    private const int MarkBytes = 9;

    // It says nothing of a name in English.
    private static readonly string[] _provedByThaId = [PersonField.Title, PersonField.Given, PersonField.Family, PersonField.BirthDate];

    // In the order of Column() below.
    private static readonly string[] _columns =
    [
        PersonField.Title, PersonField.Given, PersonField.Family, PersonField.TitleEn, PersonField.GivenEn, PersonField.FamilyEn, PersonField.BirthDate,
        PersonField.Email, PersonField.Mobile, PersonField.RetiresOn,
    ];

    public async Task<CorrectionSheet?> SheetAsync(PersonId person, AgencyId agency, CancellationToken ct)
    {
        var found = await db.ReadAsync(
            """
            SELECT title, given_name, family_name, title_en, given_name_en, family_name_en, birth_date, email, mobile, identity_source, xmin::text::bigint, retires_on
            FROM person WHERE id = $1
            """,
            r => (
                Values: new[]
                {
                    r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5),
                    Open(r.Or<byte[]>(6), Person.BirthDateColumn), Open(r.Or<byte[]>(7), Person.EmailColumn), Open(r.Or<byte[]>(8), Person.MobileColumn),
                    r.IsDBNull(11) ? "" : r.GetFieldValue<DateOnly>(11).ToString("O", CultureInfo.InvariantCulture),
                },
                Source: r.GetString(9), Version: r.GetInt64(10)), ct, person.Value);
        if (found.Count == 0)
        {
            return null;
        }

        var posts = await db.ReadAsync(
            """
            SELECT id, position, xmin::text::bigint FROM appointment
            WHERE person = $1 AND agency = $2 AND ended_at IS NULL AND (until_day IS NULL OR until_day >= (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date)
            ORDER BY kind <> 'Substantive', from_day, id
            """,
            r => (Id: r.GetGuid(0), Position: r.GetString(1), Version: r.GetInt64(2)), ct, person.Value, agency.Value);
        var isProved = found[0].Source == nameof(IdentitySource.ThaId);
        var version = posts.ToDictionary(p => p.Id, p => p.Version);
        version[person.Value] = found[0].Version;
        return new(
            person, agency,
            [
                .. _columns.Select((name, at) => FieldOf(person, name, found[0].Values[at], isProved && IsProved(name, found[0].Values[at])))
                    .Where(f => f.Name != PersonField.RetiresOn || !Decides(found[0].Values[Array.IndexOf(_columns, PersonField.BirthDate)])),
                .. posts.Select(p => FieldOf(person, PersonField.Position(p.Id), p.Position, false)),
            ],
            version);
    }

    public string MarkOf(PersonId person, string field, string value) =>
        Base64Url.EncodeToString(vault.Lookup($"{person.Value:N}:{field}:{value}", "correction-mark").AsSpan(0, MarkBytes));

    public Result<string> Read(string field, string? typed, DateOnly today) => ReadCorrection.Of(field, typed, today);

    public bool MayRetire(string born, string lastDay) => !DateOfBirth.TryParse(born, out var known) || Retirement.MayBe(Iso(lastDay), known);

    public async Task<bool> ApplyAsync(Act act, CorrectionSheet sheet, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        var own = values.Where(v => _columns.Contains(v.Key)).OrderBy(v => Array.IndexOf(_columns, v.Key)).ToList();
        if (own.Count > 0)
        {
            if (!await WriteAsync(sheet, own, ct))
            {
                return false;
            }

            db.Note(new PersonCorrected(sheet.Person, string.Join(' ', own.Select(v => v.Key))));
        }

        foreach (var (field, words) in values)
        {
            if (PersonField.AppointmentOf(field) is not { } post)
            {
                continue;
            }

            if (await db.ChangeAsync(
                "UPDATE appointment SET position = $2 WHERE id = $1 AND xmin::text::bigint = $3", ct, post, words, sheet.Version[post]) != 1)
            {
                return false;
            }

            db.Note(new PostCorrected(sheet.Person, sheet.Agency, post, "Position"));
        }

        return true;
    }

    public async Task<bool> VerifyEmailAsync(Act act, PersonId person, EmailAddress email, CancellationToken ct)
    {
        var stored = await db.ReadAsync(
            "SELECT email, xmin::text::bigint FROM person WHERE id = $1", r => (Email: Open(r.Or<byte[]>(0), Person.EmailColumn), Version: r.GetInt64(1)), ct, person.Value);
        if (stored.Count == 0 || stored[0].Email != email.Value
            || await db.ChangeAsync("UPDATE person SET email_verified_at = $2 WHERE id = $1 AND xmin::text::bigint = $3", ct, person.Value, act.At, stored[0].Version) != 1)
        {
            return false;
        }

        db.Note(new MailboxVerified(person));
        return true;
    }

    private static bool IsProved(string name, string value) => _provedByThaId.Contains(name) && value.Length > 0;

    private async Task<bool> WriteAsync(CorrectionSheet sheet, List<KeyValuePair<string, string>> values, CancellationToken ct)
    {
        List<string> sets = [];
        List<object?> parameters = [sheet.Person.Value, sheet.Version[sheet.Person.Value]];

        // Where both are given, the date of birth comes first and decides.
        foreach (var (name, value) in values.SelectMany(v => Column(v.Key, v.Value)).DistinctBy(c => c.Column))
        {
            parameters.Add(value);
            sets.Add(string.Create(CultureInfo.InvariantCulture, $"{name} = ${parameters.Count}"));
        }

        // Names of columns are this class's own; what people typed comes as parameters.
        return await db.ChangeAsync($"UPDATE person SET {string.Join(", ", sets)} WHERE id = $1 AND xmin::text::bigint = $2", ct, [.. parameters]) == 1;
    }

    private IEnumerable<(string Column, object? Value)> Column(string field, string value) => field switch
    {
        PersonField.Title => [("title", value)],
        PersonField.Given => [("given_name", value)],
        PersonField.Family => [("family_name", value)],
        PersonField.TitleEn => [("title_en", value)],
        PersonField.GivenEn => [("given_name_en", value)],
        PersonField.FamilyEn => [("family_name_en", value)],
        PersonField.BirthDate => [("birth_date", Box(value, Person.BirthDateColumn)), ("retires_on", RetiresOn(value))],
        PersonField.RetiresOn => [("retires_on", value.Length == 0 ? null : Iso(value))],
        PersonField.Email => [("email", Box(value, Person.EmailColumn)), ("email_verified_at", null)],
        PersonField.Mobile => [("mobile", Box(value, Person.MobileColumn)), ("mobile_verified_at", null)],
        _ => throw new ArgumentException($"There is no field {field}.", nameof(field)),
    };

    private static DateOnly? RetiresOn(string born) => born.Length == 0 ? null : Retirement.LastDay(Iso(born));

    private static bool Decides(string born) => DateOfBirth.TryParse(born, out var known) && Retirement.LastDay(known) is not null;

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    private byte[]? Box(string value, string column) => value.Length == 0 ? null : vault.Seal(value, column).Box;

    private string Open(byte[]? box, string column) => box is null ? "" : vault.Open(new Sealed(box), column);

    private CorrectableField FieldOf(PersonId person, string name, string value, bool isLocked) => new(name, value, isLocked, MarkOf(person, name, value));
}
