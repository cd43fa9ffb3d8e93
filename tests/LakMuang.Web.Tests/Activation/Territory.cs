using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Activation;

/// <summary>A province of one test's own: department, province, district, and organisations that nobody has entered yet.</summary>
internal sealed class Territory(LakMuangServer server, World world)
{
    private static int _numbers;

    private int _number;

    public AgencyId Department { get; } = AgencyId.New();

    public AgencyId Province { get; } = AgencyId.New();

    public AgencyId District { get; } = AgencyId.New();

    public Somebody Operator { get; private set; } = null!;

    public Somebody Overseer { get; private set; } = null!;

    public string ProvinceCode => $"{_number:D2}00";

    public string DistrictCode => $"{_number:D2}01";

    public async Task<Territory> FillAsync()
    {
        _number = Interlocked.Increment(ref _numbers) + 10;
        await world.Systems();
        await world.Do<LoadDirectory>(load => load.AgenciesAsync(
        [
            Agency(Department, $"00{_number:D2}", AgencyType.Department, "กรม", null),
            Agency(Province, ProvinceCode, AgencyType.ProvincialOffice, $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดทดลอง{_number}", Department),
            Agency(District, DistrictCode, AgencyType.DistrictOffice, $"สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอทดลอง{_number}", Province),
        ], default));
        Operator = await world.Person(at: Department, groups: "dla-operator");
        Overseer = await world.Person(at: Province, groups: "overseer");
        return this;
    }

    /// <summary>One more organisation in the district.</summary>
    public async Task<(AgencyId Id, string Code)> OfficeAsync(string name = "หนองบัว")
    {
        var (id, code) = (AgencyId.New(), $"06{Interlocked.Increment(ref _numbers):D6}");
        await world.Do<LoadDirectory>(load => load.AgenciesAsync(
            [Agency(id, code, AgencyType.SubdistrictAdministration, $"องค์การบริหารส่วนตำบล{name}", District)], default));
        return (id, code);
    }

    /// <summary>The activation code of an office, out of a letter of the operator's.</summary>
    public async Task<string> CodeAsync(AgencyId office) => (await LettersAsync(Operator, Department, office)).Single();

    public async Task<List<string>> LettersAsync(Somebody by, AgencyId issuer, params AgencyId[] offices)
    {
        var act = world.Act() with { Job = null, By = by.Id, Level = 3 };
        return await server.Ask<MakeActivationLetters, List<string>>(async make =>
        {
            var result = await make.RunAsync(act, new(issuer, $"ทด {Interlocked.Increment(ref _numbers)}", new(2026, 11, 2), offices), default);
            Assert.True(result.Ok(out var print, out var problem), problem?.Code);
            var codes = new List<string>();
            await foreach (var letter in print!.Letters)
            {
                codes.Add(letter.Code);
            }

            return codes;
        });
    }

    /// <summary>From the two codes to the page that asks who it is.</summary>
    public async Task<TestPage> EnterAsync(TestBrowser browser, string agency, string code)
    {
        await browser.Get("/activate");
        return await browser.Submit(null, ("AgencyCode", agency), ("Code", code));
    }

    /// <summary>The whole way with ThaID, until the page before the last.</summary>
    public async Task<TestPage> FillInAsync(TestBrowser browser, CitizenId citizenId, string email)
    {
        await browser.Get("/prove/thaid?to=%2Factivate%2Fperson");
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id"));
        await browser.Submit(form, null, ("decision", "approve"), ("citizen_id", citizenId.Digits));
        await browser.Submit(null, [("Email", email), .. PersonFields]);
        return await browser.Submit(null, ("Code", await new Mailbox(server.MailFolder, email).Code()));
    }

    public static (string, string)[] PersonFields =>
    [
        ("Position", "นักจัดการงานทั่วไปชำนาญการ"), ("Unit", "สำนักปลัด"), ("Mobile", "๐๘๑-234-5678"), ("LetterNumber", "คำสั่ง ที่ ๔๕/๒๕๖๙"),
        ("LetterDay", "๒ พ.ย. ๒๕๖๙"), ("LetterSubject", "แต่งตั้งผู้ดูแลระบบ SSO"),
    ];

    /// <summary>A number that nobody has yet.</summary>
    public static CitizenId NewCitizenId()
    {
        var digits = $"98{Interlocked.Increment(ref _numbers):D10}";
        return CitizenId.OrNull(digits + CitizenId.CheckDigit(digits))!.Value;
    }

    private static NewAgency Agency(AgencyId id, string code, AgencyType type, string name, AgencyId? parent) =>
        new(id, code, type, name, $"Test {code}", parent, "36", "3610", new(2026, 1, 1));
}
