using LakMuang.Kernel;
using LakMuang.Staff.Recovering;

namespace LakMuang.Web.Pages.Recovering;

/// <summary>Words of the way back of those who administer others.</summary>
internal static class RecoveryWords
{
    public static readonly Text Title = new("กู้คืนการเข้าใช้", "Recover the account");
    public static readonly Text TitleOf = new("กู้คืนการเข้าใช้ของ {0}", "Recover the account of {0}");
    public static readonly Text Why = new(
        "สำหรับผู้ดูแลและผู้มีสิทธิสำคัญที่เข้าใช้ไม่ได้ทุกทาง ทั้ง ThaID และอีเมลเดิม ถ้ายังใช้ ThaID ได้ ไม่ต้องใช้หน้านี้",
        "For administrators, and holders of a sensitive right, who have lost every way in: ThaID and their mailbox. Whoever still has ThaID needs none of this.");
    public static readonly Text WhyShort = new("ผู้ดูแลหรือผู้มีสิทธิสำคัญที่เข้าใช้ไม่ได้ทุกทาง: ใช้ผู้ตัดสินสองคนและรอ 24 ชั่วโมง", "For somebody who administers others and has lost every way in: two deciders and 24 hours.");
    public static readonly Text How = new("ขั้นตอน", "How it goes");
    public static readonly Text How1 = new("ท่านพบเจ้าตัว ตรวจบัตร และเสนอภายใต้หนังสือ", "You meet the person, check their card, and propose it under a letter");
    public static readonly Text How2 = new("ผู้กำกับดูแลหรือผู้ดูแลระบบส่วนกลางอีกคนหนึ่งยืนยัน ภายใน 7 วัน", "Another overseer or operator confirms, within 7 days");
    public static readonly Text How3 = new("เจ้าตัวและผู้เกี่ยวข้องได้รับแจ้งทันที ใครก็หยุดได้ภายใน 24 ชั่วโมง", "The person and those concerned are told at once; any of them can stop it for 24 hours");
    public static readonly Text How4 = new("เมื่อครบเวลา รหัสสำหรับตั้งรหัสผ่านส่งไปที่อีเมลใหม่ งานของผู้ดูแลยังต้องเข้าด้วย ThaID", "Then a code to choose a password goes to the new mailbox. Work on others still takes ThaID");
    public static readonly Text Email = new("อีเมลที่เจ้าตัวอ่านได้", "Mailbox that the person reads");
    public static readonly Text EmailHint = new("ให้เจ้าตัวพิมพ์หรือตรวจต่อหน้าท่าน", "Have the person type or check it before you");
    public static readonly Text Reason = new("เหตุผล", "Why");
    public static readonly Text ReasonHint = new("เช่น โทรศัพท์ที่มี ThaID หาย และอีเมลเดิมปิดไปแล้ว", "Such as: lost the phone with ThaID, and the old mailbox is closed");
    public static readonly Text HasMet = new("ข้าพเจ้าพบเจ้าตัวและตรวจบัตรประจำตัวแล้ว", "I have met the person and checked their identity card");
    public static readonly Text Propose = new("เสนอกู้คืน", "Propose the recovery");
    public static readonly Text Waits = new("รอผู้ตัดสินคนที่สอง ถึง {0}", "Waits for a second decider, until {0}");
    public static readonly Text Runs = new("ยืนยันแล้ว มีผล {0} ถ้าไม่มีผู้ใดหยุด", "Confirmed; takes effect on {0}, unless somebody stops it");
    public static readonly Text Done = new("กู้คืนแล้วเมื่อ {0}", "Recovered on {0}");
    public static readonly Text Ended = new("จบโดยไม่มีผลเมื่อ {0}", "Came to nothing on {0}");
    public static readonly Text Latest = new("ครั้งล่าสุด", "The last one");
    public static readonly Text ProposedBy = new("ผู้เสนอ", "Proposed by");
    public static readonly Text DecidedBy = new("ผู้ยืนยัน", "Confirmed by");
    public static readonly Text NewEmail = new("อีเมลใหม่", "New mailbox");
    public static readonly Text At = new("{0} เมื่อ {1}", "{0}, {1}");
    public static readonly Text Ask = new(
        "ก่อนยืนยัน โทรหาเจ้าตัวหรือหน่วยงานด้วยเบอร์ที่ท่านรู้เอง ไม่ใช่เบอร์ที่ผู้เสนอให้", "Before you confirm, call the person or the agency by a number that you know yourself, not one that the proposer gave.");
    public static readonly Text Confirm = new("ยืนยันการกู้คืน", "Confirm the recovery");
    public static readonly Text Refuse = new("ไม่ยืนยัน", "Refuse");
    public static readonly Text TakeBack = new("ถอนข้อเสนอ", "Take the proposal back");
    public static readonly Text WaitForOther = new("ท่านเป็นผู้เสนอ จึงยืนยันเองไม่ได้ ผู้กำกับดูแลคนอื่นได้รับแจ้งแล้ว", "You proposed it, so somebody else confirms; the others above have been told.");
    public static readonly Text Stop = new("หยุดการกู้คืนนี้", "Stop this recovery");
    public static readonly Text StopOf = new("หยุดการกู้คืนของ {0}", "Stop the recovery of {0}");
    public static readonly Text StopWhy = new("ถ้าสงสัย ให้หยุดไว้ก่อน ไม่มีสิ่งใดเสียหาย เสนอใหม่ได้เสมอ", "If in doubt, stop it. Nothing is lost: it can always be proposed anew.");
    public static readonly Text Nothing = new("ไม่มีเรื่องกู้คืนที่เปิดอยู่", "No recovery is open.");
    public static readonly Text SaidProposed = new("เสนอแล้ว ผู้กำกับดูแลคนอื่นได้รับแจ้งทางอีเมล", "Proposed. The others above are told by e-mail.");
    public static readonly Text SaidConfirmed = new("ยืนยันแล้ว เจ้าตัวและผู้เกี่ยวข้องได้รับแจ้งวิธีหยุด", "Confirmed. The person and those concerned are told how to stop it.");
    public static readonly Text SaidEnded = new("จบเรื่องแล้ว ไม่มีสิ่งใดเปลี่ยนในบัญชี", "The case is over. Nothing in the account has changed.");
    public static readonly Text OnPerson = new("มีเรื่องกู้คืนการเข้าใช้ของบุคคลนี้", "A recovery of this person's account is open.");
    public static readonly Text SeeOrStop = new("ดูหรือหยุด", "See or stop it");

    public static readonly Text OwnTitle = new("มีผู้ขอกู้คืนบัญชีของท่าน", "Somebody asks to recover your account");
    public static readonly Text OwnWhy = new(
        "มีผู้แจ้งว่าท่านเข้าใช้ไม่ได้ทุกทาง และขอให้ใช้อีเมลอื่นกับบัญชีนี้ แต่ท่านเข้าใช้อยู่ ถ้าท่านไม่ได้ขอ กดหยุดทันที",
        "Somebody says that you lost every way in, and asks for another mailbox on this account. But you are signed in: if you did not ask for it, stop it now.");
    public static readonly Text NotMe = new("ไม่ใช่ฉัน หยุดทันที", "This was not me: stop it");
    public static readonly Text StoppedOwn = new("หยุดแล้ว บัญชีของท่านไม่มีสิ่งใดเปลี่ยน ผู้เกี่ยวข้องได้รับแจ้ง", "Stopped. Nothing in your account has changed; those concerned are told.");

    public static readonly Text CodeWhy = new(
        "สำหรับผู้ที่ได้รับอีเมลว่าบัญชีจะถูกกู้คืน และเห็นว่าไม่ถูกต้อง ไม่ต้องเข้าสู่ระบบ", "For those who were told by e-mail that an account is about to be recovered, and doubt it. You need not sign in.");
    public static readonly Text Code = new("รหัสจากอีเมล", "Code from the e-mail");
    public static readonly Text CodeHint = new("12 ตัว เช่น XXXX-XXXX-XXXX", "12 characters, such as XXXX-XXXX-XXXX");

    public static Text Of(RecoveryState state) => state switch
    {
        RecoveryState.Proposed => new("รอคนที่สอง", "Awaits a second"),
        RecoveryState.Confirmed => new("ยืนยันแล้ว", "Confirmed"),
        RecoveryState.Done => new("กู้คืนแล้ว", "Recovered"),
        _ => new("ไม่มีผล", "No effect"),
    };

    public static Text Of(EndOfRecovery because) => because switch
    {
        EndOfRecovery.Refused => new("ไม่ยืนยัน", "Refused"),
        EndOfRecovery.Unanswered => new("ไม่มีผู้ตัดสินภายในกำหนด", "Nobody decided in time"),
        EndOfRecovery.NotMe => new("เจ้าของบัญชีแจ้งว่าไม่ใช่ตน", "The owner said: not me"),
        EndOfRecovery.Doubted => new("ผู้ดูแลหยุด", "Stopped by an administrator"),
        EndOfRecovery.Code => new("หยุดด้วยรหัสจากอีเมล", "Stopped by the code from a mail"),
        EndOfRecovery.SignedIn => new("เจ้าของบัญชีเข้าใช้ได้แล้ว", "The owner signed in meanwhile"),
        EndOfRecovery.AccountStopped => new("บัญชีของเจ้าตัวหรือผู้ตัดสินถูกระงับ", "An account was suspended or closed"),
        EndOfRecovery.NotDeciders => new("ผู้ตัดสินไม่มีหน้าที่แล้ว", "A decider has no say any more"),
        EndOfRecovery.LetterWithdrawn => new("หนังสือถูกถอน", "The letter was withdrawn"),
        EndOfRecovery.Merged => new("รวมระเบียนแล้ว", "The records were merged"),
        _ => new("พ้นจากหน่วยงาน", "Left the agency"),
    };
}
