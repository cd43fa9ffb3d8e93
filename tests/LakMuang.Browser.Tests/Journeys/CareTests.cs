using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An SSO admin corrects a colleague's data, helps with the sign-in, looks back to a past day; and the colleague sees who looked.</summary>
public sealed class CareTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";
    private const string Officer = "9900000000065";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_colleague_is_helped_and_sees_who_looked(View view)
    {
        var officer = await ArriveHome(view, Officer);
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString("ลองใช้สุข")}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        var person = desk.Page.Url;

        await desk.Press("แก้ไขข้อมูล", "Correct data");
        await desk.Inspect("person-edit");
        await desk.Page.Locator("[name='Values[Mobile]']").FillAsync("1234");
        await desk.Press("บันทึกข้อมูล", "Save");
        await desk.See("10 หลัก", "10 digits");
        await desk.Inspect("person-edit-wrong");
        await desk.Page.Locator("[name='Values[Mobile]']").FillAsync($"08111122{(int)view:D2}");
        await desk.Press("บันทึกข้อมูล", "Save");
        await desk.See("บันทึกข้อมูลแล้ว", "Saved.");

        await desk.Page.Locator("a[href$='/number']").ClickAsync();
        await desk.Page.Locator("input[name=Because]").First.CheckAsync();
        await desk.Page.Locator("#Words").FillAsync("เทียบกับบัตรที่นำมาแสดง");
        await desk.Inspect("person-number");
        await desk.Press("แสดงเลขเต็ม", "Show the whole number");
        await desk.See("9-9000-00000-06-5", "9-9000-00000-06-5");
        await desk.Press("ปิดหน้านี้", "Close");

        await desk.Page.Locator("a[href$='/access']").ClickAsync();
        await desk.Inspect("person-access");
        await desk.Page.Locator("a[href$='/reset']").ClickAsync();
        await desk.Inspect("person-reset");
        await desk.Open(new Uri($"{person}/access"));
        await desk.Press("ให้ออกจากทุกเครื่อง", "Sign out everywhere");
        await desk.See("ให้ออกจากทุกเครื่องแล้ว", "Signed out everywhere.");
        await officer.Page.ReloadAsync();
        await officer.SeeTitle("เข้าสู่ระบบ", "Sign in");

        await desk.Open($"{Town}/people/on?Date={Uri.EscapeDataString("๑ พ.ย. ๒๕๖๙")}");
        await desk.Inspect("people-on-day");

        var back = await ArriveHome(view, Officer);
        await back.Open("/account/privacy");
        await back.See("ดูเลขประจำตัวเต็ม", "saw the whole citizen ID");
        await back.Inspect("privacy");
        await back.Open("/new-password");
        await back.Inspect("new-password");
    }
}
