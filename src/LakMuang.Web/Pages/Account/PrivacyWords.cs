using LakMuang.Audit;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Account;

/// <summary>Words of the page on what is held about a person.</summary>
internal static class PrivacyWords
{
    public static readonly Text Title = new("ข้อมูลส่วนบุคคลของฉัน", "My personal data");
    public static readonly Text Why = new("ทุกอย่างที่หลักเมืองเก็บเกี่ยวกับท่าน และใครดูบ้าง ตามกฎหมายคุ้มครองข้อมูลส่วนบุคคล", "Everything that LakMuang holds about you and who looked at it, under the personal data protection act.");
    public static readonly Text Looked = new("ใครดูข้อมูลของท่าน", "Who looked at your data");
    public static readonly Text NobodyLooked = new("ยังไม่มีผู้ใดเปิดดูข้อมูลของท่าน", "Nobody has looked at your data yet.");
    public static readonly Text When = new("เมื่อ", "When");
    public static readonly Text Who = new("ใคร", "Who");
    public static readonly Text Office = new("หน่วยงาน", "Agency");
    public static readonly Text What = new("ทำอะไร", "What");
    public static readonly Text Nobody = new("ระบบ", "the system");
    public static readonly Text Held = new("ข้อมูลที่เก็บไว้", "What is held");
    public static readonly Text Empty = new("ไม่มีข้อมูลในเรื่องเหล่านี้:", "Nothing is held of:");
    public static readonly Text Rows = new("{0} รายการ", "{0} rows");
    public static readonly Text Copy = new("สำเนาข้อมูลของท่าน", "A copy of your data");
    public static readonly Text CopyWhy = new("สำเนามีเลขประจำตัวและอีเมลเต็ม เก็บไว้ในที่ปลอดภัย การดาวน์โหลดบันทึกไว้ในประวัติ", "The copy holds your whole citizen ID and e-mail address. Keep it safe. A download is on record.");
    public static readonly Text Json = new("ดาวน์โหลด JSON", "Download JSON");
    public static readonly Text Csv = new("ดาวน์โหลด CSV", "Download CSV");
    public static readonly Text Wrong = new("ถ้าข้อมูลไม่ถูกต้อง แจ้งผู้ดูแลหน่วยงานของท่าน ข้อมูลที่ยืนยันด้วย ThaID เปลี่ยนได้โดย ThaID เท่านั้น", "If something is wrong, tell your agency's administrator. What ThaID proved only ThaID changes.");

    public static Text Of(LookLine line) => line.What switch
    {
        "CitizenIdUnmasked" => new("ดูเลขประจำตัวเต็ม", "saw the whole citizen ID"),
        "PersonExported" => new("ดาวน์โหลดรายชื่อที่มีท่านอยู่", "downloaded a list with you in it"),
        _ => new("เปิดหน้าข้อมูลของท่าน", "opened the page about you"),
    };
}
