using LakMuang.Kernel;

namespace LakMuang.Web.Pages.SignIn;

internal static partial class Words
{
    public static readonly Text GlassTitle = new("บัญชีฉุกเฉิน", "Break-glass account");
    public static readonly Text GlassLoud = new("ใช้เมื่อไม่มีผู้ดูแลระบบส่วนกลางคนใดเข้าระบบได้เท่านั้น การเปิดใช้แจ้งผู้ดูแลทุกคนทันที ใช้ได้หนึ่งชั่วโมง และรหัสใช้ได้ครั้งเดียว",
        "Only for when no operator can sign in. Opening it tells every operator at once, lasts one hour, and uses the code up.");
    public static readonly Text GlassCode = new("รหัสในซองผนึก", "The sealed code");
    public static readonly Text GlassCodeHint = new("25 ตัวอักษร ตัวพิมพ์เล็กหรือใหญ่ก็ได้", "25 characters, small or capital letters.");
    public static readonly Text GlassReason = new("เหตุผลที่เปิดใช้", "Why you open it");
    public static readonly Text GlassReasonHint = new("ผู้ดูแลระบบส่วนกลางทุกคนจะได้อ่าน", "Every operator will read it.");
    public static readonly Text GlassDo = new("เปิดใช้บัญชีฉุกเฉิน", "Open the break-glass account");
    public static readonly Text GlassBack = new("กลับไปหน้าเข้าสู่ระบบ", "Back to sign-in");
}
