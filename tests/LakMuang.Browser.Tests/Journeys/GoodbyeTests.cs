using System.Diagnostics;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Rights given in LakMuang are seen inside the four systems; conflicts are refused; and a suspension takes every open page off the screen by itself.</summary>
public sealed class GoodbyeTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";

    // Nobody else's journeys use these.
    private static readonly Dictionary<View, (string CitizenId, string Given, string Family)> _officers = new()
    {
        [View.ThaiWide] = ("9900000000308", "วราภรณ์", "สมมติวงศ์"),
        [View.ThaiPhone] = ("9900000000367", "วิภา", "ฝึกหัดงาม"),
    };

    private static int _letters = 900;

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    public async Task Whoever_is_suspended_is_out_of_all_four_systems_without_touching_a_page(View view)
    {
        var (number, given, family) = _officers[view];
        var name = $"{given} {family}";
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString(given)}");
        await desk.Page.Locator("tbody th a", new() { HasText = name }).ClickAsync();
        var person = new Uri(desk.Page.Url).AbsolutePath;
        await Give(desk, person, "election-viewer", "elaas-maker", "ktb-maker");
        await desk.See("ให้สิทธิแล้ว", "The rights are given");
        await Give(desk, person, "elaas-approver");
        await desk.See("ผู้จัดทำฎีกาต้องไม่เป็นผู้อนุมัติฎีกา", "Whoever makes a voucher does not approve it");
        await desk.Inspect("right-conflict");

        var officer = await Arrive(view);
        await officer.Open(new Uri(House.Corporate, "/payments"));
        await officer.SignInWithThaId(number);
        await officer.SeePerson(name);
        var open = new List<Visitor> { officer };
        foreach (var (system, path) in new[] { (House.Info, "/record"), (House.Election, "/lao"), (House.ELaas, "/vouchers") })
        {
            var page = await officer.SecondPage();
            await page.Open(new Uri(system, path));
            await page.SeePerson(name);
            open.Add(page);
        }

        await desk.Open(person);
        await desk.Page.Locator("a.btn-dp").ClickAsync();
        await desk.Page.Locator("input[name=Because][value=LeftDuties]").CheckAsync();
        await desk.Page.Locator("#Reason").FillAsync("พ้นหน้าที่วันนี้ หนังสือกำลังตามมา");
        var since = Stopwatch.GetTimestamp();
        await desk.Press("ระงับบัญชีเดี๋ยวนี้", "Suspend now");

        foreach (var page in open)
        {
            await page.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
            await Assertions.Expect(page.Page.Locator(".person")).ToHaveCountAsync(0);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"All four pages were closed {Stopwatch.GetElapsedTime(since).TotalSeconds:F2} s after the click.");
        await open[^1].Inspect("goodbye");
        await open[^1].Page.ReloadAsync();
        await open[^1].SeeTitle("เข้าสู่ระบบ", "Sign in");
    }

    private static async Task Give(Visitor desk, string person, params string[] groups)
    {
        await desk.Open($"{person}/rights/new");
        foreach (var group in groups)
        {
            await desk.Page.Locator($"input[name=Groups][value={group}]").CheckAsync();
        }

        await desk.Page.Locator("#Reason").FillAsync("ได้รับมอบหมายหน้าที่");
        await desk.Page.Locator("#Number").FillAsync($"คำสั่ง ทต.ดอนตัวอย่าง ที่ {Interlocked.Increment(ref _letters)}/๒๕๖๙");
        await desk.Page.Locator("#LetterDate").FillAsync("๑๖ พ.ย. ๒๕๖๙");
        await desk.Press("ให้สิทธิ", "Give the rights");
    }
}
