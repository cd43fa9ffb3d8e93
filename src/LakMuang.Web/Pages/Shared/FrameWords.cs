using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Shared;

/// <summary>The words around every page.</summary>
internal static class FrameWords
{
    public static readonly Text Account = new("เมนูบัญชี", "Account menu");
    public static readonly Text Agency = new("หน่วยงานที่ใช้งานแทน", "Acting agency");
    public static readonly Text Ending = new("ยังใช้งานอยู่หรือไม่", "Are you still there?");
    public static readonly Text EndingWhy = new("ระบบจะออกให้อัตโนมัติใน 2 นาที เพื่อความปลอดภัยของท่าน", "For your safety you will be signed out in 2 minutes.");
    public static readonly Text Error = new("ข้อผิดพลาด: ", "Error: ");
    public static readonly Text Foot = new("หลักเมือง · ระบบยืนยันตัวตนกลางขององค์กรปกครองส่วนท้องถิ่น", "LakMuang · single sign-on for local administrative organisations");
    public static readonly Text Help = new("ช่วยเหลือ", "Help");
    public static readonly Text Keep = new("ใช้งานต่อ", "Keep working");
    public static readonly Text More = new("อื่น ๆ", "More");
    public static readonly Text Closed = new(
        "หน่วยงานนี้ถูกรวมหรือยุบแล้ว ทะเบียนที่เก็บไว้เปิดดูได้อย่างเดียว",
        "This agency was merged or dissolved. Its registers are kept to be read, and nothing changes in them.");
    public static readonly Text Main = new("เมนูหลัก", "Main menu");
    public static readonly Text Say = new("เข้าระบบครั้งเดียว ใช้ได้ทุกระบบงานของท้องถิ่น", "Sign in once, use every system of local government");
    public static readonly Text SayHistory = new("ตรวจดูประวัติการเข้าใช้ของท่านได้ตลอดเวลา", "See who used your account, and when");
    public static readonly Text SayLetter = new("สิทธิทุกรายการมีหนังสือมอบหมายรองรับ", "Every right has an appointment letter behind it");
    public static readonly Text SayThaId = new("ยืนยันตัวตนด้วยแอป ThaID ไม่ต้องจำรหัสผ่าน", "Sign in with the ThaID app, no password to remember");
    public static readonly Text SignOut = new("ออกจากระบบ", "Sign out");
    public static readonly Text Skip = new("ข้ามไปเนื้อหาหลัก", "Skip to main content");
    public static readonly Text Stuck = new("ติดขัดในการเข้าใช้", "Trouble signing in?");
    public static readonly Text StuckHelp = new("ดูวิธีแก้ปัญหา", "See what to do");
    public static readonly Text TabAccount = new("บัญชีและความปลอดภัย", "Account and security");
    public static readonly Text TabRequests = new("คำขอ", "Requests");
    public static readonly Text TabHistory = new("ประวัติการเข้าใช้", "Sign-in history");
    public static readonly Text TabHome = new("หน้าแรก", "Home");
    public static readonly Text TabOperators = new("ผู้ดูแลระบบส่วนกลาง", "DLA operators");
    public static readonly Text TabRights = new("สิทธิของฉัน", "My rights");

    public static readonly Text Waiting = new("ค้าง", "Waiting:");
    public static readonly Text BackToPortal = new("กลับหน้าแรกของฉัน", "Back to my home");
    public static readonly Text AgencyWork = new("งานของหน่วยงาน", "Work of the agency");
    public static readonly Text AgencyHome = new("หน้าแรกหน่วยงาน", "Agency home");
    public static readonly Text Registrations = new("ผู้สมัครใช้งาน", "Registrations");
    public static readonly Text People = new("บุคลากร", "People");
    public static readonly Text Leavers = new("แจ้งพ้นหน้าที่", "Leavers");
    public static readonly Text Moves = new("โอนย้ายและช่วยราชการ", "Transfers");
    public static readonly Text Headships = new("หน้าที่หัวหน้า", "Headships");
    public static readonly Text MyHeadship = new("หน้าที่หัวหน้าของฉัน", "My headship");
    public static readonly Text Rights = new("สิทธิใช้งานระบบ", "Rights");
    public static readonly Text Imports = new("นำเข้าบุคลากร", "Import people");
    public static readonly Text Admins = new("ผู้ดูแลหน่วยงาน", "Agency admins");
    public static readonly Text Letters = new("หนังสือ", "Letters");
    public static readonly Text MyAgency = new("หน่วยงานของฉัน", "My agency");
    public static readonly Text ActivationLetters = new("หนังสือแจ้งรหัส", "Activation letters");
    public static readonly Text LegacyPassword = new(
        "เปิดใช้รหัสผ่านเดียวกันทั้งประเทศสำหรับเปิดใช้งานหน่วยงานอยู่ (LakMuang:Joining:LegacyPassword) ผู้ที่รู้รหัสนี้ยึดหน่วยงานที่ยังไม่มีผู้ดูแลได้ทุกแห่ง ให้ผู้ดูแลระบบส่วนกลางปิดโดยเร็วที่สุด",
        "One fixed password opens every agency without an administrator (LakMuang:Joining:LegacyPassword). Whoever knows it can take such an agency. Have the DLA operators switch it off as soon as possible.");
    public static readonly Text GlassSession = new("ท่านใช้บัญชีฉุกเฉิน ถึง {0} ทุกการกระทำถูกบันทึก และผู้ดูแลระบบส่วนกลางทุกคนได้รับแจ้งแล้ว", "You use the break-glass account, until {0}. All you do is on record, and every operator has been told.");
    public static readonly Text Overview = new("ภาพรวมในกำกับ", "Overview");
    public static readonly Text Conflicts = new("แบ่งแยกหน้าที่", "Duties kept apart");
    public static readonly Text AgencyHistory = new("ประวัติงาน", "History");
    public static readonly Text Manuals = new("คู่มือ", "Manuals");
    public static readonly Text Circulars = new("หนังสือเวียน", "Circulars");
    public static readonly Text Outgoing = new("ส่งหนังสือเวียน", "Send circulars");
    public static readonly Text Below = new("หน่วยงานในกำกับ", "Agencies below");
}
