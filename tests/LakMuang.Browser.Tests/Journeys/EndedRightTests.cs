using System.Diagnostics;
using System.Globalization;
using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A single right that ends takes the pages of its own system off the screen by itself, and no others: one system after another.</summary>
public sealed class EndedRightTests(RunningHouse house) : Journey(house)
{
    private const string Place = "/agencies/02360101";
    private const string Admin = "9900000000243";
    private const float Patience = 30_000;

    // Nobody else's journeys use these.
    private static readonly Dictionary<View, (string CitizenId, string Given, string Family)> _officers = new()
    {
        [View.ThaiWide] = ("9900000000324", "อัญชลี", "ต้นแบบทอง"),
        [View.EnglishPhone] = ("9900000000383", "ดวงใจ", "แบบฝึกชัย"),
    };

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishPhone)]
    public async Task Whose_right_ends_is_out_of_that_system_alone_without_touching_a_page(View view)
    {
        var (number, given, family) = _officers[view];
        var desk = await ArriveHome(view, Admin);
        var person = await desk.FindPerson(Place, given);
        await desk.GiveRights(person, "election-viewer", "elaas-maker", "ktb-maker");
        var open = await EnterAll(view, number, $"{given} {family}");

        foreach (var (system, page) in open)
        {
            var took = await End(desk, person, system, page);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{system}: {took:F2} s from the click to the goodbye on the screen."));
            await page.SeeTitle("สิ้นสุดการใช้งานแล้ว", "Your session has ended");
            await desk.See("ยกเลิกสิทธิแล้ว", "Ended");
            foreach (var (_, other) in open.SkipWhile(o => o.Page != page).Skip(1))
            {
                await other.SeePerson(family);
            }

            await page.Inspect($"right-ended-{system}");
            await page.Press("เข้าสู่ระบบอีกครั้ง", "Sign in again");
            await page.SeeTitle("ท่านยังไม่มีสิทธิเข้าใช้", "You have no right to enter");
        }

        await desk.Open(person);
        await desk.Inspect("person-without-rights");
    }

    /// <returns>The name of each system as the person's page has it in both languages, and what the officer has open there.</returns>
    private async Task<List<(string System, Visitor Page)>> EnterAll(View view, string number, string name)
    {
        var officer = await Arrive(view);
        await officer.Open(new Uri(House.Corporate, "/payments"));
        await officer.SignInWithThaId(number);
        await officer.SeePerson(name);
        var open = new List<(string, Visitor)> { ("Corporate", officer) };
        foreach (var (system, address) in new[]
        {
            ("INFO", new Uri(House.Info, "/record")), (officer.Say("เลือกตั้ง", "Election"), new Uri(House.Election, "/lao")), ("e-LAAS", new Uri(House.ELaas, "/vouchers")),
        })
        {
            var page = await officer.SecondPage();
            await page.Open(address);
            await page.SeePerson(name);
            open.Insert(0, (system, page));
        }

        return open;
    }

    /// <returns>The seconds from the click until nothing of the person was on that page.</returns>
    private static async Task<double> End(Visitor desk, string person, string system, Visitor page)
    {
        await desk.Open(person);
        await desk.Page.Locator("section[aria-labelledby=p3] tbody tr", new() { HasText = system }).Locator("th a").First.ClickAsync();
        await desk.Page.Locator("a[href$='/ended']").ClickAsync();
        await desk.Page.Locator("#Reason").FillAsync("พ้นจากหน้าที่นี้แล้ว");
        await desk.NameLetter();
        var since = Stopwatch.GetTimestamp();
        var closing = page.Page.WaitForFunctionAsync("() => !document.querySelector('.person')", null, new() { PollingInterval = 20, Timeout = Patience });
        await desk.Press("ยกเลิกสิทธิ", "End");
        await closing;
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
