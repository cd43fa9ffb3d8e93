using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>
/// A bad day of a provincial officer: an agency without an administrator, where somebody has left and can still come in. They find it, stop the leaver,
/// name an administrator whom another of the province confirms, and the agency reads in its history who was there (L2-1, B-4).
/// </summary>
public sealed class BadDayTests(RunningHouse house) : Journey(house)
{
    private const string District = "3603";
    private const string Operator = "9900000000197";
    private const string Province = "9900000000154";
    private const string Second = "9900000000162";

    // An agency of its own for each view.
    private static readonly Dictionary<View, (string Code, string Name, string Left, string Stays)> _agencies = new()
    {
        [View.ThaiWide] = ("06360391", "องค์การบริหารส่วนตำบลวันวุ่น", "9700080000018", "9700080000026"),
        [View.ThaiPhone] = ("06360392", "องค์การบริหารส่วนตำบลวันวาย", "9700080000034", "9700080000042"),
    };

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    public async Task The_province_finds_an_agency_without_an_admin_helps_and_leaves_a_trace(View view)
    {
        var (code, name, left, stays) = _agencies[view];
        var place = $"/agencies/{code}";
        var desk = await ArriveHome(view, Operator);
        await desk.AddAgency(District, code, name);
        await desk.ImportPeople(code, $"{left},นาย,ลาไกล,วันวุ่น,นักวิชาการคลัง,กองคลัง,,,", $"{stays},นาง,สมนึก,วันวุ่น,เจ้าพนักงานธุรการ,สำนักปลัด,,,");
        var leaver = await ArriveHome(view, left);
        var colleague = await ArriveHome(view, stays);
        await Report(colleague);
        await House.Tool("oversight", "scan");

        var office = await ArriveHome(view, Province);
        await office.GoTo("/agencies/3600/overview");
        await office.SeeTitle("ภาพรวมจังหวัด", "The province at a glance");
        await office.Page.Locator("a.stat[href='/agencies/3600/below?kind=NoAdmin']").ClickAsync();
        await office.Page.Locator("#q").FillAsync(name);
        await office.Page.Locator("form[role=search] button").ClickAsync();
        var line = office.Page.Locator("tbody tr", new() { HasText = code });
        await Assertions.Expect(line).ToContainTextAsync("ไม่มีผู้ดูแล");
        await office.Inspect("bad-day-no-admin");
        await line.Locator("th a").ClickAsync();
        await office.See("งานของหน่วยงานวันนี้", "work today");
        await office.Inspect("bad-day-agency");

        await office.GoTo($"{place}/leavers");
        await office.See("เก็บของกลับบ้านแล้ว", "เก็บของกลับบ้านแล้ว");
        await office.Inspect("bad-day-report");
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^พ้นวันนี้") }).ClickAsync();
        await office.See("ระงับแล้ว", "Suspended.");
        await office.NameLetter();
        await office.Press("บันทึกหนังสือ", "Save the letter");
        await office.See("บันทึกหนังสือแล้ว", "The letter is saved");
        await office.Inspect("bad-day-suspended");
        await leaver.Page.ReloadAsync();
        await leaver.SeeTitle("เข้าสู่ระบบ", "Sign in");

        await office.Open($"{place}/admins");
        await office.See("ยังไม่มีผู้ดูแลหน่วยงาน", "No admin yet");
        await office.Press("เสนอแต่งตั้งผู้ดูแล", "Nominate an admin");
        await office.Page.Locator("label.opt", new() { HasText = "สมนึก" }).Locator("input[name=Person]").CheckAsync();
        await office.Page.Locator("input[name=Rank]").First.CheckAsync();
        await office.Page.Locator("#From").FillAsync(Desks.ThaiDay());
        await office.NameLetter();
        await office.Press("ส่งให้รับรอง", "Send for confirmation");
        await office.See("ส่งเรื่องแล้ว", "Sent.");
        var other = await ArriveHome(view, Second);
        await other.Open("/agencies/3600/below?kind=Nomination");
        await other.Page.Locator($"tbody a[href^='{place}/admins/']").First.ClickAsync();
        await other.Page.Locator("form[action*=Confirm] button").ClickAsync();
        await other.See("บันทึกแล้ว", "Saved");

        await colleague.Open(place);
        await colleague.See("งานของหน่วยงานวันนี้", "work today");
        await colleague.Open($"{place}/history?by=above");
        await colleague.See("ระงับบัญชี", "Account stopped");
        await colleague.See("เสนอผู้ดูแลหน่วยงาน", "Admin proposed");
        await colleague.See("ท้องถิ่นจังหวัดชัยภูมิ", "ท้องถิ่นจังหวัดชัยภูมิ");
        await colleague.Inspect("bad-day-trace");
    }

    private static async Task Report(Visitor colleague)
    {
        await colleague.Page.Locator("a[href^='/leavers/new']").First.ClickAsync();
        await colleague.Page.Locator("#q").FillAsync("ลาไกล");
        await colleague.Page.Locator("form[role=search] button").ClickAsync();
        await colleague.Page.Locator("input[name=Person]").First.CheckAsync();
        await colleague.Page.Locator("#LastDay").FillAsync(Desks.ThaiDay());
        await colleague.Page.Locator("#Said").FillAsync("เก็บของกลับบ้านแล้ว");
        await colleague.Press("ส่งให้ผู้ดูแลหน่วยงาน", "Send to the administrator");
        await colleague.See("ส่งแล้ว", "Sent.");
    }
}
