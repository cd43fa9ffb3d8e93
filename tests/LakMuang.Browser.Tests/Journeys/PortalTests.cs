using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

public sealed class PortalTests(RunningHouse house) : Journey(house)
{
    private const string Officer = "9900000000014";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public Task One_click_enters_a_system_without_signing_in_again(View view) => EnterELaas(view, script: true);

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public Task Entering_a_system_needs_no_script(View view) => EnterELaas(view, script: false);

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Rights_history_and_help_can_be_read_by_everybody(View view)
    {
        var officer = await ArriveHome(view, Officer);

        foreach (var page in (string[])["rights", "history", "help", "sign-out"])
        {
            await officer.Open($"/{page}");
            await officer.Inspect(page);
        }

        await officer.Press("ใช้งานต่อ", "Stay signed in");
        await officer.SeeTitle("สวัสดี คุณ", "Hello, ");
    }

    [Theory]
    [InlineData(View.ThaiWide, "9900000000251")]
    [InlineData(View.ThaiPhone, "9900000000120")]
    [InlineData(View.EnglishWide, "9900000000138")]
    [InlineData(View.EnglishPhone, "9900000000146")]
    public async Task A_session_elsewhere_is_ended_from_the_account_page(View view, string citizenId)
    {
        var elsewhere = await ArriveHome(view, citizenId);
        var here = await ArriveHome(view, citizenId);
        await here.Open("/account");
        await here.Inspect("account");

        // The one that was used last stands first; other journeys of the same person may have left more.
        await here.Page.GetByRole(AriaRole.Button, new() { Name = here.Say("ออกจากระบบรายการนี้", "End this session"), Exact = true }).First.ClickAsync();

        await here.See("ออกจากระบบรายการนั้นแล้ว", "That session has ended.");
        await here.Inspect("account-ended-one");
        await elsewhere.Page.ReloadAsync();
        await elsewhere.SeeTitle("เข้าสู่ระบบ", "Sign in");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task An_address_with_nothing_behind_it_is_told_calmly(View view)
    {
        var officer = await ArriveHome(view, Officer);

        var answer = await officer.Open("/no-such-page");

        Assert.Equal(404, answer?.Status);
        await officer.SeeTitle("ไม่พบหน้านี้", "This page was not found");
        await officer.Inspect("not-found");
    }

    private async Task EnterELaas(View view, bool script)
    {
        var officer = await ArriveHome(view, Officer, script);
        await officer.See("คำสั่ง ทต.ดอนตัวอย่าง ที่ 241/2569", "คำสั่ง ทต.ดอนตัวอย่าง ที่ 241/2569");
        await officer.See("งานที่ต้องทำ", "To do");
        await officer.See("การเข้าใช้ล่าสุด", "Recent sign-ins");
        await officer.Inspect("portal");

        await officer.Page.Locator(".app", new() { HasText = "e-LAAS" }).GetByRole(AriaRole.Link).ClickAsync();

        await officer.SeePerson("สมชาย จำลองกุล");
        Assert.StartsWith(House.ELaas.AbsoluteUri, officer.Page.Url, StringComparison.Ordinal);
        await officer.Inspect("elaas");
    }
}
