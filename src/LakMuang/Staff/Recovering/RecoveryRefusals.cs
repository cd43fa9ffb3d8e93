using LakMuang.Kernel;

namespace LakMuang.Staff.Recovering;

internal static class RecoveryRefusals
{
    public static readonly Problem NotAPerson = new("recovery.not-a-person", new(
        "ผู้ตัดสินต้องเป็นบุคคลที่พิสูจน์ตัวตนแล้ว", "A person whose identity is proved decides this."));

    public static readonly Problem Own = new("recovery.own", new(
        "ดำเนินเรื่องกู้คืนของตนเองไม่ได้ ให้ผู้กำกับดูแลสองคนทำ", "Nobody recovers their own account. Two others above do that."));

    public static readonly Problem OwnAgency = new("recovery.own-agency", new(
        "ท่านดำรงตำแหน่งในหน่วยงานเดียวกัน ให้ผู้กำกับดูแลนอกหน่วยงานทำ", "You work in the same agency. Somebody above it and outside of it does this."));

    public static readonly Problem NotAbove = new("recovery.not-above", new(
        "บุคคลนี้มีหน้าที่ในหน่วยงานที่ท่านไม่ได้กำกับดูแล ให้หน่วยงานที่กำกับทั้งหมดนั้น หรือผู้ดูแลระบบส่วนกลางทำ",
        "This person has a say over agencies that you do not oversee. An office above all of them, or the central operators, do this."));

    public static readonly Problem NoAdministrator = new("recovery.ordinary", new(
        "บุคคลนี้ไม่ใช่ผู้ดูแลและไม่มีสิทธิสำคัญ ใช้หน้า “ยกเลิกรหัสผ่าน” ได้ทันที",
        "This person is no administrator and holds no sensitive right. The page “Take back the password” helps at once."));

    public static readonly Problem NoAccount = new("recovery.account", new(
        "บัญชีของบุคคลนี้ หรือของผู้เสนอ ถูกระงับหรือปิดแล้ว", "The account of this person, or of the proposer, is suspended or closed."));

    public static readonly Problem Email = new("recovery.email", new(
        "กรอกอีเมลที่เจ้าตัวอ่านได้ ตัวอย่าง name@example.go.th", "Enter an address that the person reads. Example: name@example.go.th"), "Email");

    public static readonly Problem NotMet = new("recovery.not-met", new(
        "ต้องพบเจ้าตัวและตรวจบัตรก่อน", "Meet the person and check their card first."), "HasMet");

    public static readonly Problem NoLetter = new("recovery.letter", new("กรอกเลขที่หนังสือที่รองรับ", "Give the number of the letter behind it."), "Number");

    public static readonly Problem Open = new("recovery.open", new(
        "มีเรื่องกู้คืนของบุคคลนี้ค้างอยู่แล้ว", "A recovery of this person is open already."));

    public static readonly Problem NotWaiting = new("recovery.not-waiting", new(
        "เรื่องนี้ไม่รอการตัดสินแล้ว ดูผลล่าสุดที่หน้านี้", "This case waits for no decision any more. The page shows what is known now."));

    public static readonly Problem FourEyes = new("recovery.four-eyes", new(
        "ผู้เสนอยืนยันเองไม่ได้ ให้ผู้กำกับดูแลหรือผู้ดูแลระบบส่วนกลางคนอื่นยืนยัน", "Whoever proposed it cannot confirm it. Another overseer or operator does."));

    public static readonly Problem ProposerGone = new("recovery.proposer-gone", new(
        "ผู้เสนอไม่มีหน้าที่กำกับดูแลเรื่องนี้แล้ว ให้ผู้กำกับดูแลคนอื่นเสนอใหม่", "Whoever proposed it has no say over this any more. Another overseer proposes it anew."));

    public static readonly Problem LetterGone = new("recovery.letter-gone", new(
        "หนังสือของเรื่องนี้ถูกถอนแล้ว ให้เสนอใหม่", "The letter of this case was withdrawn. Propose it anew."));

    public static readonly Problem Over = new("recovery.over", new(
        "ไม่มีเรื่องกู้คืนที่หยุดได้แล้ว ถ้าสงสัยว่ามีผู้อื่นใช้บัญชี ให้ผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับระงับบัญชีทันที",
        "There is nothing left to stop. If somebody else may be using the account, have your agency or the office above suspend it at once."));

    public static readonly Problem AtOnce = new("recovery.at-once", new(
        "มีผู้ยืนยันเรื่องนี้พร้อมกัน ยังไม่หยุด กดหยุดอีกครั้ง", "Somebody confirmed it at the same moment, and it goes on. Stop it once more."));

    public static readonly Problem Code = new("recovery.code", new(
        "รหัสไม่ถูกต้อง หรือเรื่องนี้จบไปแล้ว ตรวจรหัสในอีเมลอีกครั้ง", "The code is wrong, or the case is over. Look at the mail once more."), "Code");

    public static Problem TooManyTries(TimeSpan wait) => new("recovery.throttled", new Text(
        "ลองผิดหลายครั้งเกินไป กรุณารอ {0} นาที หรือโทรแจ้งหน่วยงานที่กำกับ", "Too many wrong tries. Wait {0} minutes, or call the office above.").With((int)Math.Ceiling(wait.TotalMinutes)));
}
