using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff.Recovering;

/// <summary>What the mails about a recovery say. None names anybody: a mailbox is read by more than its owner.</summary>
internal static class RecoveryMails
{
    private static readonly Text _howToStop = new(
        "ถ้าไม่ใช่ท่าน หรือสงสัย หยุดได้ทันทีโดยไม่ต้องเข้าสู่ระบบ: เปิดหลักเมืองที่หน้า /stop-recovery แล้วกรอกรหัสในอีเมลนี้ ผู้เกี่ยวข้องคนเดียวก็หยุดได้",
        "If this was not you, or if you doubt it, stop it at once without signing in: open the page /stop-recovery in LakMuang and type the code of this mail. One of those concerned is enough.");

    public static Mail OwnProposed(string to) => new(
        to, "มีผู้เสนอกู้คืนการเข้าใช้บัญชีหลักเมืองของท่าน", new("มีผู้เสนอกู้คืนการเข้าใช้ของท่าน", "Somebody proposed to recover your account"),
        [
            new("ผู้กำกับดูแลคนหนึ่งแจ้งว่าท่านเข้าใช้ไม่ได้ทุกทางและขอกู้คืน ต้องมีผู้ตัดสินอีกคนหนึ่ง และต้องรออีก 24 ชั่วโมง",
                "An overseer says that you have lost every way in, and asks for a recovery. A second one must agree, and then 24 hours pass."),
            new("ถ้าไม่ใช่ท่าน เข้าหลักเมืองแล้วเปิด “บัญชีและความปลอดภัย” เพื่อหยุด หรือแจ้งหน่วยงานที่กำกับทันที",
                "If this was not you, sign in and stop it under “Account and security”, or tell the office above at once."),
        ]);

    public static Mail Waits(string to) => new(
        to, "มีเรื่องกู้คืนการเข้าใช้ของผู้ดูแล รอผู้ตัดสินคนที่สอง", new("มีเรื่องกู้คืนการเข้าใช้ รอท่านตัดสิน", "A recovery waits for the second decider"),
        [
            new("เปิดหลักเมือง เลือก “หน่วยงานในกำกับ” แล้วเปิดเรื่องกู้คืน ตรวจหนังสือ โทรถามเจ้าตัวหรือหน่วยงาน แล้วยืนยันหรือไม่ยืนยัน ภายใน 7 วัน",
                "Open “Agencies below” in LakMuang and the case. Check the letter, call the person or the agency, then confirm or refuse within 7 days."),
        ]);

    public static Mail OwnConfirmed(string to, DateTimeOffset at, string code) => new(
        to, "บัญชีหลักเมืองของท่านจะถูกกู้คืน หยุดได้ถ้าไม่ใช่ท่าน", new("บัญชีของท่านจะถูกกู้คืน", "Your account is about to be recovered"),
        [
            new Text("สองคนที่กำกับดูแลหน่วยงานของท่านยืนยันว่าท่านเข้าใช้ไม่ได้ทุกทาง วันที่ {0} อีเมลของบัญชีจะเปลี่ยน และรหัสสำหรับตั้งรหัสผ่านจะส่งไปที่อีเมลใหม่",
                "Two people above your agency have confirmed that you lost every way in. On {1} the account gets another mailbox, and a code to choose a password goes there.")
                .With(ThaiDate.Moment(at).Th, ThaiDate.Moment(at).En),
            _howToStop,
        ], code);

    public static Mail Confirmed(string to, DateTimeOffset at, string code) => new(
        to, "บัญชีของผู้ดูแลในหน่วยงานจะถูกกู้คืน หยุดได้ถ้าสงสัย", new("บัญชีของผู้ดูแลจะถูกกู้คืน", "An administrator's account is about to be recovered"),
        [
            new Text("สองคนยืนยันการกู้คืนบัญชีของผู้ดูแลที่เกี่ยวข้องกับท่าน มีผลวันที่ {0} ดูรายละเอียดที่หน้าบุคลากรในหลักเมือง",
                "Two people have confirmed the recovery of an administrator who works with you. It takes effect on {1}. See the page of the person in LakMuang.")
                .With(ThaiDate.Moment(at).Th, ThaiDate.Moment(at).En),
            _howToStop,
        ], code);

    public static Mail Ended(string to, EndOfRecovery because) => new(
        to, "การกู้คืนบัญชีหลักเมืองไม่มีผล", new("การกู้คืนบัญชีไม่มีผล", "The recovery came to nothing"),
        [
            WordsOf(because),
            new("ไม่มีสิ่งใดเปลี่ยนแปลงในบัญชี ถ้ายังจำเป็น ให้เสนอใหม่ได้", "Nothing in the account has changed. If it is still needed, it can be proposed anew."),
        ]);

    public static Mail CarriedOut(string to) => new(
        to, "กู้คืนบัญชีหลักเมืองแล้ว", new("กู้คืนบัญชีแล้ว", "The account was recovered"),
        [
            new("บันทึกอีเมลใหม่ของเจ้าของบัญชีแล้ว รหัสผ่านเดิมใช้ไม่ได้ และออกจากทุกระบบแล้ว งานของผู้ดูแลยังต้องเข้าด้วย ThaID",
                "Another mailbox is on record, the old password works no more, and the account is signed out everywhere. Work on others still takes ThaID."),
            new("ถ้าสงสัยว่าไม่ถูกต้อง ให้ผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับระงับบัญชีทันที", "If you doubt it, have the agency or the office above suspend the account at once."),
        ]);

    public static Text WordsOf(EndOfRecovery because) => because switch
    {
        EndOfRecovery.Refused => new("ผู้ตัดสินคนที่สองไม่ยืนยัน", "The second decider refused."),
        EndOfRecovery.Unanswered => new("ไม่มีผู้ตัดสินภายในกำหนด", "Nobody decided in time."),
        EndOfRecovery.NotMe => new("เจ้าของบัญชีแจ้งว่าไม่ใช่ตน จึงหยุดแล้ว", "The owner of the account said that it was not them, so it is stopped."),
        EndOfRecovery.Doubted or EndOfRecovery.Code => new("ผู้เกี่ยวข้องหยุดเรื่องนี้แล้ว", "Somebody concerned has stopped it."),
        EndOfRecovery.SignedIn => new("เจ้าของบัญชีเข้าใช้ได้แล้วระหว่างรอ", "The owner of the account signed in meanwhile."),
        EndOfRecovery.AccountStopped => new("บัญชีของเจ้าตัวหรือของผู้ตัดสินถูกระงับหรือปิด", "The account of the person, or of a decider, was suspended or closed."),
        EndOfRecovery.NotDeciders => new("ผู้ตัดสินไม่มีหน้าที่กำกับดูแลเรื่องนี้แล้ว", "One of the two deciders has no say over this any more."),
        EndOfRecovery.LetterWithdrawn => new("หนังสือของเรื่องนี้ถูกถอน", "The letter of the case was withdrawn."),
        EndOfRecovery.Merged => new("ระเบียนของเจ้าตัวรวมเข้าระเบียนอื่นแล้ว", "The record went into another one."),
        _ => new("เจ้าตัวพ้นจากหน่วยงานแล้ว", "The person has left the agency."),
    };
}
