using LakMuang.Kernel;

namespace LakMuang.Staff.Care;

internal static class ResetRefusals
{
    public static readonly Problem OfAdministrator = new("reset.administrator", new(
        "บุคคลนี้เป็นผู้ดูแลหรือมีบทบาทในหลักเมือง การกู้คืนต้องมีผู้ตัดสินสองคนนอกหน่วยงาน จึงยกเลิกรหัสผ่านที่หน้านี้ไม่ได้ เจ้าตัวเข้าด้วย ThaID ได้ทันที ถ้าเข้าไม่ได้ทุกทาง ให้หน่วยงานที่กำกับเสนอที่หน้า “กู้คืนการเข้าใช้” ของบุคคลนี้ ถ้าสงสัยว่ามีผู้อื่นใช้บัญชี ให้ระงับทันที",
        "This person is an administrator, or holds a role inside LakMuang. Recovery takes two deciders outside the agency, so the password cannot be taken back here. They can sign in with ThaID at once; if every way in is lost, the office above proposes it on the page “Recover the account” of this person. If somebody else may be using the account, suspend it."));

    public static readonly Problem OfAuthorizer = new("reset.authorizer", new(
        "บุคคลนี้มีสิทธิสำคัญ จึงตั้งรหัสผ่านใหม่ทางอีเมลไม่ได้ ให้เข้าด้วย ThaID ถ้าใช้ ThaID ไม่ได้ ให้ติดต่อหน่วยงานที่กำกับ",
        "This person holds a sensitive right, so no new password can be chosen by e-mail. They sign in with ThaID; if they cannot, ask the office above."), "Way");

    public static readonly Problem NoReason = new("reset.reason", new("เลือกเหตุผล", "Choose why."), "Because");

    public static readonly Problem NoWay = new("reset.way", new("เลือกวิธีที่เจ้าตัวจะเข้าใช้ต่อ", "Choose how the person goes on."), "Way");

    public static readonly Problem NoMailbox = new("reset.no-mailbox", new(
        "บุคคลนี้ไม่มีอีเมลที่ยืนยันแล้ว ให้เข้าด้วย ThaID หรือเชิญใหม่ที่หน้า “เชิญผู้ใช้”",
        "This person has no verified mailbox. They sign in with ThaID, or are invited anew on the page of invitations."), "Way");

    public static readonly Problem NotMet = new("reset.not-met", new(
        "ต้องพบเจ้าตัวและตรวจบัตรก่อน จึงส่งรหัสทางอีเมลได้", "Meet the person and check their card before a code is sent."), "HasMet");

    public static readonly Problem NoLetter = new("reset.letter", new("กรอกเลขที่หนังสือหรือบันทึกที่รองรับ", "Give the number of the letter or memo."), "Number");

    public static readonly Problem NoPassword = new("reset.no-password", new(
        "บุคคลนี้ไม่มีรหัสผ่านให้ยกเลิก เข้าด้วย ThaID ได้ทันที", "This person has no password to take back. They can sign in with ThaID."));

    public static readonly Problem AtOnce = new("reset.at-once", new(
        "มีผู้ดำเนินการกับบัญชีนี้พร้อมกัน ยังไม่มีการบันทึก ลองอีกครั้ง", "Somebody did something with this account at the same moment. Nothing was saved; try again."));
}
