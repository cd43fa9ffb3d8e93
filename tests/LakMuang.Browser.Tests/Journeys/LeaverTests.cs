using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A colleague reports somebody who leaves; the SSO admin looks, sees what would end, and answers.</summary>
public sealed class LeaverTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";
    private const string Colleague = "9900000000014";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_report_reaches_the_admin_who_answers_it(View view)
    {
        var colleague = await ArriveHome(view, Colleague);
        await colleague.Page.Locator("a[href='/leavers/new']").First.ClickAsync();
        await colleague.Page.Locator("#q").FillAsync("สมมติวงศ์");
        await colleague.Page.Locator("form[role=search] button").ClickAsync();
        await colleague.Inspect("leaver-report");
        await colleague.Page.Locator("input[name=Person]").First.CheckAsync();
        await colleague.Page.Locator("#LastDay").FillAsync("30 ก.ย. 2569");
        await colleague.Page.Locator("#Said").FillAsync("โอนไปปฏิบัติหน้าที่ที่อื่น");
        await colleague.Press("ส่งให้ผู้ดูแลหน่วยงาน", "Send to the administrator");
        await colleague.See("ส่งแล้ว", "Sent.");

        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/leavers");
        await desk.See("โอนไปปฏิบัติหน้าที่ที่อื่น", "โอนไปปฏิบัติหน้าที่ที่อื่น");
        await desk.Inspect("leavers");
        await desk.Open($"{Town}/leavers/forecast");
        await desk.See("ผู้จะพ้นหน้าที่ใน 12 เดือนข้างหน้า", "Who leaves within the next 12 months");
        await desk.Inspect("leavers-forecast");
        await desk.Open($"{Town}/leavers");
        await desk.Page.Locator("a[href$='/leave']").First.ClickAsync();
        await desk.Inspect("leave");
        await desk.Open($"{Town}/leavers");
        await desk.Page.Locator("input[name=Reason]").First.FillAsync("ยังปฏิบัติหน้าที่ตามเดิม");
        await desk.Press("ปิดเรื่อง", "Close the report");
        await desk.See("ไม่มีการแจ้งที่ค้างอยู่", "No report waits");
    }
}
