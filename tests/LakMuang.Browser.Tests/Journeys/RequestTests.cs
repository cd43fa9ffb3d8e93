using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Form 2 without paper: an officer asks, the head of finance decides, and the official form can be printed (L5-2, L5-9).</summary>
public sealed class RequestTests(RunningHouse house) : Journey(house)
{
    private const string Chief = "9900000000031";

    // Nobody else's journeys use these: each view has a person of its own, since the same is not asked twice.
    private static readonly Dictionary<View, string> _officers = new()
    {
        [View.ThaiWide] = "9900000000421",
        [View.EnglishWide] = "9900000000481",
        [View.ThaiPhone] = "9900000000545",
    };

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task An_officer_asks_the_head_of_finance_decides_and_the_form_is_printed(View view)
    {
        var officer = await ArriveHome(view, _officers[view]);
        await officer.Open("/requests");
        await officer.Inspect("requests-empty");
        await officer.Press("ยื่นคำขอ", "New request");
        await officer.Inspect("request-systems");
        await officer.Page.Locator("a[href^='/requests/new?system=elaas']").ClickAsync();
        await officer.Inspect("request-form");
        await officer.Page.Locator("input[value=elaas-reader]").CheckAsync();
        await officer.Press("ส่งคำขอ", "Send the request");
        await officer.See("กรอกหน้าที่ที่จะปฏิบัติ", "Say for which duty");
        await officer.Page.Locator("#Why").FillAsync("ตรวจรายงานการเงินประจำเดือนของกอง");
        await officer.Press("ส่งคำขอ", "Send the request");
        await officer.See("ผู้พิจารณาได้รับแจ้ง", "Whoever decides is told");
        await officer.Inspect("request-sent");
        var address = officer.Page.Url;

        var desk = await ArriveHome(view, Chief);
        await desk.See("คำขอรอท่านพิจารณา", "Requests for you to decide");
        await desk.Open("/requests?show=decide");
        await desk.Inspect("requests-to-decide");
        await desk.Open(new Uri(address).AbsolutePath);
        await desk.Inspect("request-decide");
        await desk.Press("อนุมัติ", "Approve");
        await desk.See("อนุมัติแล้ว", "Approved");
        await desk.Inspect("request-approved");
        await desk.Open($"{new Uri(address).AbsolutePath}/print");
        await desk.Inspect("request-printed");

        // A copy signed by hand comes back through the scanner: its QR leads to the same request, and there it is attached.
        var printed = await Paper.OfAsync(desk.Page, $"form-2-{view}");
        Assert.Single(printed.Sheets);
        Assert.Equal(new Uri(address).GetLeftPart(UriPartial.Path), Assert.Single(printed.Codes));
        await desk.Open(new Uri(printed.Codes[0]));
        await desk.Page.Locator("summary", new() { HasText = desk.Say("แนบเอกสาร", "Attach") }).ClickAsync();
        await desk.Page.Locator("form[action*=Attach] input[type=file]").SetInputFilesAsync(printed.Sheets[0]);
        await desk.Page.Locator("form[action*=Attach] button.btn[type=submit]").ClickAsync();
        await desk.See("แบบคำขอที่ลงนามแล้ว", "The signed form");
        await desk.Inspect("request-with-signed-copy");

        await officer.Open("/requests");
        await officer.See("อนุมัติแล้ว", "Approved");
        await officer.Inspect("requests-own");
    }
}
