using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Help;

internal static class Words
{
    public static readonly Text Title = new("ช่วยเหลือ", "Help");

    public static readonly Text ThaIdTitle = new("เข้าสู่ระบบด้วย ThaID", "Signing in with ThaID");
    public static readonly Text ThaId = new(
        "กด “เข้าสู่ระบบด้วย ThaID” แล้วสแกน QR ด้วยแอป ThaID ในโทรศัพท์ ดูให้เลขอ้างอิงตรงกัน แล้วกดยืนยันในแอป หน้าเว็บจะไปต่อให้เอง ถ้า ThaID ขัดข้อง รหัสผ่านยังใช้ได้",
        "Choose “Sign in with ThaID”, scan the QR with the app, compare the reference and confirm. The page goes on by itself. When ThaID is away, your password still works.");

    public static readonly Text PasswordTitle = new("ลืมรหัสผ่าน", "Forgotten password");
    public static readonly Text Password = new(
        "เข้าด้วย ThaID ได้ทันทีโดยไม่ต้องใช้รหัสผ่าน ถ้าไม่มี ThaID ให้ติดต่อผู้ดูแลหน่วยงานของท่านด้วยตนเองพร้อมหนังสือ ผู้ดูแลจะไม่ตั้งรหัสผ่านแทนท่านและไม่ถามรหัสของท่าน",
        "Sign in with ThaID right away, no password needed. Without ThaID, see your agency's administrator in person with a letter. Nobody will choose a password for you or ask for yours.");

    public static readonly Text CodeTitle = new("ไม่ได้รับรหัสทางอีเมล", "The e-mailed code does not come");
    public static readonly Text Code = new(
        "ดูในกล่องจดหมายขยะ ค้นหัวข้อ “รหัสเข้าระบบหลักเมือง” รหัสใช้ได้ 10 นาที ขอรหัสใหม่ได้โดยรหัสเดิมยังใช้ได้ ถ้าอีเมลในระบบไม่ใช่ของท่านแล้ว ให้แจ้งผู้ดูแลหน่วยงาน",
        "Look in the spam folder for the subject “รหัสเข้าระบบหลักเมือง”. A code works for 10 minutes; you may ask for another, and the old one stays valid. If the address is no longer yours, tell your agency's administrator.");

    public static readonly Text AccountTitle = new("ยังไม่มีบัญชี หรือเข้าระบบใดไม่ได้", "No account, or no way into a system");
    public static readonly Text Account = new(
        "ลงทะเบียนเองด้วย ThaID พร้อมแนบคำสั่งแต่งตั้ง ผู้ดูแลหน่วยงานจะตรวจและอนุมัติ ผู้ไม่มี ThaID ขอให้ผู้ดูแลหน่วยงานส่งคำเชิญทางอีเมล",
        "Register with ThaID and attach your appointment order; your agency's administrator checks and approves. Without ThaID, ask them for an invitation by e-mail.");
    public static readonly Text Register = new("ไปหน้าลงทะเบียน", "To the registration");

    public static readonly Text SafeTitle = new("ใช้เครื่องร่วมกับผู้อื่น", "On a shared computer");
    public static readonly Text Safe = new(
        "ออกจากระบบทุกครั้งที่เลิกใช้ อย่าให้เบราว์เซอร์จำรหัสผ่าน อย่าบอกรหัสผ่านหรือรหัส 6 หลักแก่ผู้ใด",
        "Sign out when you are done, do not let the browser keep your password, and tell nobody your password or a 6-digit code.");

    public static readonly Text Manuals = new("คู่มือตามหน้าที่", "Manuals by duty");
    public static readonly Text Back = new("กลับไปหน้าเข้าสู่ระบบ", "Back to sign-in");
}
