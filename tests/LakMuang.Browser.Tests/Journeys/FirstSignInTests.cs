using System.Text;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>From the letter on paper to the first SSO admin of a district office, in the list and signed in as herself (L3).</summary>
public sealed class FirstSignInTests(RunningHouse house) : Journey(house)
{
    private const string Operator = "9900000000197";

    private static readonly FilePayload _order = new()
    {
        Name = "คำสั่ง.pdf",
        MimeType = "application/pdf",
        Buffer = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    };

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task The_letter_leads_by_its_QR_and_ThaID_to_the_admin_in_the_list(View view)
    {
        var office = $"360{2 + (int)view}";
        var (citizenId, email) = (Number(700 + (int)view), $"first-{office}@tests.example");
        var (agency, code, scanned) = await PrintAsync(view, office);

        var claimant = await Arrive(view);
        await claimant.Open($"/offices?q={office}");
        await claimant.See("ไม่พบผู้ลงทะเบียน", "Nobody registered");
        await claimant.Inspect("offices");
        Assert.StartsWith($"{House.LakMuang}activate", scanned, StringComparison.Ordinal);
        await claimant.Open(new Uri(scanned));
        Assert.DoesNotContain(code, claimant.Page.Url, StringComparison.Ordinal);
        Assert.Equal(agency, await claimant.Page.Locator("#AgencyCode").InputValueAsync());
        await claimant.Inspect("activate");
        await claimant.Press("ตรวจรหัสและไปต่อ", "Check the codes and go on");
        await claimant.SeeTitle("ผู้ดูแลระบบ SSO คนแรกคือใคร", "Who is the first SSO admin?");
        await claimant.Inspect("activate-who");
        await claimant.Press("ยืนยันตัวตนด้วย ThaID", "Prove who you are with ThaID");
        await claimant.Page.Locator("#citizen_id").FillAsync(citizenId);
        await claimant.Press("จำลองการสแกน", "Simulate the scan");
        await claimant.SeeTitle("ข้อมูลผู้ดูแลระบบ SSO", "The SSO admin");
        await claimant.Inspect("activate-person");
        await FillInAsync(claimant, email);
        await claimant.SeeTitle("ตรวจข้อมูลก่อนบันทึก", "Check before saving");
        await claimant.Inspect("activate-check");
        await claimant.Press("บันทึกผู้ดูแลระบบ SSO", "Save the SSO admin");
        await claimant.SeeTitle("หน่วยงานเปิดใช้งานแล้ว", "The agency is active");
        await claimant.Inspect("activate-done");

        await claimant.Press("ออก แล้วเข้าสู่ระบบด้วยตนเอง", "Leave, and sign in as yourself");
        await claimant.SignInWithThaId(citizenId);
        await claimant.SeeTitle("บุคลากรผู้ใช้งาน", "People");
        await claimant.See("ผู้ดูแลระบบ SSO", "SSO admin");
        await claimant.Inspect("agency-people");
    }

    [Theory]
    [InlineData(View.ThaiPhone, true)]
    [InlineData(View.ThaiWide, false)]
    public async Task Without_ThaID_a_password_and_an_email_do_and_are_shown_as_weaker(View view, bool script)
    {
        var office = script ? "3611" : "3612";
        var (citizenId, email, password) = (Number(script ? 720 : 721), $"weak-{office}@tests.example", "ชื่นใจ-horse-92");
        var (agency, code, _) = await PrintAsync(View.ThaiWide, office);

        var claimant = await Arrive(view, script);
        await claimant.Open("/activate");
        await claimant.Page.Locator("#AgencyCode").FillAsync(agency);
        await claimant.Page.Locator("#Code").FillAsync("AAAA-AAAA-AAAA");
        await claimant.Press("ตรวจรหัสและไปต่อ", "Check the codes and go on");
        await claimant.See("รหัสไม่ถูกต้องหรือหมดอายุ", "wrong or has expired");
        await claimant.Inspect("activate-wrong");
        await claimant.Page.Locator("#Code").FillAsync(code.ToLowerInvariant());
        await claimant.Press("ตรวจรหัสและไปต่อ", "Check the codes and go on");
        await claimant.Press("ไม่มี ThaID ใช้รหัสผ่านและอีเมล", "No ThaID: use password and e-mail");
        await claimant.Page.Locator("#CitizenId").FillAsync(citizenId);
        await claimant.Page.Locator("#NameTitle").FillAsync("นางสาว");
        await claimant.Page.Locator("#Given").FillAsync("ดาวเรือง");
        await claimant.Page.Locator("#Family").FillAsync("ใจงาม");
        await claimant.Inspect("activate-person-password");
        await FillInAsync(claimant, email);
        await claimant.Page.Locator("#Password").FillAsync(password);
        await claimant.Page.Locator("#PasswordAgain").FillAsync(password);
        await claimant.Inspect("activate-check-password");
        await claimant.Press("บันทึกผู้ดูแลระบบ SSO", "Save the SSO admin");
        await claimant.See("ดาวเรือง", "ดาวเรือง");

        await claimant.Press("ออก แล้วเข้าสู่ระบบด้วยตนเอง", "Leave, and sign in as yourself");
        await claimant.TypePassword(citizenId, password);
        await claimant.TypeCode(await House.NewestCode(email, 1));
        await claimant.SeeTitle("บุคลากรผู้ใช้งาน", "People");
        await claimant.See("ยังไม่พิสูจน์ตัวตน", "Unproved");
    }

    [Fact]
    public async Task A_whole_province_is_printed_one_page_for_each_office()
    {
        var desk = await ArriveHome(View.ThaiWide, Operator);
        await desk.Open("/activation-letters?province=30&type=DistrictOffice");
        await desk.Page.Locator("[name=Everything]").CheckAsync();
        var paper = await MakeAsync(desk);

        var codes = await paper.Locator("[data-code]").AllInnerTextsAsync();
        Assert.InRange(codes.Count, 20, 40);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        await ScanAsync(paper, "activation-letters-province", codes.Count);
    }

    /// <returns>What stands on the letter, and what a phone reads from its QR code.</returns>
    private async Task<(string Agency, string Code, string Scanned)> PrintAsync(View view, string office)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Open($"/activation-letters?q={office}");
        await desk.Inspect("activation-letters");
        await desk.Page.Locator($"[name=Chosen][value='{office}']").CheckAsync();
        var paper = await MakeAsync(desk);
        Assert.Empty(await Axe.Faults(paper));
        var scanned = await ScanAsync(paper, $"activation-letter-{office}", 1);
        return (office, await paper.Locator("[data-code]").InnerTextAsync(), scanned[0]);
    }

    private static async Task<IPage> MakeAsync(Visitor desk)
    {
        await desk.Page.Locator("#Number").FillAsync("มท 0806.2/ว 227");
        await desk.Page.Locator("#Day").FillAsync("2 พ.ย. 2569");
        await desk.Page.Locator("#Address").FillAsync("ถนนนครราชสีมา เขตดุสิต กทม. 10300");
        await desk.Page.Locator("#Signer").FillAsync("นายตัวอย่าง ใจดี");
        await desk.Page.Locator("#SignerPost").FillAsync("ผู้อำนวยการศูนย์เทคโนโลยีสารสนเทศท้องถิ่น");
        await desk.Page.Locator("#Contact").FillAsync("ศูนย์เทคโนโลยีสารสนเทศท้องถิ่น\nโทร. 0 2000 0000");
        var paper = await desk.Page.RunAndWaitForPopupAsync(() => desk.Press("ออกรหัสและเปิดหน้าพิมพ์", "Make codes and open the pages"));
        await paper.WaitForLoadStateAsync();
        return paper;
    }

    // With room for a letterhead of 3 cm, which this house has none of.
    private const string CutOff = """
        () => [...document.querySelectorAll('.letter')].filter(sheet => {
          const head = document.createElement('div');
          head.style.flex = '0 0 30mm';
          sheet.prepend(head);
          const isCut = sheet.scrollHeight > sheet.clientHeight + 1;
          head.remove();
          return isCut;
        }).map(sheet => sheet.getAttribute('aria-label')).join(', ')
        """;

    /// <summary>Prints as an office would: nothing is cut, each letter has one sheet, and a QR code of its own that a phone can read.</summary>
    private static async Task<IReadOnlyList<string>> ScanAsync(IPage paper, string name, int expected)
    {
        var printed = await Paper.OfAsync(paper, name);
        await paper.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("", await paper.EvaluateAsync<string>(CutOff));
        Assert.Equal(expected, printed.Sheets.Count);
        Assert.Equal(expected, printed.Codes.Distinct().Count());
        return printed.Codes;
    }

    private async Task FillInAsync(Visitor claimant, string email)
    {
        await claimant.Page.Locator("#Position").FillAsync("นักส่งเสริมการปกครองท้องถิ่นชำนาญการ");
        await claimant.Page.Locator("#Email").FillAsync(email);
        await claimant.Page.Locator("#Mobile").FillAsync("081-234-5678");
        await claimant.Page.Locator("#LetterNumber").FillAsync("คำสั่ง ที่ ๔๕/๒๕๖๙");
        await claimant.Page.Locator("#LetterDay").FillAsync("๒ พ.ย. ๒๕๖๙");
        await claimant.Page.Locator("#LetterSubject").FillAsync("แต่งตั้งผู้ดูแลระบบ SSO");
        await claimant.Page.Locator("input[type=file]").SetInputFilesAsync(_order);
        await claimant.Press("ไปต่อ", "Go on");
        await claimant.SeeTitle("ยืนยันอีเมล", "Prove the e-mail address");
        await claimant.Inspect("activate-email");
        await claimant.Page.Locator("#Code").FillAsync(await House.NewestCode(email));
        await claimant.Press("ยืนยันอีเมล", "Confirm");
    }

    /// <summary>A made-up number that checks (seed/people.csv counts from 1, the nation from a million).</summary>
    private static string Number(int n)
    {
        var digits = $"99{500_000 + n:D10}";
        var sum = digits.Select((digit, i) => (digit - '0') * (13 - i)).Sum();
        return $"{digits}{(11 - (sum % 11)) % 10}";
    }
}
