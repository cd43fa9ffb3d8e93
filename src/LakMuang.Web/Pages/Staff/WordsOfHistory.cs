using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Staff;

/// <summary>What the history of a person says in words.</summary>
internal static class WordsOfHistory
{
    private static readonly Dictionary<string, Text> _words = new()
    {
        ["SessionOpened"] = new("เข้าสู่ระบบ", "Signed in"),
        ["SignInRefused"] = new("เข้าสู่ระบบไม่สำเร็จ", "Sign-in refused"),
        ["SystemEntered"] = new("เข้าระบบปลายทาง", "Entered a linked system"),
        ["EverythingRevoked"] = new("ออกจากทุกระบบ", "Signed out everywhere"),
        ["EverySystemConfirmed"] = new("ทุกระบบยืนยันการออกจากระบบ", "Every system confirmed the sign-out"),
        ["PersonSuspended"] = new("ระงับบัญชี", "Account suspended"),
        ["SuspensionLetterNamed"] = new("ระบุหนังสือของการระงับ", "Letter of the suspension named"),
        ["PersonReinstated"] = new("คืนสิทธิบัญชี", "Account reinstated"),
        ["GrantGiven"] = new("ให้สิทธิ", "Right given"),
        ["GrantEnded"] = new("สิทธิสิ้นสุด", "Right ended"),
        ["GrantSuspended"] = new("สิทธิถูกระงับ", "Right suspended"),
        ["GrantResumed"] = new("สิทธิกลับมาใช้ได้", "Right in force again"),
        ["GrantBegan"] = new("สิทธิเริ่มตามกำหนด", "Right began on its day"),
        ["GrantChanged"] = new("วันของสิทธิเปลี่ยน", "Days of a right changed"),
        ["GrantConfirmed"] = new("ระบุหนังสือจริงของสิทธิ", "Real letter of a right named"),
        ["PersonAppointed"] = new("แต่งตั้ง", "Appointed"),
        ["PersonLeftPost"] = new("พ้นจากตำแหน่ง", "Left a post"),
        ["PostEndsOn"] = new("กำหนดวันพ้นตำแหน่ง", "Last day of a post set"),
        ["PersonCorrected"] = new("แก้ไขข้อมูลบุคคล", "Data corrected"),
        ["NameChangedByThaId"] = new("ชื่อเปลี่ยนตาม ThaID", "Name changed, as ThaID proved it"),
        ["RecoveryProposed"] = new("เสนอกู้คืนการเข้าใช้", "Recovery proposed"),
        ["RecoveryConfirmed"] = new("ยืนยันการกู้คืน รอ 24 ชั่วโมง", "Recovery confirmed, 24 hours run"),
        ["RecoveryCarriedOut"] = new("กู้คืนการเข้าใช้แล้ว", "Account recovered"),
        ["RecoveryEnded"] = new("การกู้คืนไม่มีผล", "Recovery came to nothing"),
        ["MailboxVerified"] = new("ยืนยันอีเมลด้วยตนเอง", "Confirmed their e-mail address"),
        ["MobileVerified"] = new("ยืนยันเบอร์มือถือด้วยตนเอง", "Confirmed their mobile number"),
        ["PostCorrected"] = new("แก้ไขชื่อตำแหน่ง", "Wording of a post corrected"),
        ["SessionsEndedByAdmin"] = new("ผู้ดูแลให้ออกจากระบบ", "Signed out by an administrator"),
        ["TriesCleared"] = new("ล้างการนับใส่รหัสผิด", "Wrong tries cleared"),
        ["PasswordTakenBack"] = new("ยกเลิกรหัสผ่าน", "Password taken back"),
        ["PasswordChosenAnew"] = new("ตั้งรหัสผ่านใหม่ด้วยตนเอง", "New password chosen"),
        ["CitizenIdUnmasked"] = new("ดูเลขประจำตัวเต็ม", "Whole citizen ID seen"),
        ["MoveAgreed"] = new("ตกลงโอนย้ายหรือช่วยราชการ", "Transfer or secondment agreed"),
        ["MoveTookEffect"] = new("การโอนย้ายหรือช่วยราชการมีผล", "Transfer or secondment took effect"),
        ["PeopleMerged"] = new("รวมระเบียนบุคคล", "Records merged"),
        ["AdminConfirmed"] = new("ยืนยันผู้ดูแลหน่วยงาน", "Confirmed as administrator"),
    };

    public static IReadOnlyCollection<string> Kinds => _words.Keys;

    public static Text Of(string what) => _words.GetValueOrDefault(what) ?? new(what, what);
}
