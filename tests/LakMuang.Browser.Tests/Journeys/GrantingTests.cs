using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An SSO admin gives a right that is seen inside INFO, changes it, and ends it: whoever was inside is out within seconds. And why that is so.</summary>
public sealed class GrantingTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";

    private static int _letters = 700;

    // Those of the town who hold no right in INFO, one for each view.
    private static readonly Dictionary<View, (string CitizenId, string Family)> _officers = new()
    {
        [View.ThaiWide] = ("9900000000073", "ซ้อมมือเจริญ"),
        [View.EnglishWide] = ("9900000000081", "สมมติวงศ์"),
        [View.ThaiPhone] = ("9900000000090", "สาธิตพงษ์"),
    };

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_right_is_given_changed_and_ended_and_whoever_was_inside_is_out(View view)
    {
        var (number, family) = _officers[view];
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString(family)}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        var person = new Uri(desk.Page.Url).AbsolutePath;

        await desk.Open($"{person}/why?system=info");
        await desk.See("ไม่มีสิทธิในระบบนี้", "No right in this system");
        await desk.Inspect("why-not");
        await desk.Open($"{person}/rights/new");
        await desk.Page.Locator("input[name=Groups][value=info-viewer]").CheckAsync();
        await desk.Page.Locator("#Until").FillAsync("30 ก.ย. ๒๕๗๐");
        await desk.Inspect("right-give");
        await Decide(desk, "รับผิดชอบข้อมูลกลางแทนผู้ที่โอนไป");
        await desk.Press("ให้สิทธิ", "Give the rights");
        await desk.See("ให้สิทธิแล้ว", "The rights are given");

        var officer = await ArriveFromInfo(view);
        await officer.SignInWithThaId(number);
        await officer.SeePerson(family);

        await desk.Page.Locator("section[aria-labelledby=p3] tbody tr", new() { HasText = "INFO" }).Locator("th a").First.ClickAsync();
        var right = new Uri(desk.Page.Url).AbsolutePath;
        await desk.Inspect("right");
        await desk.Open($"{right}/changed");
        await desk.Page.Locator("#Group").SelectOptionAsync("info-editor");
        await desk.Inspect("right-change");
        await Decide(desk, "ได้รับมอบหมายให้แก้ไขข้อมูล");
        await desk.Press("เปลี่ยน", "Change");
        await desk.See("เปลี่ยนกลุ่มแล้ว", "The group is changed");
        right = new Uri(desk.Page.Url).AbsolutePath;
        await desk.Open($"{person}/why?system=info");
        await desk.See("สิ่งที่จะทำให้เข้าไม่ได้", "What would take it away");
        await desk.Inspect("why");

        var back = await ArriveFromInfo(view);
        await back.SignInWithThaId(number);
        await back.SeePerson(family);
        await desk.Open($"{right}/ended");
        await desk.Inspect("right-end");
        await Decide(desk, "พ้นจากงานข้อมูลแล้ว");
        await desk.Press("ยกเลิกสิทธิ", "End");
        await desk.See("ยกเลิกสิทธิแล้ว", "Ended");
        await desk.Inspect("right-ended");

        // INFO is told meanwhile: its page leads to the sign-in from then on.
        await back.SeeNobody();
        var own = await ArriveHome(view, number);
        await own.Page.Locator("a[href='/account/why']").First.ClickAsync();
        await own.Open("/account/why?system=info");
        await own.See("สิทธิสิ้นสุดแล้ว", "The right has ended");
        await own.Inspect("why-own");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    public async Task Rights_are_copied_from_a_predecessor_and_given_to_many(View view)
    {
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString("สมชาย")}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        var source = new Uri(desk.Page.Url).AbsolutePath.Split('/')[^1];
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString("วิภา")}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        var person = new Uri(desk.Page.Url).AbsolutePath;

        await desk.Open($"{person}/rights/copy?q={Uri.EscapeDataString("สมชาย")}");
        await desk.Inspect("right-copy-find");
        await desk.Page.Locator($"a[href$='source={source}']").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("input[name=Chosen]:checked")).ToHaveCountAsync(0);
        await desk.Inspect("right-copy");

        // The journeys share one agency: what an earlier one has given could only follow.
        await desk.Page.Locator("label.opt").Filter(new() { HasNotTextRegex = new("มีสิทธินี้อยู่แล้ว|Held already") }).Locator("input[name=Chosen]:enabled").First.CheckAsync();
        await Decide(desk, "ทำงานแทนชั่วคราว");
        await desk.Press("ให้สิทธิที่เลือก", "Give the chosen rights");
        await desk.See("ให้สิทธิแล้ว", "The rights are given");

        await desk.Open($"{Town}/rights/choose");
        foreach (var box in await desk.Page.Locator("input[name=People]").AllAsync())
        {
            await box.CheckAsync();
        }

        await desk.Page.Locator("input[name=Groups][value=election-viewer]").CheckAsync();
        await desk.Page.Locator("#Until").FillAsync("31/12/2569");
        await desk.Inspect("right-choose");
        await desk.Press("ตรวจรายการ", "Check the lines");
        await desk.See("ตรวจแล้ว รอตัดสินใจ", "Checked, waiting for you");
        await desk.Inspect("right-many-ready");
        await desk.Press("ไม่ทำเลย ยกเลิกการนำเข้า", "Do nothing, cancel the import");
        await desk.Open($"{Town}/rights");
        await desk.Inspect("rights");
        await desk.Open($"{Town}/rights/many");
        await desk.Inspect("right-many");
    }

    private static async Task Decide(Visitor desk, string reason)
    {
        await desk.Page.Locator("#Reason").FillAsync(reason);
        await desk.Page.Locator("#Number").FillAsync($"คำสั่ง ทต.ดอนตัวอย่าง ที่ {Interlocked.Increment(ref _letters)}/๒๕๖๙");
        await desk.Page.Locator("#LetterDate").FillAsync("๑๖ พ.ย. ๒๕๖๙");
    }
}
