using LakMuang.Kernel;

namespace LakMuang.Credentials;

internal static class Refusals
{
    public const string CitizenIdField = "CitizenId";
    public const string PasswordField = "Password";
    public const string CodeField = "Code";
    public const string MobileField = "Mobile";

    /// <summary>The same words for an unknown person and a wrong password: an attacker learns nothing.</summary>
    public static readonly Problem WrongIdOrPassword = new("sign-in.wrong", new(
        "เลขประจำตัวหรือรหัสผ่านไม่ถูกต้อง",
        "The citizen ID or the password is wrong."), PasswordField);

    public static readonly Problem PasswordMissing = new("sign-in.password.missing", new(
        "กรอกรหัสผ่าน",
        "Enter the password"), PasswordField);

    public static readonly Problem PasswordTooLong = new("sign-in.password.too-long", new(
        "รหัสผ่านยาวเกิน 200 ตัวอักษร",
        "The password is longer than 200 characters"), PasswordField);

    public static readonly Problem NoVerifiedEmail = new("sign-in.no-email", new(
        "หน่วยงานของท่านให้ยืนยันด้วยรหัสทางอีเมล แต่บัญชีนี้ยังไม่มีอีเมลที่ยืนยันแล้ว กรุณาเข้าด้วย ThaID หรือติดต่อผู้ดูแลหน่วยงาน",
        "Your agency asks for a code by e-mail, but this account has no verified e-mail address. Sign in with ThaID, or ask your agency's administrator."));

    public static readonly Problem CodeMissing = new("sign-in.code.missing", new(
        "กรอกรหัส 6 หลักจากอีเมล",
        "Enter the 6 digits from the e-mail"), CodeField);

    public static readonly Problem CodeExpired = new("sign-in.code.expired", new(
        "รหัสหมดเวลาแล้ว กด “ส่งรหัสใหม่” เพื่อรับรหัสที่อีเมลเดิม",
        "The code has expired. Choose “Send a new code” to get one at the same address."), CodeField);

    public static readonly Problem NoTriesLeft = new("sign-in.code.no-tries", new(
        "กรอกรหัสผิดครบ 5 ครั้งแล้ว กรุณาเริ่มเข้าสู่ระบบใหม่ หรือใช้ ThaID",
        "Five wrong codes. Please start signing in again, or use ThaID."));

    public static readonly Problem TooManyCodesToday = new("sign-in.code.today", new(
        "วันนี้กรอกรหัสผิดหลายครั้งเกินไป กรุณาใช้ ThaID หรือลองใหม่พรุ่งนี้",
        "Too many wrong codes today. Use ThaID, or try again tomorrow."));

    public static readonly Problem TooManySends = new("sign-in.sends", new(
        "ส่งรหัสไปหลายครั้งแล้วในชั่วโมงนี้ ดูรหัสล่าสุดในอีเมล หรือใช้ ThaID",
        "Several codes were sent this hour already. Look for the latest one in your mail, or use ThaID."));

    public static readonly Problem AttemptGone = new("sign-in.gone", new(
        "การเข้าสู่ระบบครั้งนี้หมดเวลาหรือสิ้นสุดไปแล้ว กรุณาเริ่มใหม่",
        "This sign-in has expired or is over. Please start again."));

    public static readonly Problem OtherBrowser = new("sign-in.other-browser", new(
        "การเข้าสู่ระบบนี้เริ่มจากเบราว์เซอร์อื่น กรุณากลับไปที่เบราว์เซอร์เดิม หรือเริ่มใหม่ที่นี่",
        "This sign-in was started in another browser. Go back to that one, or start again here."));

    public static readonly Problem WrongCheck = new("email-check.wrong", new(
        "รหัสไม่ถูกต้องหรือหมดเวลาแล้ว ดูรหัสล่าสุดในอีเมล หรือกด “ส่งรหัสใหม่”",
        "The code is wrong or has expired. Look for the latest one in your mail, or choose “Send a new code”."), CodeField);

    public static readonly Problem TooManyWrongChecks = new("email-check.no-tries", new(
        "กรอกรหัสผิดหลายครั้งแล้ว กรุณารอ 10 นาทีแล้วลองใหม่",
        "Several wrong codes. Wait 10 minutes and try again."), CodeField);

    public static readonly Problem TooManyChecks = new("email-check.sends", new(
        "ส่งรหัสไปหลายครั้งแล้วในชั่วโมงนี้ ดูรหัสล่าสุดในอีเมล หรือรอสักครู่",
        "Several codes were sent this hour already. Look for the latest one in your mail, or wait a while."), "Email");

    public static readonly Problem MobileCodeMissing = new("mobile.code.missing", new(
        "กรอกรหัส 6 หลักจาก SMS", "Enter the 6 digits from the text message"), CodeField);

    public static readonly Problem WrongMobileCode = new("mobile.code.wrong", new(
        "รหัสไม่ถูกต้อง หมดเวลา หรือใช้ไปแล้ว ดูรหัสล่าสุดใน SMS หรือกด “ส่งรหัสใหม่”",
        "The code is wrong, has expired or was used. Look for the latest one in your messages, or choose “Send another code”."), CodeField);

    public static readonly Problem OtherMobile = new("mobile.other", new(
        "เบอร์ในทะเบียนถูกเปลี่ยนหลังจากส่งรหัส ตรวจเบอร์แล้วกดส่งรหัสใหม่",
        "The number on record was changed after the code was sent. Check it and have another code sent."), CodeField);

    public static readonly Problem TooManySms = new("mobile.sends", new(
        "วันนี้ส่ง SMS ครบจำนวนแล้ว ใช้รหัสล่าสุดที่ได้รับ หรือลองใหม่พรุ่งนี้",
        "No more text messages today. Use the latest code that you have, or try again tomorrow."), MobileField);

    public static readonly Problem PasswordTooShort = new("password.short", new(
        "รหัสผ่านต้องยาวอย่างน้อย 8 ตัวอักษร",
        "A password needs at least 8 characters"), PasswordField);

    public static readonly Problem PasswordTooPlain = new("password.plain", new(
        "รหัสผ่านต้องมีทั้งตัวอักษรและตัวเลข",
        "A password needs both letters and digits"), PasswordField);

    public static readonly Problem PasswordCommon = new("password.common", new(
        "รหัสผ่านนี้เดาง่าย มีคนใช้กันมาก กรุณาตั้งใหม่",
        "This password is easily guessed because many people use it. Please choose another."), PasswordField);

    public static readonly Problem PasswordKnown = new("password.known", new(
        "รหัสผ่านต้องไม่มีชื่อ หน่วยงาน หรือเลขประจำตัวของท่าน",
        "A password must not hold your name, your agency or digits of your citizen ID."), PasswordField);

    public static Problem SmsTooSoon(TimeSpan wait) => new("mobile.too-soon", new Text(
        "เพิ่งส่ง SMS ไป ขอรหัสใหม่ได้ในอีก {0} วินาที",
        "A text message has just been sent. Another can be asked for in {0} seconds.").With((int)Math.Ceiling(wait.TotalSeconds)), MobileField);

    public static Problem WrongCode(int left) => new("sign-in.code.wrong", new Text(
        "รหัสไม่ถูกต้อง เหลืออีก {0} ครั้ง",
        "Wrong code. {0} tries left.").With(left), CodeField);

    public static Problem TooManyTries(TimeSpan wait) => new("sign-in.throttled", new Text(
        "ลองผิดหลายครั้งเกินไป กรุณารอ {0} นาทีแล้วลองใหม่ หรือเข้าด้วย ThaID ได้ทันที",
        "Too many wrong tries. Wait {0} minutes and try again, or sign in with ThaID right away.").With((int)Math.Ceiling(wait.TotalMinutes)));
}
