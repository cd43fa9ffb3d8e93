using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Templates;

/// <summary>Words of what is proposed for a position.</summary>
internal static class TemplateWords
{
    public static readonly Text Title = new("แม่แบบสิทธิตามตำแหน่ง", "Rights by position");
    public static readonly Text Why = new("เสนอกลุ่มผู้ใช้งานที่ตำแหน่งหนึ่งมักต้องใช้ ผู้ดูแลเลือกทีละรายการพร้อมหนังสือเสมอ แม่แบบไม่ให้สิทธิเอง", "Groups that a position usually needs. An administrator chooses each line under a letter; a template gives nothing by itself.");
    public static readonly Text New = new("เพิ่มแม่แบบ", "Add a template");
    public static readonly Text Position = new("ชื่อตำแหน่งขึ้นต้นด้วย", "The position's name begins with");
    public static readonly Text PositionHint = new("เช่น นักวิชาการเงินและบัญชี ครอบคลุมทุกระดับ (ปฏิบัติการ ชำนาญการ)", "Such as นักวิชาการเงินและบัญชี: it covers every grade.");
    public static readonly Text Kind = new("ประเภทการดำรงตำแหน่ง", "Kind of appointment");
    public static readonly Text AnyKind = new("ทุกประเภท", "Any kind");
    public static readonly Text Types = new("ประเภทหน่วยงาน (ไม่เลือกคือทุกประเภท)", "Types of agency (none chosen: all)");
    public static readonly Text Groups = new("กลุ่มผู้ใช้งานที่เสนอ", "Groups to propose");
    public static readonly Text Preview = new("ดูตัวอย่างก่อนบันทึก", "Preview");
    public static readonly Text Save = new("บันทึกแม่แบบ", "Save the template");
    public static readonly Text Effect = new("ขณะนี้มี {0} คน ใน {1} หน่วยงาน ดำรงตำแหน่งนี้ ทุกคนจะเห็นเป็นข้อเสนอเท่านั้น กดบันทึกเพื่อเริ่มใช้", "{0} people in {1} agencies hold such a post now. They are only proposed these rights. Save to put it in force.");
    public static readonly Text Apart = new("{0} กับ {1} ต้องแยกคน ระบบจะเสนอแต่ให้ได้เพียงหนึ่ง", "{0} and {1} are kept apart: one person can have one of them.");
    public static readonly Text Letter = new("หนังสือ", "Letter");
    public static readonly Text End = new("เลิกใช้แม่แบบ", "End the template");
    public static readonly Text EndHow = new("สิทธิที่ให้ไปแล้วไม่เปลี่ยน เพียงไม่เสนออีก", "Rights that were given stay; they are only not proposed any more.");
    public static readonly Text Count = new("แม่แบบที่ใช้อยู่ {0} รายการ", "Templates in force: {0}");
    public static readonly Text None = new("ยังไม่มีแม่แบบ", "No template yet");
    public static readonly Text NoneHow = new("เพิ่มแม่แบบแรกได้จากปุ่มด้านบน", "Add the first one above.");
    public static readonly Text Ended = new("เลิกใช้แล้ว", "Ended");
    public static readonly Text Do = new("ดำเนินการ", "Action");
    public static readonly Text Saved = new("บันทึกแล้ว", "Saved.");

    public static readonly Text Proposed = new("เสนอตามตำแหน่ง", "Proposed for the position");
    public static readonly Text ProposedWhy = new("แม่แบบเสนอ {0} กลุ่มสำหรับตำแหน่งนี้", "The templates propose {0} groups for this position.");
    public static readonly Text Fill = new("เลือกตามข้อเสนอ", "Choose what is proposed");
    public static readonly Text Filled = new("เลือกตามข้อเสนอให้แล้ว ตรวจทีละรายการ แล้วระบุเหตุผลและหนังสือ", "Chosen as proposed. Check each line, then give the reason and the letter.");
    public static readonly Text ForPost = new("สิทธิที่เสนอสำหรับตำแหน่งนี้", "Rights proposed for this position");
    public static readonly Text ForPostWhy = new("เป็นข้อเสนอเท่านั้น หลังอนุมัติแล้วให้สิทธิได้จากหน้าบุคคล", "Only proposed: after approval, give them on the page of the person.");
    public static readonly Text Missing = new("แม่แบบเสนอสิทธิที่บุคคลนี้ยังไม่มี", "The templates propose rights that this person lacks");
    public static readonly Text GiveThem = new("ให้สิทธิตามข้อเสนอ", "Give what is proposed");

    public static Text OfKind(AppointmentKind? kind) => kind is { } known ? Staff.Words.Of(known) : AnyKind;
}
