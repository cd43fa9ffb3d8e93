using LakMuang.Access;
using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Tool.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace LakMuang.Tool.Demo;

/// <summary>Fills an empty database for trying out. Repeating it does nothing once it is complete.</summary>
internal sealed class DemoData(House house, DemoScale scale, Action<string> say)
{
    public async Task MakeAsync(CancellationToken ct)
    {
        var act = house.ActOfJob("demo-data");
        var clients = new DemoClients(house);
        if (!await house.Get<LoadDirectory>().IsEmptyAsync(ct))
        {
            // The sample systems' settings are files, and may have been removed without the data.
            await clients.WriteMissingSettingsAsync(act, ct);
            say("The demo data is there already.");
            return;
        }

        var agencies = new DemoAgencies(scale);
        var officers = DemoOfficers.All();
        var people = officers.GroupBy(o => o.Number).ToDictionary(g => g.Key, _ => PersonId.New());

        await house.Get<LoadAccess>().DefineAsync(act, Systems(agencies[DemoAgencies.Root].Id), Groups(), ct);
        await clients.RegisterAsync(act, ct);
        var directory = house.Get<LoadDirectory>();
        await directory.AreasAsync(agencies.Areas, ct);
        await directory.PeopleAsync(act, officers.DistinctBy(o => o.Number).Select(o => Person(o, people[o.Number])), ct);
        await house.Get<LoadAccounts>().RunAsync(act, people.Values, ct);
        await AppointAsync(act, agencies, officers, people, ct);
        foreach (var officer in officers.Where(o => o.HasPassword).DistinctBy(o => o.Number))
        {
            await house.Get<SetPassword>().RunAsync(act, people[officer.Number], DemoOfficers.Password, ct);
        }

        if (scale is DemoScale.National)
        {
            await new DemoNation(house, agencies, say).FillAsync(act, ct);
        }

        // Last, because an agency is what says that the data is there.
        await directory.AgenciesAsync(agencies.All, ct);

        await DutiesAsync(act, agencies, ct);

        // What is wrong shows from the first minute, as it would after the first night.
        await house.Get<ScanAllAgencies>().NowAsync(act, ct);
        say($"Made {agencies.All.Count:N0} agencies and {people.Count:N0} people who sign in.");
    }

    private async Task AppointAsync(
        Act act, DemoAgencies agencies, IReadOnlyList<DemoOfficer> officers, Dictionary<int, PersonId> people, CancellationToken ct)
    {
        var letters = officers.DistinctBy(o => (o.Agency, o.Letter)).ToDictionary(
            o => (o.Agency, o.Letter),
            o => new NewLetter(LetterId.New(), o.Letter, LetterKind.Order, agencies[o.Agency].Id, o.LetterDate, "แต่งตั้งและมอบหมายหน้าที่ผู้ใช้งานระบบสารสนเทศ"));
        var appointments = officers.ToDictionary(o => o, o => new NewAppointment(
            Guid.CreateVersion7(), people[o.Number], agencies[o.Agency].Id, o.Kind, o.Position, o.Unit, o.Office, o.From, o.Until, letters[(o.Agency, o.Letter)].Id));
        var systemOf = Groups().ToDictionary(g => g.Code, g => g.System);

        await house.Get<LoadDirectory>().LettersAsync(letters.Values, ct);
        await house.Get<LoadDirectory>().AppointmentsAsync(appointments.Values, ct);
        await house.Get<LoadAccess>().GrantsAsync(
            act,
            officers.SelectMany(o => o.Groups.Select(g => new NewGrant(
                people[o.Number], agencies[o.Agency].Id, systemOf[g.Group], g.Group, appointments[o].Id, letters[(o.Agency, o.Letter)].Id, o.From, g.Until))),
            ct);
    }

    // After the rights, so that who holds both already is listed as it would be in a country that begins to keep duties apart.
    private async Task DutiesAsync(Act act, DemoAgencies agencies, CancellationToken ct)
    {
        var letter = new NewLetter(LetterId.New(), "มท 0808.4/ว 1", LetterKind.Letter, agencies["0000"].Id, new(2026, 10, 1), "การแบ่งแยกหน้าที่ในระบบสารสนเทศ");
        await house.Get<LoadDirectory>().LettersAsync([letter], ct);
        await house.Get<LoadDuties>().RunAsync(
            act,
            [
                .. Seed.Rows("duties.csv").Select(row => new NewDuty(
                    row["first"], row["second"], Enum.Parse<DutyReach>(row["reach"]), Enum.Parse<DutyWeight>(row["weight"]), bool.Parse(row["except_head"]),
                    new(row["reason_th"], row["reason_en"]), letter.Id)),
            ],
            ct);
    }

    private static NewPerson Person(DemoOfficer o, PersonId id) => new(
        id, o.CitizenId, o.Name, o.BirthDate, o.Email, o.Mobile, "2.3", IdentitySource.ThaId);

    private List<InformationSystem> Systems(AgencyId owner) =>
    [
        .. Seed.Rows("systems.csv").Select(row => new InformationSystem
        {
            Code = row["code"],
            NameTh = row["name_th"],
            NameEn = row["name_en"],
            AboutTh = row["about_th"],
            AboutEn = row["about_en"],
            State = Enum.Parse<SystemState>(row["state"]),
            RequiredLevel = int.Parse(row["required_level"], null),
            EntryAddress = row["entry"] is "" ? null : DemoAddress.Of(house.Get<IConfiguration>(), new(row["entry"])),
            Icon = row["icon"],
            Rank = int.Parse(row["rank"], null),
            Owner = row["contact_unit"] is "" ? null : owner,
            ContactUnit = row["contact_unit"] is "" ? null : row["contact_unit"],
            ContactPhone = row["contact_phone"] is "" ? null : row["contact_phone"],
            EntryAnswered = row["entry"] is not "",
        }),
    ];

    internal static List<UserGroup> Groups() =>
    [
        .. Seed.Rows("groups.csv").Select(row => new UserGroup
        {
            Code = row["code"],
            System = row["system"],
            Kind = Enum.Parse<GroupKind>(row["kind"]),
            NameTh = row["name_th"],
            NameEn = row["name_en"],
            DutiesTh = row["duties_th"],
            DutiesEn = row["duties_en"],
            IsSensitive = bool.Parse(row["sensitive"]),
            Decider = Enum.Parse<Decider>(row["decider"]),
            LongestMonths = int.Parse(row["longest_months"], null),
        }),
    ];
}
