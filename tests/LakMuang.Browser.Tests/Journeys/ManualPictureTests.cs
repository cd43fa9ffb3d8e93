using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>Walks through the house as the manuals tell it, and takes their pictures on the way (build/pictures).</summary>
public sealed class ManualPictureTests(RunningHouse house) : Journey(house)
{
    private const string Officer = "9900000000014";
    private const string Admin = "9900000000049";
    private const string Overseer = "9900000000154";
    private const string Auditor = "9900000000219";
    private const string Operator = "9900000000197";
    private const string Town = "/agencies/05360199";
    private const string Province = "/agencies/3600";

    [Fact]
    public async Task An_officer_signs_in_and_opens_systems()
    {
        var visitor = await Arrive(View.ThaiWide);
        await visitor.Open("/sign-in");
        await visitor.Illustrate("sign-in");
        var officer = await ArriveHome(View.ThaiWide, Officer);
        await officer.Illustrate("home");
    }

    [Fact]
    public async Task An_administrator_looks_after_the_agency()
    {
        var admin = await ArriveHome(View.ThaiWide, Admin);
        await admin.Open(Town);
        await admin.Illustrate("agency-home");
        await admin.Open($"{Town}/people");
        await admin.Illustrate("people");

        // Journeys beside this one bring the town more people than a page of the list shows.
        await admin.Page.Locator("#q").FillAsync("สมชาย");
        await admin.Press("ค้นหา", "Search");
        await admin.Page.Locator("main a[href*='/people/']", new() { HasText = "สมชาย" }).First.ClickAsync();
        await admin.Illustrate("person");
        var person = new Uri(admin.Page.Url).AbsolutePath;
        await admin.Open($"{person}/rights/new");
        await admin.Illustrate("give-right");
        await admin.Open($"{Town}/leavers/forecast");
        await admin.Illustrate("forecast");
    }

    [Fact]
    public async Task An_auditor_reads_who_could_do_what()
    {
        var auditor = await ArriveHome(View.ThaiWide, Auditor);
        await auditor.Open($"{Town}/people/on");
        await auditor.Illustrate("people-on-day");
        await auditor.Open($"{Town}/conflicts");
        await auditor.Illustrate("conflicts");
    }

    [Fact]
    public async Task A_head_of_finance_decides_on_a_request()
    {
        var officer = await ArriveHome(View.ThaiWide, "9900000000600");
        await officer.Open("/requests/new?system=elaas");
        await officer.Page.Locator("input[value=elaas-reader]").CheckAsync();
        await officer.Page.Locator("#Why").FillAsync("ตรวจรายงานการเงินประจำเดือนของกอง");
        await officer.Press("ส่งคำขอ", "Send the request");
        await officer.See("ผู้พิจารณาได้รับแจ้ง", "Whoever decides is told");

        var desk = await ArriveHome(View.ThaiWide, "9900000000031");
        await desk.Open(new Uri(officer.Page.Url).AbsolutePath);
        await desk.Illustrate("request-decide");
        await desk.Open("/headship");
        await desk.Illustrate("headship");
    }

    [Fact]
    public async Task A_province_writes_and_a_municipality_acknowledges()
    {
        var desk = await ArriveHome(View.ThaiWide, Overseer);
        await desk.Open($"{Province}/below");
        await desk.Illustrate("below");
        await desk.Open($"{Province}/outgoing/new");
        await desk.Page.Locator("#Subject").FillAsync("ซักซ้อมแนวทางการแต่งตั้งผู้ดูแลหน่วยงานสำรอง");
        await desk.Page.Locator("#Number").FillAsync("ชย ๐๐๒๓.๓/ว ๑๒๑");
        await desk.Page.Locator("#IssuedOn").FillAsync("๑ พ.ย. ๒๕๖๙");
        await desk.Page.Locator("#Body").FillAsync("ให้หน่วยงานที่มีผู้ดูแลคนเดียวแต่งตั้งผู้ดูแลสำรองให้แล้วเสร็จ");
        var due = TimeProvider.System.GetUtcNow().AddDays(20);
        await desk.Page.Locator("#DueOn").FillAsync($"{due.Day}/{due.Month}/{due.Year + 543}");
        await desk.Illustrate("circular-write");
        await desk.Press("บันทึกและตรวจผู้รับ", "Save and check who gets it");
        await desk.Illustrate("circular-check");
        await desk.Page.Locator("form[action*=Send] button").ClickAsync();
        await desk.See("ส่งแล้ว", "Sent");

        var admin = await ArriveHome(View.ThaiWide, Admin);
        await admin.Open("/circulars");
        await admin.Page.GetByText("ซักซ้อมแนวทางการแต่งตั้งผู้ดูแลหน่วยงานสำรอง").First.ClickAsync();
        await admin.Illustrate("circular-read");
        await admin.Press("รับทราบแทนหน่วยงาน", "Acknowledge for the agency");

        await desk.Open($"{Province}/outgoing");
        await desk.Page.GetByText("ซักซ้อมแนวทางการแต่งตั้งผู้ดูแลหน่วยงานสำรอง").First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#mails")).ToContainTextAsync(desk.Say("แจ้งทางอีเมลครบแล้ว", "All were told by e-mail"), new() { Timeout = 60_000 });
        await desk.Illustrate("circular-follow");
    }

    [Fact]
    public async Task Operators_see_systems_keys_and_roles()
    {
        var desk = await ArriveHome(View.ThaiWide, Operator);
        await desk.Open("/admin");
        await desk.Illustrate("admin");
        await desk.Open("/admin/operators");
        await desk.Illustrate("operators");
        await desk.Open("/activation-letters");
        await desk.Illustrate("activation-letters");
    }
}
