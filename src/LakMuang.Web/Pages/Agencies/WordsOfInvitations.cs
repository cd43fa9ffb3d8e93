using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Agencies;

internal static partial class Words
{
    public static readonly Text InviteWhy = new("สำหรับผู้ที่ใช้ ThaID ไม่ได้ รหัสคำเชิญจะส่งไปที่อีเมลที่ท่านกรอก ใช้ได้ 14 วัน ผู้มี ThaID ให้ลงทะเบียนเอง", "For people who cannot use ThaID. A code goes to the address that you enter and works for 14 days. People with ThaID register by themselves.");
    public static readonly Text InvitationSent = new("ส่งคำเชิญแล้ว เมื่อผู้รับตอบรับ จะปรากฏในรายการผู้สมัคร", "The invitation is on its way. Once accepted, it appears among the registrations.");
    public static readonly Text CitizenId = new("เลขประจำตัวประชาชน 13 หลัก", "Citizen ID, 13 digits");
    public static readonly Text CitizenIdHint = new("ดูจากบัตรตัวจริง ใช้เป็นชื่อผู้ใช้", "From the card itself; it becomes the user name");
    public static readonly Text PersonTitle = new("คำนำหน้า", "Title");
    public static readonly Text GivenName = new("ชื่อ", "Given name");
    public static readonly Text FamilyName = new("นามสกุล", "Family name");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Unit = new("สังกัด กอง หรือฝ่าย (ไม่บังคับ)", "Unit (optional)");
    public static readonly Text Email = new("อีเมล", "E-mail");
    public static readonly Text EmailHint = new("อีเมลที่บุคคลนี้เปิดอ่านเองคนเดียว", "An address that only this person reads");
    public static readonly Text InviteDo = new("ส่งคำเชิญ", "Send the invitation");
    public static readonly Text OpenInvitations = new("คำเชิญที่ยังไม่ตอบรับ", "Not answered yet");
    public static readonly Text NoInvitations = new("ไม่มีคำเชิญค้าง", "None.");
    public static readonly Text IsOver = new("หมดอายุแล้ว เชิญใหม่ได้", "Expired; you can invite again");
    public static readonly Text ValidUntil = new("ใช้ได้ถึง {0}", "until {0}");
    public static readonly Text WithdrawDo = new("ยกเลิก", "Withdraw");
}
