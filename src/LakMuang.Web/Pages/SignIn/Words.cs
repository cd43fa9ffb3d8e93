using LakMuang.Kernel;

namespace LakMuang.Web.Pages.SignIn;

internal static partial class Words
{
    public static readonly Text Title = new("เข้าสู่ระบบ", "Sign in");
    public static readonly Text For = new("เพื่อใช้งาน", "To use");
    public static readonly Text Again = new("กรุณายืนยันตัวตนอีกครั้งเพื่อไปต่อ", "Please confirm who you are once more to go on.");
    public static readonly Text Ended = new("การเข้าใช้ครั้งก่อนสิ้นสุดแล้ว เข้าสู่ระบบอีกครั้งเพื่อกลับไปหน้าเดิม", "Your session has ended. Sign in again to return to where you were.");
    public static readonly Text NeedsMore = new("ระบบนี้ต้องยืนยันตัวตนที่มั่นคงกว่าเดิม กรุณาใช้ ThaID", "This system asks for a stronger sign-in. Please use ThaID.");
    public static readonly Text TaskNeedsMore = new("งานนี้ต้องยืนยันตัวตนที่มั่นคงกว่าเดิม กรุณาใช้ ThaID", "This task asks for a stronger sign-in. Please use ThaID.");
    public static readonly Text NoThaId = new("ยังไม่มี ThaID", "No ThaID yet?");
    public static readonly Text NoThaIdHow = new("ดูวิธีเริ่มใช้", "How to begin");
    public static readonly Text BackHome = new("กลับหน้าแรก", "Back to the first page");
    public static readonly Text NeedsCode = new("ระบบนี้ต้องยืนยันตัวตนสองขั้น ใช้ ThaID หรือรหัสผ่านพร้อมรหัสทางอีเมล", "This system asks for two steps: use ThaID, or your password and a code by e-mail.");
    public static readonly Text ThaId = new("เข้าสู่ระบบด้วย ThaID", "Sign in with ThaID");
    public static readonly Text ThaIdWhy = new("แนะนำ – ปลอดภัยที่สุด ไม่ต้องจำรหัสผ่าน", "Recommended: the safest way, no password to remember");
    public static readonly Text OrPassword = new("หรือใช้รหัสผ่าน (มีรหัส OTP ทางอีเมลอีกขั้น)", "or use a password (and a code by e-mail)");
    public static readonly Text CitizenId = new("เลขประจำตัวประชาชน 13 หลัก", "13-digit citizen ID");
    public static readonly Text Password = new("รหัสผ่าน", "Password");
    public static readonly Text Forgot = new("ลืมรหัสผ่าน", "Forgot password");
    public static readonly Text PasswordSignIn = new("เข้าสู่ระบบด้วยรหัสผ่าน", "Sign in with password");
    public static readonly Text NoAccount = new("ยังไม่มีบัญชี", "No account yet?");
    public static readonly Text NoAccountHow = new("ลงทะเบียน", "Register");
    public static readonly Text NoCookies = new(
        "เบราว์เซอร์นี้ไม่รับคุกกี้ จึงเข้าสู่ระบบไม่ได้ กรุณาเปิดรับคุกกี้ของเว็บนี้แล้วลองใหม่",
        "This browser takes no cookies, so nobody can sign in with it. Allow cookies for this site and try again.");

    public static readonly Text Step = new("ขั้นที่ 2 จาก 2 · ยืนยันตัวตน", "Step 2 of 2 · confirm who you are");
    public static readonly Text CodeTitle = new("กรอกรหัส 6 หลักจากอีเมล", "Enter the 6 digits from the e-mail");
    public static readonly Text SentTo = new("ส่งไปที่", "Sent to");
    public static readonly Text SentAt = new("เมื่อ", "at");
    public static readonly Text MailSubject = new("หัวข้ออีเมล “รหัสเข้าระบบหลักเมือง” รหัสอ้างอิง", "Subject “รหัสเข้าระบบหลักเมือง”, reference");
    public static readonly Text Code = new("รหัสยืนยัน", "Code");
    public static readonly Text CodeHint = new("ตัวเลข 6 หลัก วางจากอีเมลได้ ใช้ได้ถึง {0}", "6 digits, pasting works. Valid until {0}");
    public static readonly Text Confirm = new("ยืนยันและเข้าสู่ระบบ", "Confirm and sign in");
    public static readonly Text NotArrived = new("ไม่ได้รับรหัส", "No code?");
    public static readonly Text LookInSpam = new("ดูในกล่องจดหมายขยะก่อน อีเมลอาจใช้เวลา 1–2 นาที", "Look in the spam folder first. Mail may take a minute or two.");
    public static readonly Text Resend = new("ส่งรหัสใหม่", "Send a new code");
    public static readonly Text ResendWhy = new("(รหัสเดิมใช้ได้จนหมดเวลา)", "(the old one works until it expires)");
    public static readonly Text Resent = new("ส่งรหัสใหม่แล้ว รหัสอ้างอิง {0}", "A new code was sent, reference {0}");
    public static readonly Text MailLate = new(
        "ขณะนี้อีเมลออกช้ากว่าปกติ รหัสอาจมาถึงช้า ใช้ ThaID แทนได้ทันที",
        "Mail is slow right now and the code may come late. You can use ThaID instead right away.");
    public static readonly Text NoWaiting = new("ไม่อยากรอรหัส", "Not in the mood to wait?");
    public static readonly Text UseThaId = new("เปลี่ยนไปใช้ ThaID", "Use ThaID instead");
    public static readonly Text UseThaIdWhy = new("ครั้งต่อไปไม่ต้องใช้รหัสผ่านและ OTP", "and need neither password nor code");
    public static readonly Text StartAgain = new("เริ่มเข้าสู่ระบบใหม่", "Start signing in again");
    public static readonly Text GoneTitle = new("ไปต่อจากหน้านี้ไม่ได้", "This page cannot go on");

    public static readonly Text FailedTitle = new("ยังไม่ได้เข้าสู่ระบบ", "You are not signed in");
    public static readonly Text ThaIdAgain = new("ลองใหม่ด้วย ThaID", "Try ThaID again");
    public static readonly Text UsePassword = new("ใช้รหัสผ่าน", "Use a password");

    public static readonly Text SignOutTitle = new("ออกจากระบบ", "Sign out");
    public static readonly Text SignOutAsk = new("ท่านต้องการออกจากหลักเมืองและทุกระบบที่เข้าผ่านหลักเมืองหรือไม่", "Do you want to sign out of LakMuang and of every system that you entered through it?");
    public static readonly Text SignOutFrom = new("ระบบ {0} ขอให้ออกจากระบบ", "{0} asks to sign you out.");
    public static readonly Text SignOutBadTitle = new("คำขอออกจากระบบไม่สมบูรณ์", "The request to sign out is not in order");
    public static readonly Text SignOutBad = new(
        "ระบบที่ส่งท่านมาให้ข้อมูลไม่ตรงกับที่ลงทะเบียนไว้ ท่านยังอยู่ในระบบ กดปุ่มด้านล่างเพื่อออกจากระบบ",
        "The system that sent you gave other details than it registered. You are still signed in; use the button below to sign out.");
    public static readonly Text SignOutYes = new("ออกจากระบบ", "Sign out");
    public static readonly Text SignOutNo = new("ใช้งานต่อ", "Stay signed in");
    public static readonly Text SignedOut = new("ออกจากระบบแล้ว", "You are signed out");
    public static readonly Text SignedOutWhy = new(
        "ท่านออกจากหลักเมืองและทุกระบบที่เข้าผ่านหลักเมืองแล้ว ถ้าใช้เครื่องร่วมกับผู้อื่น ปิดเบราว์เซอร์ด้วย",
        "You have left LakMuang and every system that you entered through it. On a shared computer, close the browser as well.");
    public static readonly Text SignInAgain = new("เข้าสู่ระบบอีกครั้ง", "Sign in again");
    public static readonly Text GoBack = new("ย้อนกลับ", "Go back");
}
