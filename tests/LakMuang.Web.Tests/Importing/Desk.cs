using System.Globalization;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Work;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Importing;

/// <summary>Somebody before the page of imports, and files as offices make them.</summary>
internal sealed class Desk(LakMuangServer server, TestBrowser browser, Somebody who, string place) : IDisposable
{
    private static int _numbers = 1_000_000;

    public TestBrowser Browser => browser;

    public Somebody Who => who;

    public string Place => place;

    /// <summary>An SSO admin of an agency of one's own.</summary>
    public static async Task<Desk> OfAdmin(LakMuangServer server, World? world = null)
    {
        var admin = await (world ?? server.NewWorld()).Person(enforced: false, office: Office.SsoAdmin, groups: "info-viewer");
        var code = await server.Sql<string>("SELECT code FROM agency WHERE id = $1", admin.Agency.Value);
        return await Of(server, admin, $"/agencies/{code}/imports");
    }

    public static async Task<Desk> Of(LakMuangServer server, Somebody who, string place)
    {
        var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, who);
        return new(server, browser, who, place);
    }

    public static string NewNumber()
    {
        var digits = $"97{Interlocked.Increment(ref _numbers):D10}";
        return digits + CitizenId.CheckDigit(digits);
    }

    /// <summary>Rows of newcomers; every so often the caller's own line instead.</summary>
    public static string People(int count, Func<int, string?>? line = null)
    {
        var csv = new StringBuilder("เลขประจำตัวประชาชน,คำนำหน้า,ชื่อ,นามสกุล,วันเกิด,อีเมล,มือถือ,ตำแหน่ง,กอง,หมายเหตุ\r\n");
        for (var i = 0; i < count; i++)
        {
            csv.Append(line?.Invoke(i) ?? $"{NewNumber()},นาย,ทดสอบ,นำเข้า,8/4/2530,p{i}@import.example,081{i:D7},นักวิชาการ,กองคลัง,\r\n");
        }

        return csv.ToString();
    }

    public async Task<TestPage> Send(string csv, string name = "บุคลากร.csv", string? kind = null) => await Send(Encoding.UTF8.GetBytes(csv), name, kind);

    public async Task<TestPage> Send(byte[] file, string name, string? kind = null)
    {
        await browser.Get(place);
        return await browser.Attach("File", name, file, kind is null ? [] : [("Kind", kind)]);
    }

    /// <summary>Sends a file and waits for its dry run.</summary>
    public async Task<Guid> Checked(string csv, string? kind = null)
    {
        var page = await Send(csv, kind: kind);
        Assert.StartsWith($"{place}/", page.Address.AbsolutePath, StringComparison.Ordinal);
        var id = Guid.Parse(page.Address.Segments[^1]);
        await Worked(id);
        return id;
    }

    public async Task<TestPage> CarryOut(Guid id, string? number = null)
    {
        await browser.Get($"{place}/{id}");
        return await browser.Submit(
            null, ("Number", number ?? $"ชย {Interlocked.Increment(ref _numbers)}/2569"), ("IssuedOn", "5 ม.ค. 2569"), ("Subject", "แต่งตั้งบุคลากร"));
    }

    public async Task<TestPage> Press(Guid id, string handler)
    {
        var page = await browser.Get($"{place}/{id}");
        var token = page.Forms.First(f => f.Action == "/sign-out").Fields;
        return await browser.Submit(new TestForm($"{place}/{id}?handler={handler}", token), null);
    }

    /// <summary>Does what the worker does until the import stands still.</summary>
    public async Task<string> Worked(Guid id)
    {
        while (true)
        {
            var state = await StateOf(id);
            if (state is not ("Checking" or "CarryingOut" or "TakingBack"))
            {
                return state;
            }

            await server.Ask<WorkOnImports, bool>(work => work.RunAsync(server.NewWorld().Act(), default, id));
        }
    }

    public async Task<string> StateOf(Guid id) => (await server.Sql<string>("SELECT state FROM import WHERE id = $1", id))!;

    public async Task<string> Counts(Guid id) => (await server.Sql<string>(
        "SELECT concat_ws(' ', to_add, to_change, unchanged, wrong, carried_out, taken_back) FROM import WHERE id = $1", id))!;

    public async Task<long> PeopleOf(AgencyId agency) => await server.Sql<long>(
        "SELECT count(DISTINCT person) FROM appointment WHERE agency = $1 AND ended_at IS NULL", agency.Value);

    public static string Row(params object[] cells) => string.Join(',', cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))) + "\r\n";

    public void Dispose() => browser.Dispose();
}
