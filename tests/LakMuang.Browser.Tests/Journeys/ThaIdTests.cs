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

        await Scan(desktop);

        await Assertions.Expect(desktop.Page).ToHaveURLAsync(new Regex("/record$"), new() { Timeout = 15_000 });
        await desktop.SeePerson("สมชาย จำลองกุล");
        await desktop.SeePerson("เทศบาลตำบลดอนตัวอย่าง");
        await desktop.SeePerson(desktop.Say("ผู้บันทึกข้อมูล", "Editor"));
        await desktop.Inspect("info-record");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task Without_script_a_link_takes_the_desktop_on(View view)
    {
        var desktop = await ArriveFromInfo(view, script: false);
        await desktop.Press("เข้าสู่ระบบด้วย ThaID", "Sign in with ThaID");

        await Scan(desktop);
        await desktop.Press("ยืนยันแล้ว ไปต่อ", "I have confirmed: go on");

        await desktop.SeePerson("สมชาย จำลองกุล");
        await desktop.Inspect("info-record");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task Whoever_cancels_at_thaid_may_go_on_another_way(View view)
    {
        var desktop = await ArriveFromInfo(view);
        await desktop.Press("เข้าสู่ระบบด้วย ThaID", "Sign in with ThaID");

        await desktop.Press("ยกเลิกและกลับ", "Cancel and go back");

        await desktop.SeeTitle("ยังไม่ได้เข้าสู่ระบบ", "You are not signed in");
        await desktop.Inspect("thaid-cancelled");
        await desktop.Press("ใช้รหัสผ่าน", "Use a password");
        await desktop.SeeTitle("เข้าสู่ระบบ", "Sign in");
        await desktop.See("INFO", "INFO");
    }

    private static async Task Scan(Visitor desktop)
    {
        var phone = await desktop.SecondPage();
        await phone.Open(new Uri(await desktop.Page.Locator("a[href*='/thaid/phone/']").GetAttributeAsync("href") ?? ""));
        await phone.Page.Locator("#person").SelectOptionAsync(Officer);
        await phone.Inspect("thaid-phone");
        await phone.Press("ยืนยัน", "Confirm");
        await phone.See("กลับไปที่หน้าจอคอมพิวเตอร์ได้เลย", "You can go back to the computer.");
    }
}
