using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>One agency sends somebody to another, which accepts; they are told on their own page; then it is called off, and a secondment is looked at.</summary>
public sealed class MoveTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Other = "/agencies/06361099";
    private const string Admin = "9900000000049";
    private const string OtherAdmin = "9900000000111";
    private const string Officer = "9900000000090";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task Somebody_is_sent_to_another_agency_which_accepts(View view)
    {
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString("สาธิตพงษ์")}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        await desk.Page.Locator("a[href$='/transfer']").ClickAsync();
        await desk.Page.Locator("#q").FillAsync("อบต.หนองตัวอย่าง");
        await desk.Page.Locator("form[role=search] button").ClickAsync();
        await desk.Page.Locator("input[name=To]").First.CheckAsync();
        await desk.Page.Locator("#Day").FillAsync(ThaiDay(30));
        await desk.Page.Locator("#Number").FillAsync($"คำสั่ง {700 + (int)view}/2569");
        await desk.Page.Locator("#LetterDate").FillAsync("๑ พ.ย. ๒๕๖๙");
        await desk.Inspect("transfer");
        await desk.Press("ส่งเรื่อง", "Send");
        await desk.See("ส่งเรื่องแล้ว", "Sent.");

        var other = await ArriveHome(view, OtherAdmin);
        await other.Open(Other);
        await other.See("มีเรื่องโอนย้ายรอหน่วยงานนี้ตอบ", "Moves that wait for this agency");
        await other.Open($"{Other}/moves");
        await other.Inspect("moves");
        await other.Page.Locator("a.btn-p").First.ClickAsync();
        await other.Inspect("move");
        await other.Page.Locator("#Position").FillAsync("นักพัฒนาชุมชนปฏิบัติการ");
        await other.Press("รับเรื่องนี้", "Accept");
        await other.See("ตกลงแล้ว รอวันที่มีผล", "Agreed, to come");

        var officer = await ArriveHome(view, Officer);
        await officer.See("ท่านจะโอนย้าย", "You are to be transferred");
        await officer.Inspect("home-moving");

        await other.Page.Locator("#Reason").FillAsync("เลื่อนคำสั่งไปปีหน้า");
        await other.Press("ถอนเรื่อง", "Withdraw");
        await other.See("ยกเลิกแล้ว", "Cancelled");
        await other.Open($"{Other}/moves/ask");
        await other.Inspect("move-ask");
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString("สาธิตพงษ์")}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        await desk.Page.Locator("a[href$='/second']").ClickAsync();
        await desk.Page.Locator("#q").FillAsync("อบต.หนองตัวอย่าง");
        await desk.Page.Locator("form[role=search] button").ClickAsync();
        await desk.Inspect("second");
    }

    private static string ThaiDay(int ahead)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).AddDays(ahead).DateTime);
        return $"{day.Day}/{day.Month}/{day.Year + 543}";
    }
}
