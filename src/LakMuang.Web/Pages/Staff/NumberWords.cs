using LakMuang.Kernel;
using LakMuang.Staff.Care;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Words of the page that shows the whole citizen ID; the person reads the reasons too.</summary>
internal static class NumberWords
{
    public static readonly Text Link = new("ขอดูเลขเต็ม", "See the whole number");
    public static readonly Text TitleOf = new("เลขประจำตัวของ {0}", "Citizen ID of {0}");
    public static readonly Text Recorded = new("การดูเลขเต็มบันทึกไว้พร้อมเหตุผล และเจ้าตัวเห็นว่าใครดู เมื่อใด เพราะอะไร", "Seeing the whole number is on record with its reason, and the person sees who looked, when and why.");
    public static readonly Text Because = new("เหตุที่ต้องดู", "Why it is needed");
    public static readonly Text InWords = new("อธิบายสั้น ๆ", "In a few words");
    public static readonly Text InWordsHint = new("เจ้าตัวอ่านข้อความนี้ได้ อย่าใส่เลขประจำตัว", "The person can read this. Do not write the number here.");
    public static readonly Text Do = new("แสดงเลขเต็ม", "Show the whole number");
    public static readonly Text OnceWhy = new("แสดงครั้งนี้ครั้งเดียว เมื่อออกจากหน้านี้ต้องขอดูใหม่", "Shown this once. After this page it has to be asked for again.");
    public static readonly Text Close = new("ปิดหน้านี้", "Close");

    public static Text Of(ReasonToUnmask because) => because switch
    {
        ReasonToUnmask.CompareWithDocument => new("เทียบกับเอกสารที่อยู่ตรงหน้า", "To compare it with a document at hand"),
        ReasonToUnmask.FormOfAnotherOffice => new("กรอกแบบฟอร์มหรือหนังสือของหน่วยงานอื่น", "A form or letter of another office asks for it"),
        ReasonToUnmask.SameName => new("แยกผู้ที่ชื่อซ้ำกัน", "To tell people of the same name apart"),
        ReasonToUnmask.Inquiry => new("การตรวจสอบตามหนังสือ", "An inquiry under a letter"),
        _ => new("อื่น ๆ", "Other"),
    };
}
