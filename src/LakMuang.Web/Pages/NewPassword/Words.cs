using LakMuang.Kernel;

namespace LakMuang.Web.Pages.NewPassword;

internal static class Words
{
    public static readonly Text Title = new("ตั้งรหัสผ่านใหม่", "Choose a new password");
    public static readonly Text Why = new("สำหรับผู้ที่ผู้ดูแลหน่วยงานส่งรหัสให้ทางอีเมล", "For those to whom an administrator of their agency has sent a code by e-mail.");
    public static readonly Text Code = new("รหัสจากอีเมล", "Code from the e-mail");
    public static readonly Text CodeHint = new("12 ตัว เช่น XXXX-XXXX-XXXX", "12 characters, such as XXXX-XXXX-XXXX");
    public static readonly Text Password = new("รหัสผ่านใหม่", "New password");
    public static readonly Text PasswordHint = new("อย่างน้อย 8 ตัวอักษร มีทั้งตัวอักษรและตัวเลข ไม่มีชื่อหรือเลขประจำตัวของท่าน", "At least 8 characters, letters and digits, without your name or citizen ID.");
    public static readonly Text PasswordAgain = new("รหัสผ่านใหม่อีกครั้ง", "New password again");
    public static readonly Text Save = new("บันทึกรหัสผ่าน", "Save the password");
    public static readonly Text Done = new("ตั้งรหัสผ่านใหม่แล้ว เข้าสู่ระบบได้ทันที", "Your new password is set. You can sign in now.");
    public static readonly Text SignIn = new("เข้าสู่ระบบ", "Sign in");
    public static readonly Text OrThaId = new("มี ThaID ไม่ต้องใช้รหัสนี้:", "With ThaID you need no code:");
}
