using LakMuang.Access;
using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Demo;

/// <summary>Three hundred thousand more people with posts, accounts and rights, streamed. They have no passwords: hashing them would take hours.</summary>
internal sealed class DemoNation(House house, DemoAgencies agencies, Action<string> say)
{
    private const int People = 300_000;

    // Far from the people of seed/people.csv, which count from 1.
    private const long FirstNumber = 1_000_000;

    private static readonly string[] _given =
        ["สมชาย", "สมหญิง", "ประเสริฐ", "วิไล", "มานะ", "มานี", "ปิติ", "ชูใจ", "วีระ", "ดวงแก้ว", "สุดา", "อำนวย", "ทองใบ", "บุญมี", "กาญจนา", "รัตนา"];

    private static readonly string[] _family =
        ["ใจดี", "มีสุข", "ทองดี", "รักไทย", "ศรีสุข", "แก้วใส", "บุญมา", "พันธุ์ดี", "วงศ์งาม", "สายทอง", "นาคำ", "ภูผา", "ทุ่งกว้าง", "ฟ้าใส", "น้ำเย็น", "ไม้งาม"];

    private static readonly (string Position, string Unit, string System, string Group)[] _posts =
    [
        ("นักวิชาการเงินและบัญชีปฏิบัติการ", "กองคลัง", "elaas", "elaas-maker"),
        ("นักวิชาการพัสดุชำนาญการ", "กองคลัง", "elaas", "elaas-approver"),
        ("เจ้าพนักงานธุรการปฏิบัติงาน", "สำนักปลัด", "election", "election-viewer"),
        ("นักวิเคราะห์นโยบายและแผนชำนาญการ", "กองยุทธศาสตร์และงบประมาณ", "election", "election-recorder"),
    ];

    public async Task FillAsync(Act act, CancellationToken ct)
    {
        var officials = Enumerable.Range(0, People).Select(Make).ToList();
        var directory = house.Get<LoadDirectory>();
        await directory.PeopleAsync(act, Told(officials.Select(o => o.Person), "people"), ct);
        await house.Get<LoadAccounts>().RunAsync(act, officials.Select(o => o.Person.Id), ct);

        var letters = agencies.All.ToDictionary(a => a.Id, a => new NewLetter(
            LetterId.New(), "คำสั่งมอบหมายหน้าที่ ที่ 1/2569", LetterKind.Order, a.Id, new(2026, 1, 5), "มอบหมายหน้าที่ผู้ใช้งานระบบสารสนเทศ"));
        await directory.LettersAsync(letters.Values, ct);
        await directory.AppointmentsAsync(officials.Select(o => Appointment(o, letters)), ct);
        await house.Get<LoadAccess>().GrantsAsync(act, Told(officials.SelectMany(o => Grants(o, letters)), "rights"), ct);
    }

    private Official Make(int index)
    {
        var digits = $"99{FirstNumber + index:D10}";
        var citizenId = CitizenId.OrNull(digits + CitizenId.CheckDigit(digits))!.Value;
        var name = new PersonName(
            index % 2 == 0 ? "นาย" : "นางสาว", _given[index % _given.Length], _family[index / _given.Length % _family.Length],
            index % 2 == 0 ? "Mr." : "Ms.", $"Given{index}", $"Family{index % 1000}");
        var birth = new DateOnly(1967 + (index % 34), 1 + (index % 12), 1 + (index % 28));
        return new(
            new(PersonId.New(), citizenId, name, birth, null, null, "2.3", IdentitySource.ThaId),
            agencies.All[index % agencies.All.Count], _posts[index % _posts.Length], Guid.CreateVersion7());
    }

    private static NewAppointment Appointment(Official o, Dictionary<AgencyId, NewLetter> letters) => new(
        o.Appointment, o.Person.Id, o.Agency.Id, AppointmentKind.Substantive, o.Post.Position, o.Post.Unit, null,
        new(2026, 1, 5), null, letters[o.Agency.Id].Id);

    private static IEnumerable<NewGrant> Grants(Official o, Dictionary<AgencyId, NewLetter> letters)
    {
        var letter = letters[o.Agency.Id].Id;
        yield return new(o.Person.Id, o.Agency.Id, o.Post.System, o.Post.Group, o.Appointment, letter, new(2026, 1, 5), new(2027, 9, 30));
        yield return new(o.Person.Id, o.Agency.Id, "info", "info-viewer", o.Appointment, letter, new(2026, 1, 5), new(2027, 9, 30));
    }

    private IEnumerable<T> Told<T>(IEnumerable<T> rows, string what)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (++count % 100_000 == 0)
            {
                say($"{count:N0} {what}");
            }

            yield return row;
        }
    }

    private sealed record Official(NewPerson Person, NewAgency Agency, (string Position, string Unit, string System, string Group) Post, Guid Appointment);
}
