using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Gallery;

internal static class Words
{
    public static readonly Text Buttons = new("ปุ่ม", "Buttons");
    public static readonly Text ChooseReason = new("เลือกเหตุผลที่ถอนสิทธิ", "Choose why the right is revoked");
    public static readonly Text CitizenId = new("เลขประจำตัวประชาชน 13 หลัก", "13-digit citizen ID");
    public static readonly Text CitizenIdHint = new("พิมพ์ติดกันหรือเว้นวรรคก็ได้", "With or without spaces");
    public static readonly Text Code = new("รหัสยืนยัน", "Code");
    public static readonly Text CodeHint = new("ตัวเลข 6 หลัก วางจากอีเมลได้ ใช้ได้ถึง 09.51 น.", "Six digits; you may paste them from the mail. Valid until 09:51");
    public static readonly Text CodeTitle = new("กรอกรหัส 6 หลักจากอีเมล", "Enter the six digits from your mail");
    public static readonly Text Confirm = new("ยืนยันและเข้าสู่ระบบ", "Confirm and sign in");
    public static readonly Text Danger = new("ระงับ", "Suspend");
    public static readonly Text DangerDo = new("ยืนยันระงับ", "Suspend now");
    public static readonly Text Done = new("ระงับสิทธิ e-LAAS ของนายทองดีแล้ว 09.52 น.", "Nai Thongdi's e-LAAS right was suspended at 09:52.");
    public static readonly Text Empty = new("ไม่มีคำขอค้าง", "No requests are waiting");
    public static readonly Text EmptyWhy = new("เมื่อมีผู้ยื่นคำขอใหม่ จะแสดงที่นี่และแจ้งท่านทางอีเมล", "New requests will appear here, and you will be told by mail.");
    public static readonly Text Ended = new("สิ้นสุด", "Ended");
    public static readonly Text Expiring = new("ใกล้หมดอายุ", "Expires soon");
    public static readonly Text Forgot = new("ลืมรหัสผ่าน", "Forgot password");
    public static readonly Text Icons = new("ภาพ", "Icons");
    public static readonly Text InForce = new("มีผล", "In force");
    public static readonly Text Link = new("ลิงก์", "Link");
    public static readonly Text Main = new("หลัก", "Primary");
    public static readonly Text Moved = new("ย้ายหน่วยงาน", "Moved to another agency");
    public static readonly Text Names = new("ชื่อตำแหน่งและหน่วยงาน", "Positions and agencies");
    public static readonly Text NewHere = new("ยังไม่มีบัญชี", "No account yet?");
    public static readonly Text OpenSystem = new("เปิดระบบ", "Open");
    public static readonly Text OrPassword = new("หรือใช้รหัสผ่าน (มีรหัส OTP ทางอีเมลอีกขั้น)", "or use a password (and a code by mail)");
    public static readonly Text Overreach = new("เกินหน้าที่", "Beyond duty");
    public static readonly Text Password = new("รหัสผ่าน", "Password");
    public static readonly Text PasswordSignIn = new("เข้าสู่ระบบด้วยรหัสผ่าน", "Sign in with a password");
    public static readonly Text Pending = new("รอพิจารณา", "Waiting");
    public static readonly Text Reason = new("เหตุผลที่ถอนสิทธิ", "Why the right is revoked");
    public static readonly Text Register = new("ลงทะเบียนด้วย ThaID", "Register with ThaID");
    public static readonly Text Second = new("รอง", "Secondary");
    public static readonly Text SignIn = new("เข้าสู่ระบบ", "Sign in");
    public static readonly Text States = new("ป้ายสถานะ", "States");
    public static readonly Text Step = new("ขั้นที่ 2 จาก 2 · ยืนยันตัวตน", "Step 2 of 2 · Prove who you are");
    public static readonly Text ThaId = new("เข้าสู่ระบบด้วย ThaID", "Sign in with ThaID");
    public static readonly Text ThaIdWhy = new("แนะนำ – ปลอดภัยที่สุด ไม่ต้องจำรหัสผ่าน", "Recommended: the safest way, no password to remember");
    public static readonly Text Title = new("ชิ้นส่วนหน้าจอ", "Pieces of our pages");
    public static readonly Text To = new("เพื่อใช้งาน", "To use");
    public static readonly Text ToSystem = new("ระบบข้อมูลกลาง อปท. (INFO)", "Central information of local government (INFO)");
    public static readonly Text Todo = new("งานค้าง", "To do");
    public static readonly Text Trouble = new("เครือข่ายขาดหาย ข้อมูลที่กรอกยังอยู่ในหน้านี้", "The network is away. What you typed is still in this page.");
}
