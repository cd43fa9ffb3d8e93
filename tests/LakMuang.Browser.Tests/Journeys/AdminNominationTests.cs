using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A municipality nominates a second admin by letter, its district confirms, and the new admin works; operators see what stays open.</summary>
public sealed class AdminNominationTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";
    private const string District = "9900000000189";
    private const string Operator = "9900000000197";

    [Theory]
    [InlineData(View.ThaiWide, "9900000000031")]
    [InlineData(View.ThaiPhone, "9900000000022")]
    public async Task A_nominee_becomes_admin_when_the_district_confirms(View view, string nominee)
    {
        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/admins");
        await desk.Inspect("admins");
        await desk.Open($"{Town}/admins/new");
        await desk.Inspect("admins-new");
        await desk.Press("ส่งให้รับรอง", "Send for confirmation");
        await desk.Inspect("admins-new-wrong");
        await desk.Page.Locator($"label.opt:has-text('{(nominee == "9900000000031" ? "ประเสริฐ ฝึกหัดงาม" : "วิภา นิทัศน์ศรี")}') input").CheckAsync();
        await desk.Page.Locator("input[name=Rank][value=Deputy]").CheckAsync();
        await desk.Page.Locator("#From").FillAsync("1/12/2568");
        await desk.Page.Locator("#Number").FillAsync($"คำสั่ง ทต.ดอนตัวอย่าง ที่ ๓๐{nominee[12]}/๒๕๖๙");
        await desk.Page.Locator("#LetterDate").FillAsync("๑ ต.ค. ๒๕๖๙");
        await desk.Press("ส่งให้รับรอง", "Send for confirmation");
        await desk.See("ส่งเรื่องแล้ว", "Sent");

        var office = await ArriveHome(view, District);
        await office.Open("/agencies/3601/below");
        await office.See("รอรับรองผู้ดูแล", "Admins to confirm");
        await office.Inspect("below");
        await office.Page.Locator("tbody a[href*='/admins/']").First.ClickAsync();
        await office.Inspect("nomination");
        await office.Page.Locator("form[action*=Confirm] button").ClickAsync();
        await office.See("บันทึกแล้ว", "Saved");
        await office.Inspect("admins-confirmed");

        var fresh = await ArriveHome(view, nominee);
        await fresh.Open($"{Town}/admins");
        await fresh.See("ผู้ดูแลสำรอง", "Deputy");
        await fresh.Page.Locator("a[href*='/admins/leave/']").Last.ClickAsync();
        await fresh.Inspect("admins-leave");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    public async Task Operators_see_the_whole_tree_and_propose_roles(View view)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/agencies/0000/below");
        await desk.Inspect("below-root");
        await desk.Open("/admin/operators");
        await desk.Inspect("operators");
        await desk.Open("/admin/operators/new");
        await desk.Inspect("operators-new");
        await desk.Open("/break-glass");
        await desk.Inspect("break-glass");
    }
}
