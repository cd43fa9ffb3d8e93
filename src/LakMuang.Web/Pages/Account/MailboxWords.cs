using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Account;

/// <summary>Words of the page that confirms one's own mailbox.</summary>
internal static class MailboxWords
{
    public static readonly Text Verify = new("ยืนยันอีเมล", "Confirm the e-mail address");
    public static readonly Text Why = new("รหัสเข้าระบบส่งได้เฉพาะอีเมลที่ยืนยันแล้ว อีเมลที่รอยืนยัน:", "Sign-in codes go to confirmed addresses only. This one waits:");
    public static readonly Text Send = new("ส่งรหัส 6 หลัก", "Send six digits");
    public static readonly Text Again = new("ส่งรหัสใหม่", "Send another code");
    public static readonly Text Sent = new("ส่งรหัสแล้วเมื่อ {0} รหัสอ้างอิงในหัวข้ออีเมล {1}", "Sent at {2}. Reference in the subject: {1}");
    public static readonly Text Code = new("รหัสยืนยันอีเมล", "Code from the e-mail");
    public static readonly Text Nothing = new("ไม่มีอีเมลที่รอยืนยัน ถ้าอีเมลไม่ถูกต้อง แจ้งผู้ดูแลหน่วยงานของท่าน", "No address waits to be confirmed. If yours is wrong, tell your agency's administrator.");
}
