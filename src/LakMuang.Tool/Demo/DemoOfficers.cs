using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Tool.Demo;

/// <summary>A demo sign-in as acceptance and newcomers read it.</summary>
internal sealed record DemoSignIn(string CitizenId, string Password, string? Email, string Mobile, IReadOnlyList<string> Roles, string AgencyCode, string Name);

/// <summary>One line of seed/officers.csv beside its line of seed/people.csv.</summary>
internal sealed record DemoOfficer(
    int Number, CitizenId CitizenId, PersonName Name, DateOnly BirthDate, string Agency, string Position, string Unit, AppointmentKind Kind,
    Office? Office, string Letter, DateOnly LetterDate, DateOnly From, DateOnly? Until,
    IReadOnlyList<(string Group, DateOnly? Until)> Groups, bool HasPassword, EmailAddress? Email, string? Mobile);

internal static class DemoOfficers
{
    /// <summary>The same for all: these accounts exist only where the data is made up.</summary>
    public const string Password = "lakmuang-demo-2569";

    private const int WithoutAccount = 8;

    public static IReadOnlyList<DemoOfficer> All()
    {
        var people = Seed.Rows("people.csv").ToList();
        var officers = Seed.Rows("officers.csv").Select(row => Read(row, people)).ToList();
        return [.. officers, .. Others(people, officers.Max(o => o.Number))];
    }

    public static IReadOnlyList<DemoSignIn> SignIns() =>
    [
        .. All().Where(o => o.HasPassword).GroupBy(o => o.Number).Select(posts => posts.First()).Select(o => new DemoSignIn(
            o.CitizenId.Digits, Password, o.Email?.Value, o.Mobile ?? "", Roles(o), o.Agency, o.Name.Full.Th)),
    ];

    private static List<string> Roles(DemoOfficer officer)
    {
        string[] inside = ["dla-operator", "overseer", "auditor", "integrator"];
        var roles = officer.Groups.Select(g => g.Group).Where(inside.Contains).ToList();
        if (officer.Office is Office.SsoAdmin)
        {
            roles.Add("sso-admin");
        }

        if (officer.Office is Office.HeadOfFinance)
        {
            roles.Add("unit-head");
        }

        return roles.Count > 0 ? roles : ["officer"];
    }

    // The rest of the people are ordinary officers of the demo agencies and offices, ThaID only.
    private static IEnumerable<DemoOfficer> Others(List<IReadOnlyDictionary<string, string>> people, int last)
    {
        string[] agencies = ["05360199", "06361099", "02360101", "3600", "3601", "3610"];
        for (var number = last + 1; number <= people.Count - WithoutAccount; number++)
        {
            var agency = agencies[number % agencies.Length];
            yield return Officer(number, people, agency, "นักจัดการงานทั่วไปปฏิบัติการ", "สำนักปลัด", AppointmentKind.Substantive, null,
                "คำสั่งมอบหมายหน้าที่ ที่ 100/2569", new(2026, 3, 2), new(2026, 3, 2), null,
                [("info-viewer", new DateOnly(2027, 9, 30))], "email");
        }
    }

    private static DemoOfficer Read(IReadOnlyDictionary<string, string> row, List<IReadOnlyDictionary<string, string>> people) => Officer(
        int.Parse(row["person"], CultureInfo.InvariantCulture), people, row["agency"], row["position"], row["unit"],
        Enum.Parse<AppointmentKind>(row["kind"]), row["office"] is "" ? null : Enum.Parse<Office>(row["office"]),
        row["letter"], Day(row["letter_date"])!.Value, Day(row["from"])!.Value, Day(row["until"]),
        [.. row["groups"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(g => g.Split(':')).Select(g => (g[0], g.Length > 1 ? Day(g[1]) : null))],
        row["credentials"]);

    private static DemoOfficer Officer(
        int number, List<IReadOnlyDictionary<string, string>> people, string agency, string position, string unit, AppointmentKind kind,
        Office? office, string letter, DateOnly letterDate, DateOnly from, DateOnly? until,
        IReadOnlyList<(string, DateOnly?)> groups, string credentials)
    {
        var person = people[number - 1];
        var name = new PersonName(
            person["title"], person["given_name"], person["family_name"], person["title_en"], person["given_name_en"], person["family_name_en"]);
        EmailAddress? email = credentials.Contains("email", StringComparison.Ordinal)
            && EmailAddress.TryParse($"{name.GivenEn.ToLowerInvariant()}.{number}@lao.example", out var parsed) ? parsed : null;
        return new(
            number, CitizenId.OrNull(person["citizen_id"])!.Value, name, Day(person["birthdate"])!.Value, agency, position, unit, kind, office,
            letter, letterDate, from, until, groups,
            credentials.Contains("password", StringComparison.Ordinal),
            email,
            credentials.Contains("mobile", StringComparison.Ordinal) ? $"08{number:D8}" : null);
    }

    private static DateOnly? Day(string text) => text is "" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
