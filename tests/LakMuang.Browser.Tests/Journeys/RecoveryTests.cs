using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An SSO admin has lost every way in: the district proposes, the province confirms, and the admin, who has not lost anything, stops it.</summary>
public sealed class RecoveryTests(RunningHouse house) : Journey(house)
{
    private const string Place = "/agencies/06361099";
    private const string District = "9900000000171";
    private const string Province = "9900000000162";
    private const string Admin = "9900000000111";

    private static int _numbers = 700;

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    [InlineData(View.EnglishWide)]
    public async Task One_proposes_another_confirms_and_whoever_it_is_about_stops_it(View view)
    {
        var first = await ArriveHome(view, District);
        await first.Open($"{Place}/people?q={Uri.EscapeDataString("อนันต์")}");
        await first.Page.Locator("tbody th a").First.ClickAsync();
        await first.Page.Locator("a[href$='/access']").First.ClickAsync();
        await first.Press("กู้คืนการเข้าใช้", "Recover the account");
        await first.Inspect("recovery");
        await first.Page.Locator("#Email").FillAsync("anan.new@example.go.th");
        await first.Page.Locator("#Reason").FillAsync("โทรศัพท์หาย และอีเมลเดิมปิดไปแล้ว");
        await first.Page.Locator("input[name=HasMet]").CheckAsync();
        await first.Page.Locator("#Number").FillAsync($"ชย {Interlocked.Increment(ref _numbers)}/2569");
        await first.Page.Locator("#LetterDate").FillAsync("๑ พ.ย. ๒๕๖๙");
        await first.Press("เสนอกู้คืน", "Propose the recovery");
        await first.See("เสนอแล้ว", "Proposed.");
        await first.See("จึงยืนยันเองไม่ได้", "somebody else confirms");

        var second = await ArriveHome(view, Province);
        await second.Open("/agencies/3600/below");
        await second.See("กู้คืนผู้ดูแล รอคนที่สอง", "Recovery awaits a second");
        await second.Page.Locator($"a[href^='{Place}/people/'][href$='/recovery']").First.ClickAsync();
        await second.Inspect("recovery-confirm");
        await second.Press("ยืนยันการกู้คืน", "Confirm the recovery");
        await second.See("ยืนยันแล้ว", "Confirmed.");
        await second.Inspect("recovery-confirmed");

        var admin = await ArriveHome(view, Admin);
        await admin.See("มีผู้ขอกู้คืนบัญชีของท่าน", "Somebody asks to recover your account");
        await admin.Inspect("home-recovery");
        await admin.Press("ดูหรือหยุด", "See or stop it");
        await admin.Inspect("recovery-own");
        await admin.Press("ไม่ใช่ฉัน หยุดทันที", "This was not me: stop it");
        await admin.See("หยุดแล้ว", "Stopped.");

        var visitor = await Arrive(view);
        await visitor.Open("/stop-recovery");
        await visitor.Inspect("recovery-stop");
    }
}
