using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A head lets mayor and clerk read in two clicks (L5-4); by two letters the headship goes on to whoever acts and to the new head, and who hands over is out (L5-8).</summary>
public sealed class HeadshipTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/06361099";
    private const string Head = "9900000000120";
    private const string Admin = "9900000000111";
    private const string Clerk = "9900000000146";
    private const string Next = "9900000000103";

    [Fact]
    public async Task Mayor_and_clerk_read_after_two_clicks_and_two_letters_hand_the_headship_on()
    {
        const View view = View.ThaiWide;
        var head = await ArriveHome(view, Head);
        await head.Open("/headship");
        await head.Inspect("headship-own");
        var clicks = 0;
        await Click("a[href$='/readers']");
        await head.Inspect("headship-readers");
        await Click("form[action$='/readers'] button.btn-p");
        await head.See("ให้สิทธิดูรายงานแล้ว", "Read access is given");
        Assert.Equal(2, clicks);
        await Enter(head);

        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/headships");
        await desk.Inspect("headships");
        await Hand(desk, "นภา", "Acting", 901);
        await desk.Inspect("headship-acting");
        await head.SeeNobody();

        var clerk = await ArriveHome(view, Clerk);
        await Enter(clerk);
        await Hand(desk, "อรุณี", "Substantive", 902);
        await desk.See("อรุณี ต้นแบบทอง", "อรุณี ต้นแบบทอง");
        await desk.Inspect("headship-new");

        var next = await ArriveHome(view, Next);
        await next.Open("/headship");
        await next.See("หัวหน้าหน่วยงานคลัง", "Head of finance");

        async Task Click(string what)
        {
            clicks++;
            await head.Page.Locator(what).First.ClickAsync();
        }
    }

    [Theory]
    [InlineData(View.ThaiWide, "9900000000090")]
    [InlineData(View.EnglishWide, "9900000000243")]
    [InlineData(View.ThaiPhone, "9900000000049")]
    public async Task Form_1_is_filed_and_printed_as_the_letter_of_the_mayor(View view, string number)
    {
        var officer = await ArriveHome(view, number);
        await officer.Open("/requests/head?system=elaas");
        await officer.Inspect("form-1");
        await officer.Page.Locator("input[name=Cause]").First.CheckAsync();
        await officer.Press("ส่งคำขอ", "Send the request");
        await officer.See("ผู้พิจารณาได้รับแจ้ง", "Whoever decides is told");
        await officer.Inspect("form-1-sent");
        var address = new Uri(officer.Page.Url).GetLeftPart(UriPartial.Path);
        await officer.Open($"{new Uri(address).AbsolutePath}/print");
        await officer.Inspect("form-1-printed");
        var printed = await Paper.OfAsync(officer.Page, $"form-1-{view}");
        Assert.Single(printed.Sheets);
        Assert.Equal(address, Assert.Single(printed.Codes));
    }

    private static async Task Enter(Visitor visitor)
    {
        await visitor.Open("/");
        await visitor.Page.Locator(".app", new() { HasText = "e-LAAS" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".person")).ToBeVisibleAsync();
    }

    private static async Task Hand(Visitor desk, string to, string capacity, int number)
    {
        await desk.Open($"{Town}/headships/elaas-head");
        await desk.Inspect($"headship-plan-{number}");
        var choice = desk.Page.Locator("#To option", new() { HasText = to }).First;
        await desk.Page.Locator("#To").SelectOptionAsync(await choice.GetAttributeAsync("value") ?? "");
        await desk.Page.Locator($"input[name=Capacity][value={capacity}]").CheckAsync();
        await desk.Page.Locator("#Day").FillAsync(await desk.Page.EvaluateAsync<string>(
            "() => { const d = new Date(Date.now() + 7 * 3600e3); return `${d.getUTCDate()}/${d.getUTCMonth() + 1}/${d.getUTCFullYear() + 543}`; }"));
        await desk.Page.Locator("#Number").FillAsync($"คำสั่ง อบต.หนองตัวอย่าง ที่ {number}/2569");
        await desk.Page.Locator("#LetterDate").FillAsync("๑๖ พ.ย. ๒๕๖๙");
        await desk.Press("บันทึกการส่งมอบ", "Save the handover");
        await desk.See("บันทึกแล้ว", "Saved.");
    }
}
