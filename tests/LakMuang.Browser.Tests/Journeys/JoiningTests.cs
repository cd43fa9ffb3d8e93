using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>From ThaID to the first system, and the desk of the SSO admin who lets people in (L2-7).</summary>
public sealed class JoiningTests(RunningHouse house) : Journey(house)
{
    private const string AdminOfTuayang = "9900000000049";

    /// <summary>People whom the demo data knows only at ThaID: one for each view.</summary>
    private static readonly Dictionary<View, string> _newcomers = new()
    {
        [View.ThaiWide] = "9900000000634",
        [View.ThaiPhone] = "9900000000642",
        [View.EnglishWide] = "9900000000651",
        [View.EnglishPhone] = "9900000000669",
    };

    private static readonly Microsoft.Playwright.FilePayload _order = new()
    {
        Name = "คำสั่ง.pdf",
        MimeType = "application/pdf",
        Buffer = System.Text.Encoding.ASCII.GetBytes("""
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF

            """),
    };

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public Task An_officer_registers_and_enters_the_first_system(View view) => RegisterAndEnter(view, _newcomers[view], script: true);

    [Fact]
    public Task Registering_and_deciding_need_no_script() => RegisterAndEnter(View.ThaiWide, "9900000000677", script: false);

    private async Task RegisterAndEnter(View view, string number, bool script)
    {
        var newcomer = await Arrive(view, script);
        var email = $"newcomer-{number}@tests.example";
        await newcomer.Open("/register");
        await newcomer.Inspect("register");
        await newcomer.Press("เริ่มด้วยการยืนยันตัวตนด้วย ThaID", "Begin: prove who you are with ThaID");
        await newcomer.Page.Locator("#citizen_id").FillAsync(number);
        await newcomer.Press("จำลองการสแกน", "Simulate the scan");
        await newcomer.Press("เริ่มกรอกข้อมูล", "Begin");

        await newcomer.SeeTitle("ข้อมูลติดต่อ", "Contact");
        await newcomer.Page.Locator("#Email").FillAsync("somchai@nowhere");
        await newcomer.Press("ถัดไป", "Next");
        await newcomer.See("กรอกอีเมลให้ถูกต้อง", "Enter an e-mail address");
        await newcomer.Inspect("register-contact-wrong");
        await newcomer.Page.Locator("#Email").FillAsync(email);
        await newcomer.Page.Locator("#Mobile").FillAsync("๐๘๑ ๒๓๔ ๕๖๗๘");
        await newcomer.Press("ถัดไป", "Next");
        await newcomer.SeeTitle("กรอกรหัสยืนยันอีเมล", "Type the code from your mail");
        await newcomer.Inspect("register-email");
        await newcomer.Page.Locator("#Code").FillAsync(await House.NewestCode(email));
        await newcomer.Press("ยืนยันอีเมล", "Confirm");

        await newcomer.SeeTitle("หน่วยงานและตำแหน่ง", "Agency and post");
        await newcomer.Page.Locator("#Q").FillAsync("ทต ดอนตัวอยาง");
        await newcomer.Press("ค้นหา", "Search");
        await newcomer.Inspect("register-agency-found");
        await newcomer.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = newcomer.Say("เทศบาลตำบลดอนตัวอย่าง", "Don Tuayang Subdistrict Municipality") }).First.ClickAsync();
        await newcomer.Page.Locator("#Position").FillAsync("นักวิชาการเงินและบัญชีปฏิบัติการ");
        await newcomer.Page.Locator("#Unit").FillAsync("กองคลัง");
        await newcomer.Inspect("register-agency");
        await newcomer.Press("ถัดไป", "Next");

        await newcomer.SeeTitle("ท่านต้องใช้ระบบใด", "Which systems");
        await newcomer.Page.Locator("input[value=info-viewer]").CheckAsync();
        await newcomer.Inspect("register-rights");
        await newcomer.Press("ถัดไป", "Next");

        await newcomer.SeeTitle("แนบเอกสารหลักฐาน", "Attach documents");
        await newcomer.Page.Locator("#Files").SetInputFilesAsync(_order);
        await newcomer.Press("เพิ่มเอกสาร", "Add a document");
        await Microsoft.Playwright.Assertions.Expect(newcomer.Control(newcomer.Say("ถัดไป", "Next"))).ToBeVisibleAsync();
        await newcomer.Inspect("register-evidence");
        await newcomer.Press("ถัดไป", "Next");
        await newcomer.SeeTitle("ตรวจข้อมูลก่อนส่ง", "Check before you send");
        await newcomer.Inspect("register-check");
        await newcomer.Press("ส่งการลงทะเบียน", "Send the registration");
        await newcomer.SeeTitle("สถานะการลงทะเบียน", "Your registration");
        await newcomer.Inspect("register-sent");

        var admin = await ArriveHome(view, AdminOfTuayang, script);
        await admin.Open("/agencies/05360199");
        await admin.SeeTitle("งานของหน่วยงานวันนี้", "The agency's work today");
        await admin.Inspect("agency-home");
        await admin.Open("/agencies/05360199/registrations");
        await admin.Inspect("registrations");
        await admin.Page.Locator("tbody tr").Last.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await admin.See("นักวิชาการเงินและบัญชีปฏิบัติการ", "นักวิชาการเงินและบัญชีปฏิบัติการ");
        await admin.Inspect("registration");
        await admin.Page.Locator("#LetterNumber").FillAsync($"คำสั่ง ทต.ดอนตัวอย่าง ที่ ๓{number[^3..]}/๒๕๖๙");
        await admin.Page.Locator("#LetterDate").FillAsync("30/2/2569");
        await admin.Page.Locator("#LetterSubject").FillAsync("มอบหมายหน้าที่ผู้ใช้งานระบบ");
        await admin.Press("อนุมัติ", "Approve");
        await admin.See("ไม่มีวันที่ “30/2/2569” ในปฏิทิน", "There is no day “30/2/2569”");
        await admin.Inspect("registration-wrong-day");
        await admin.Page.Locator("#LetterDate").FillAsync("20 พ.ย. 2569");
        await admin.Press("อนุมัติ", "Approve");
        await admin.See("ที่ ๓", "ที่ ๓");
        await admin.Inspect("registration-approved");

        await newcomer.Open("/register/status");
        await newcomer.Inspect("register-approved");
        var officer = await ArriveFromInfo(view, script);
        await officer.SignInWithThaId(number);
        await officer.SeePerson(newcomer.Say("เทศบาลตำบลดอนตัวอย่าง", "เทศบาลตำบลดอนตัวอย่าง"));
    }
}
