using System.Text;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>An agency that a journey makes for itself, so that it may do to it what others would feel.</summary>
internal static class OwnAgency
{
    private const string Columns = "เลขประจำตัวประชาชน,คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง,กอง,หน้าที่ตามระเบียบ,อีเมล,โทรศัพท์มือถือ";

    /// <param name="desk">An operator's.</param>
    /// <param name="district">Code of the office above it.</param>
    /// <param name="code">Eight digits that begin with 06, the code of the district and a number that nobody has.</param>
    public static async Task AddAgency(this Visitor desk, string district, string code, string name)
    {
        await desk.Open($"/admin/tree/{district}/change/Add");
        await desk.Page.Locator("#Type").SelectOptionAsync("SubdistrictAdministration");
        await desk.Page.Locator("#NewCode").FillAsync(code);
        await desk.Page.Locator("#NameTh").FillAsync(name);
        await desk.Page.Locator("#NameEn").FillAsync($"Subdistrict Administrative Organization {code}");
        await desk.NameLetter();
        await desk.Page.Locator("#On").FillAsync("16/11/2569");
        await desk.Press("ตรวจผลที่จะเกิดขึ้น", "See what it does");
        await desk.Press("ยืนยันให้มีผลทันที", "Confirm: in effect at once");
        await desk.See("มีผลแล้ว", "In effect.");
    }

    /// <summary>Brings people in by a file. Each comes in by ThaID with the number that stands there.</summary>
    /// <param name="people">Citizen ID, title, given name, family name, position, unit, office, e-mail and mobile number, with commas between; the last three may be empty.</param>
    public static async Task ImportPeople(this Visitor desk, string code, params string[] people)
    {
        var csv = string.Join("\r\n", people.Prepend(Columns));
        await desk.Open($"/agencies/{code}/imports");
        await desk.Page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = "บุคลากร.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await desk.Press("ส่งไฟล์และตรวจ", "Send and check");
        await desk.See("ตรวจแล้ว รอตัดสินใจ", "Checked, waiting for you");
        await desk.Page.Locator("#Number").FillAsync($"คำสั่งที่ 1/{code}");
        await desk.Page.Locator("#IssuedOn").FillAsync("16 พ.ย. 2569");
        await desk.Page.Locator("#Subject").FillAsync("แต่งตั้งบุคลากร");
        await desk.Page.Locator("form:has(#Number) button[type=submit]").First.ClickAsync();
        await desk.See("ทำแล้ว (แถว)", "Rows carried out");
    }
}
