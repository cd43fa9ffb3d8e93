using System.Globalization;
using System.Text;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>The district finds that somebody was imported a second time, compares the two records, and makes them one under a letter.</summary>
public sealed class MergeTests(RunningHouse house) : Journey(house)
{
    private const string Place = "/agencies/06361099";
    private const string District = "9900000000171";
    private const string Name = "อรุณี";

    private static int _numbers = 3_000_000;

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    [InlineData(View.EnglishWide)]
    public async Task Two_records_of_one_person_become_one_under_a_letter(View view)
    {
        var office = await ArriveHome(view, District);
        var number = Interlocked.Increment(ref _numbers);
        await ImportAgain(office, number);
        await office.Open($"{Place}/people?q={Uri.EscapeDataString(Name)}");
        await office.Page.Locator("tbody th a").First.ClickAsync();
        await office.Page.Locator("a[href$='/merge']").ClickAsync();
        await office.See("ชื่อเดียวกัน", "Same name");
        await office.Inspect("merge-alike");

        await office.Press("เทียบสองระเบียน", "Compare");
        await office.See("ต้องมีหนังสือยืนยันว่าเป็นคนเดียวกัน", "a letter must say that they are one person");
        await office.Inspect("merge");
        await office.Page.Locator("#Reason").FillAsync("นำเข้าซ้ำด้วยเลขที่พิมพ์ผิด เจ้าตัวแสดงบัตรประชาชน");
        await office.Press("รวมเป็นระเบียนเดียว", "Merge into one");
        await office.See("ต้องระบุหนังสือที่ยืนยันว่าเป็นคนเดียวกัน", "Name the letter that says they are one person");
        await office.Inspect("merge-needs-letter");

        await office.Page.Locator("#Number").FillAsync($"ชย 0017/{number}");
        await office.Page.Locator("#LetterDate").FillAsync("๕ ม.ค. ๒๕๖๙");
        await office.Press("รวมเป็นระเบียนเดียว", "Merge into one");
        await office.See("รวมระเบียนแล้ว", "The records are one now.");
        await office.See("รวมระเบียนบุคคล", "Records merged");
        await office.Inspect("merged");
    }

    // A second record of the same name, by a number that somebody mistyped.
    private static async Task ImportAgain(Visitor office, int number)
    {
        var csv = $"เลขประจำตัวประชาชน,คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง,กอง\r\n{Valid(number)},นาง,{Name},ต้นแบบทอง,เจ้าพนักงานการเงินและบัญชี,กองคลัง\r\n";
        await office.Open($"{Place}/imports");
        await office.Page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = "บุคลากร.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await office.Press("ส่งไฟล์และตรวจ", "Send and check");
        await office.See("ตรวจแล้ว รอตัดสินใจ", "Checked, waiting for you");
        await office.Page.Locator("#Number").FillAsync($"ชย 0018/{number}");
        await office.Page.Locator("#IssuedOn").FillAsync("5 ม.ค. 2569");
        await office.Page.Locator("#Subject").FillAsync("แต่งตั้งบุคลากร");
        await office.Page.Locator("form:has(#Number) button[type=submit]").First.ClickAsync();
        await office.See("ทำแล้ว (แถว)", "Rows carried out");
    }

    private static string Valid(int number)
    {
        var digits = $"97{number.ToString("D10", CultureInfo.InvariantCulture)}";
        var sum = digits.Select((c, at) => (c - '0') * (13 - at)).Sum();
        return $"{digits}{(11 - (sum % 11)) % 10}";
    }
}
