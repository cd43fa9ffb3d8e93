using System.Text.RegularExpressions;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

public sealed class ThaIdTests(RunningHouse house) : Journey(house)
{
    private const string Officer = "9900000000014";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_phone_that_scans_the_code_lets_the_desktop_into_info(View view)
    {
        var desktop = await ArriveFromInfo(view);
        await desktop.Inspect("sign-in");
        await desktop.Press("เข้าสู่ระบบด้วย ThaID", "Sign in with ThaID");
        await desktop.Inspect("thaid-qr");

        var phone = await desktop.SecondPage();
        await phone.Open(new Uri(await desktop.Page.Locator("a[href*='/thaid/phone/']").GetAttributeAsync("href") ?? ""));
        await phone.Page.Locator("#person").SelectOptionAsync(Officer);
        await phone.Inspect("thaid-phone");
        await phone.Press("ยืนยัน", "Confirm");
        await phone.See("กลับไปที่หน้าจอคอมพิวเตอร์ได้เลย", "You can go back to the computer.");

        await Assertions.Expect(desktop.Page).ToHaveURLAsync(new Regex("/record$"));
        var person = desktop.Page.Locator(".person");
        await Assertions.Expect(person).ToContainTextAsync("สมชาย จำลองกุล");
        await Assertions.Expect(person).ToContainTextAsync("เทศบาลตำบลดอนตัวอย่าง");
        await Assertions.Expect(person).ToContainTextAsync(desktop.Say("ผู้แก้ไขข้อมูล", "Editor"));
        await desktop.Inspect("info-record");
    }
}
