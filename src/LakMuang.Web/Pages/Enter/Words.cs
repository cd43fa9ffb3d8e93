using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Enter;

/// <summary>The words between a system and its user: entering, choosing an agency, being refused, leaving.</summary>
internal static class Words
{
    public static readonly Text BadRequestTitle = new("เปิดระบบจากลิงก์นี้ไม่ได้", "This link does not lead into a system");
    public static readonly Text BadRequest = new(
        "ระบบที่ส่งท่านมาให้ข้อมูลไม่ครบหรือไม่ตรงกับที่ลงทะเบียนไว้ จึงหยุดไว้เพื่อความปลอดภัย กรุณากลับไปเปิดระบบนั้นใหม่ ถ้ายังพบอีกให้แจ้งผู้ดูแลระบบนั้น",
        "The system that sent you gave incomplete details, or other ones than it registered. For your safety we stop here. Open that system again; if it happens again, tell whoever runs it.");
    public static readonly Text ForDevelopers = new("สำหรับผู้พัฒนาระบบ", "For developers");

    public static readonly Text NoRightTitle = new("ท่านยังไม่มีสิทธิเข้าใช้ {0}", "You have no right to enter {0} yet");
    public static readonly Text NoRight = new(
        "ไม่มีหนังสือมอบหมายที่มีผลในวันนี้ให้ท่านใช้ระบบนี้ ผู้ดูแลหน่วยงานของท่านเป็นผู้กำหนดสิทธิตามหนังสือ",
        "No appointment letter that is in force today lets you use it. Your agency's administrator grants rights under a letter.");
    public static readonly Text NoRightSteps = new("สิ่งที่ทำได้", "What you can do");
    public static readonly Text AskForRight = new("ยื่นคำขอใช้ระบบ", "Request the right to use it");
    public static readonly Text AskForRightWith = new("โดยอ้างคำสั่งหรือหนังสือมอบหมายของท่าน", "under your order or appointment letter");
    public static readonly Text SeeWhy = new("ดูว่าขาดข้อใดและใครแก้ให้ได้", "See which link is missing, and who can mend it");
    public static readonly Text CheckRights = new("ดูสิทธิที่ท่านมีและวันหมดอายุ", "See which rights you have and until when");
    public static readonly Text BackTo = new("กลับไปที่ {0}", "Back to {0}");
    public static readonly Text ToPortal = new("ไปหน้าแรกของหลักเมือง", "To LakMuang's home page");

    public static readonly Text ChooseTitle = new("เข้าใช้ในนามหน่วยงานใด", "For which agency?");
    public static readonly Text ChooseWhy = new("ท่านมีสิทธิใน {0} มากกว่าหนึ่งหน่วยงาน เลือกหน่วยงานสำหรับการเข้าใช้ครั้งนี้", "You have rights in {0} for more than one agency. Choose the one for this session.");
    public static readonly Text ChooseGo = new("เข้าใช้ระบบ", "Enter");

    public static readonly Text Sending = new("กำลังพาท่านกลับไปที่ระบบ", "Taking you back to the system");
    public static readonly Text SendingHow = new("ถ้าไม่ไปต่อเอง ให้กดปุ่มนี้", "If nothing happens, press this button");
    public static readonly Text Continue = new("ไปต่อ", "Continue");
}
