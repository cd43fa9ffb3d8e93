using System.Diagnostics;
using System.Globalization;
using LakMuang.Browser.Tests.Kit;

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

    private const int Rounds = 3;

    // Far above what is promised: what is measured is written down, not asserted.
    private const double MostSeconds = 10;
    private const float Patience = 30_000;

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

        var took = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var open = await EnterAll(view, number, name);
            took.AddRange(await Suspend(desk, person, open));
            foreach (var page in open)
            {
                await page.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
            }

            if (round == 1)
            {
                await open[^1].Inspect("goodbye");
                await open[^1].Page.ReloadAsync();
                await open[^1].SeeTitle("เข้าสู่ระบบ", "Sign in");
            }

            await desk.Open($"{person}/suspension");
            await desk.Page.Locator("#Reason").FillAsync("กลับมาปฏิบัติหน้าที่");
            await desk.Press("คืนสิทธิ", "Reinstate");
            await desk.See("คืนสิทธิแล้ว", "Reinstated");
        }

        took.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"From the click to the goodbye on the screen, {took.Count} pages in {Rounds} rounds: median {took[took.Count / 2]:F2} s, most {took[^1]:F2} s."));
        Assert.True(took[^1] < MostSeconds, $"A page stayed open for {took[^1]:F1} s.");
    }

    private async Task<List<Visitor>> EnterAll(View view, string number, string name)
    {
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

        return open;
    }

    /// <returns>For each page the seconds from the click until nothing of the person was on it.</returns>
    private static async Task<double[]> Suspend(Visitor desk, string person, List<Visitor> open)
    {
        await desk.Open(person);
        await desk.Page.Locator("a.btn-dp").ClickAsync();
        await desk.Page.Locator("input[name=Because][value=LeftDuties]").CheckAsync();
        await desk.Page.Locator("#Reason").FillAsync("พ้นหน้าที่วันนี้ หนังสือกำลังตามมา");
        var since = Stopwatch.GetTimestamp();
        var closing = open.ConvertAll(async page =>
        {
            await page.Page.WaitForFunctionAsync("() => !document.querySelector('.person')", null, new() { PollingInterval = 20, Timeout = Patience });
            return Stopwatch.GetElapsedTime(since).TotalSeconds;
        });
        await desk.Press("ระงับบัญชีเดี๋ยวนี้", "Suspend now");
        return await Task.WhenAll(closing);
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
