using LakMuang.Kernel;
using LakMuang.Staff.Care;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Words of the page that takes a password back.</summary>
internal static class ResetWords
{
    public static readonly Text TitleOf = new("ยกเลิกรหัสผ่านของ {0}", "Take back the password of {0}");
    public static readonly Text PasswordGone = new("รหัสผ่านเดิมใช้ไม่ได้อีก", "The old password works no more");
    public static readonly Text HasNoPassword = new("ขณะนี้ไม่มีรหัสผ่าน", "There is no password now");
    public static readonly Text NobodyChooses = new("ไม่มีผู้ใดเห็นหรือตั้งรหัสผ่านแทนเจ้าตัว", "Nobody but the person sees or chooses a password");
    public static readonly Text Because = new("เหตุผล", "Why");
    public static readonly Text Way = new("เจ้าตัวจะเข้าใช้ต่ออย่างไร", "How the person goes on");
    public static readonly Text WithThaId = new("เข้าด้วย ThaID", "With ThaID");
    public static readonly Text WithThaIdWhy = new("เข้าได้ทันที ไม่ต้องมีหนังสือ", "At once, and without a letter");
    public static readonly Text ThaIdUnproved = new("ยังไม่เคยยืนยันด้วย ThaID: เมื่อเข้าครั้งแรกจะไปที่หน้าลงทะเบียน", "Not proved by ThaID yet: the first time leads to the registration");
    public static readonly Text WithMailbox = new("ตั้งรหัสผ่านใหม่ด้วยรหัสทางอีเมล", "Choose a new password, with a code by e-mail");
    public static readonly Text WithMailboxWhy = new("รหัสใช้ได้ 1 วัน ครั้งเดียว", "the code works once, for a day");
    public static readonly Text NoMailbox = new("ไม่มีอีเมลที่ยืนยันแล้ว จึงส่งรหัสไม่ได้ ถ้าใช้ ThaID ไม่ได้ ให้เชิญใหม่ที่หน้า “เชิญผู้ใช้”", "There is no verified mailbox for a code. Whoever cannot use ThaID is invited anew.");
    public static readonly Text OnlyForMailbox = new("ถ้าส่งรหัสทางอีเมล", "For a code by e-mail");
    public static readonly Text HasMet = new("ข้าพเจ้าพบเจ้าตัวและตรวจบัตรประจำตัวแล้ว", "I have met the person and checked their identity card");
    public static readonly Text Do = new("ยกเลิกรหัสผ่านเดี๋ยวนี้", "Take the password back now");

    public static Text Of(ReasonToReset because) => because switch
    {
        ReasonToReset.Forgotten => new("เจ้าตัวลืมรหัสผ่าน", "The person has forgotten it"),
        ReasonToReset.Leaked => new("ผู้อื่นอาจรู้รหัสผ่าน", "Somebody else may know it"),
        ReasonToReset.LostDevice => new("โทรศัพท์หรือคอมพิวเตอร์หาย", "A phone or computer was lost"),
        _ => new("อื่น ๆ", "Other"),
    };
}
