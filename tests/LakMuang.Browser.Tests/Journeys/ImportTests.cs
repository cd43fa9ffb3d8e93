using System.Globalization;
using System.Text;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An SSO admin brings in a thousand people, three of whom are written wrong; looks, decides, and takes it all back.</summary>
public sealed class ImportTests(RunningHouse house) : Journey(house)
{
    private const string Admin = "9900000000049";

    private const string Place = "/agencies/05360199/imports";

    private static int _numbers = 2_000_000;

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.ThaiPhone)]
    [InlineData(View.EnglishWide)]
    public async Task A_thousand_people_come_in_but_for_three(View view)
    {
        var desk = await ArriveHome(view, Admin);
        await desk.Open(Place);
        await desk.SeeTitle("นำเข้าบุคลากร", "Import people");
        await desk.Inspect("imports");
        await Send(desk, "บุคลากร 1000 คน.csv", People(1000));

        await desk.See("ตรวจแล้ว รอตัดสินใจ", "Checked, waiting for you");
        await desk.See("ทำ 997 แถวที่ถูกต้องได้เลย", "997 good rows can be carried out");
        await Assertions.Expect(desk.Page.Locator("tbody tr")).ToHaveCountAsync(3);
        await desk.Inspect("import-ready");

        await desk.Page.Locator("#Number").FillAsync($"ชย {Interlocked.Increment(ref _numbers)}/2569");
        await desk.Page.Locator("#IssuedOn").FillAsync("5 ม.ค. 2569");
        await desk.Page.Locator("#Subject").FillAsync("แต่งตั้งบุคลากรประจำปี");
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("997") }).ClickAsync();

        await desk.See("ทำแล้ว (แถว)", "Rows carried out");
        await desk.See("แต่งตั้งบุคลากรประจำปี", "แต่งตั้งบุคลากรประจำปี");
        await desk.Inspect("import-done");
        await desk.Press("ยกเลิกผลการนำเข้าทั้งหมด", "Take the whole import back");
        await desk.See("คืนค่าเดิมแล้ว (แถว)", "Rows taken back");
        await desk.Inspect("import-taken-back");
    }

    [Fact]
    public async Task All_of_it_works_without_script()
    {
        var desk = await ArriveHome(View.ThaiPhone, Admin, script: false);
        await desk.Open(Place);
        await Send(desk, "บุคลากร.csv", People(20));
        await Until(desk, "ตรวจแล้ว รอตัดสินใจ");
        await desk.Press("ไม่ทำเลย ยกเลิกการนำเข้า", "Do nothing, cancel the import");
        await desk.See("หยุดโดยผู้ใช้", "Stopped by somebody");
    }

    // Without script a person presses the link until it is done.
    private static Task Until(Visitor desk, string words) => desk.ReloadUntil(words, TimeSpan.FromSeconds(30), async () =>
        (await desk.Page.Locator("main").InnerTextAsync()).Contains(words, StringComparison.Ordinal));

    private static async Task Send(Visitor desk, string name, string csv)
    {
        await desk.Page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await desk.Press("ส่งไฟล์และตรวจ", "Send and check");
    }

    private static string People(int count)
    {
        var csv = new StringBuilder("เลขประจำตัวประชาชน,คำนำหน้า,ชื่อ,นามสกุล,วันเกิด,อีเมล,ตำแหน่ง,กอง,กรุ๊ปเลือด\r\n");
        for (var i = 0; i < count; i++)
        {
            csv.Append(i switch
            {
                7 => "9700000000001,นาย,เลขผิด,จำลอง,8/4/2530,,นักวิชาการ,กองคลัง,A\r\n",
                107 => $"{NewNumber()},นางสาว,วันผิด,จำลอง,31/2/2530,,นักวิชาการ,กองคลัง,B\r\n",
                207 => "1.10001E+12,นาง,เลขย่อ,จำลอง,8/4/2530,,นักวิชาการ,กองคลัง,O\r\n",
                _ => $"{NewNumber()},นาย,จำลอง,นำเข้า,8/4/2530,p{i}@import.example,นักวิชาการเงินและบัญชี,กองคลัง,O\r\n",
            });
        }

        return csv.ToString();
    }

    private static string NewNumber()
    {
        var digits = $"97{Interlocked.Increment(ref _numbers).ToString("D10", CultureInfo.InvariantCulture)}";
        var sum = digits.Select((c, at) => (c - '0') * (13 - at)).Sum();
        return $"{digits}{(11 - (sum % 11)) % 10}";
    }
}
