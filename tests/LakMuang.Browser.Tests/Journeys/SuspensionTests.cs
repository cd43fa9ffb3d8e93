using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An SSO admin stops a colleague at once, sees which system has confirmed, names the letter, and lets her in again.</summary>
public sealed class SuspensionTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";
    private const string Officer = "9900000000065";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_colleague_is_stopped_and_comes_back(View view)
    {
        var officer = await ArriveFromInfo(view);
        await officer.SignInWithThaId(Officer);
        await officer.SeePerson("กัญญา ลองใช้สุข");

        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/people?q={Uri.EscapeDataString("ลองใช้สุข")}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        await desk.Inspect("person");
        await desk.Page.Locator("a.btn-dp").ClickAsync();
        await desk.Inspect("suspend");
        await desk.Page.Locator("input[name=Because][value=LeftDuties]").CheckAsync();
        await desk.Page.Locator("#Reason").FillAsync("โอนย้ายวันนี้ หนังสือส่งตัวกำลังตามมา");
        await desk.Press("ระงับบัญชีเดี๋ยวนี้", "Suspend now");
        await desk.See("ระงับแล้ว", "Suspended.");
        await desk.See("ทุกระบบยืนยันครบแล้ว", "Every system has confirmed");
        await desk.Inspect("suspension");

        await officer.Page.ReloadAsync();
        await officer.SeeTitle("เข้าสู่ระบบ", "Sign in");

        await desk.Page.Locator("#Number").FillAsync($"ชย ๕๒๓๐๑/{500 + (int)view}");
        await desk.Page.Locator("#LetterDate").FillAsync("๑๖ พ.ย. ๒๕๖๙");
        await desk.Press("บันทึกหนังสือ", "Save the letter");
        await desk.See("บันทึกหนังสือแล้ว", "The letter is saved");
        await desk.Page.Locator("#Reason").FillAsync("กลับมาปฏิบัติหน้าที่ตามเดิม");
        await desk.Press("คืนสิทธิ", "Reinstate");
        await desk.See("คืนสิทธิแล้ว", "Reinstated");
        await ArriveHome(view, Officer);
    }
}
