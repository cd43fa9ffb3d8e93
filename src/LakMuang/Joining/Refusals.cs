using LakMuang.Kernel;

namespace LakMuang.Joining;

internal static class Refusals
{
    public static readonly Problem NotBegun = new("registration.not-begun", new(
        "ยังไม่ได้เริ่มลงทะเบียน กรุณาเริ่มจากหน้าแรกของการลงทะเบียน",
        "There is no registration yet. Please begin at the first page."));

    public static readonly Problem NotNow = new("registration.not-now", new(
        "การลงทะเบียนนี้ส่งไปแล้วหรือสิ้นสุดแล้ว แก้ไขไม่ได้ในตอนนี้",
        "This registration has been sent or is over, and cannot be changed now."));

    public static readonly Problem ChangedMeanwhile = new("registration.changed", new(
        "ข้อมูลนี้ถูกแก้ไขจากหน้าต่างอื่นแล้ว หน้านี้แสดงข้อมูลล่าสุด กรุณาตรวจแล้วทำอีกครั้ง",
        "This was changed meanwhile. The page shows the latest: please look at it and do it again."));

    public static readonly Problem EmailWrong = new("registration.email", new(
        "กรอกอีเมลให้ถูกต้อง เช่น somchai@dontuayang.go.th",
        "Enter an e-mail address such as somchai@dontuayang.go.th"), "Email");

    public static readonly Problem OtherEmail = new("registration.other-email", new(
        "อีเมลถูกเปลี่ยนหลังส่งรหัสนี้ กรุณาขอรหัสใหม่",
        "The address was changed after this code was sent. Ask for a new code."), "Code");

    public static readonly Problem MobileWrong = new("registration.mobile", new(
        "กรอกเบอร์มือถือ 10 หลัก ขึ้นต้นด้วย 06 08 หรือ 09 หรือเว้นว่างไว้",
        "Enter a mobile number of 10 digits that begins with 06, 08 or 09, or leave it empty."), "Mobile");

    public static readonly Problem NoAgency = new("registration.agency", new(
        "ไม่พบหน่วยงานนี้ กรุณาค้นหาแล้วเลือกจากรายการ",
        "There is no such agency. Please search and choose from the list."), "Agency");

    public static readonly Problem PositionMissing = new("registration.position", new(
        "กรอกตำแหน่ง เช่น นักวิชาการเงินและบัญชีชำนาญการ",
        "Enter your position"), "Position");

    public static readonly Problem PositionTooLong = new("registration.position-long", new(
        "ตำแหน่งและสังกัดยาวได้ไม่เกิน 200 ตัวอักษร",
        "Position and unit have at most 200 characters."), "Position");

    public static readonly Problem NothingWanted = new("registration.rights", new(
        "เลือกอย่างน้อยหนึ่งกลุ่มผู้ใช้งาน",
        "Choose one user group at least"), "Groups");

    public static readonly Problem RemarkTooLong = new("registration.remark", new(
        "ข้อความยาวได้ไม่เกิน 1,000 ตัวอักษร",
        "At most 1,000 characters."), "Remark");

    public static readonly Problem Incomplete = new("registration.incomplete", new(
        "ยังกรอกไม่ครบ กรุณาทำขั้นตอนที่ยังขาดก่อนส่ง",
        "Something is missing. Please complete the open steps before sending."));

    public static readonly Problem NothingToDecide = new("registration.decided", new(
        "การลงทะเบียนนี้มีผู้พิจารณาแล้ว หรือผู้สมัครถอนไปแล้ว ดูผลล่าสุดด้านล่าง",
        "Somebody has decided on this registration already, or it was withdrawn. See below how it stands."));

    public static readonly Problem Stale = new("registration.stale", new(
        "ข้อมูลเปลี่ยนไปหลังจากท่านเปิดหน้านี้ หน้านี้แสดงข้อมูลล่าสุด กรุณาตรวจอีกครั้งก่อนตัดสิน",
        "This changed after you opened the page. It shows the latest now: please check again before you decide."));

    public static readonly Problem Own = new("registration.own", new(
        "ท่านพิจารณาการลงทะเบียนของตนเองไม่ได้",
        "You cannot decide on your own registration."));

    public static readonly Problem OpinionMissing = new("registration.opinion", new(
        "กรอกเหตุผลหรือสิ่งที่ต้องแก้ไข ผู้สมัครจะเห็นข้อความนี้",
        "Say why, or what to correct. The applicant will read it."), "Opinion");

    public static readonly Problem OpinionTooLong = new("registration.opinion-long", new(
        "ข้อความยาวได้ไม่เกิน 1,000 ตัวอักษร",
        "At most 1,000 characters."), "Opinion");

    public static readonly Problem NumberProved = new("registration.number-proved", new(
        "เลขประจำตัวนี้มีผู้ยืนยันด้วย ThaID แล้ว จึงรับตามคำเชิญไม่ได้ ให้บุคคลนั้นลงทะเบียนด้วย ThaID เอง",
        "Somebody else has proved this citizen ID with ThaID, so the invitation cannot be used. That person can register with ThaID."));

    public static readonly Problem AccountClosed = new("registration.account", new(
        "บุคคลนี้มีบัญชีที่ถูกระงับหรือปิดอยู่ ต้องแก้ที่บัญชีเดิมก่อน",
        "This person has an account that is suspended or closed. That must be settled first."));

    public static readonly Problem LetterNumberMissing = new("registration.letter-number", new(
        "กรอกเลขที่หนังสือหรือคำสั่ง",
        "Enter the number of the letter or order"), "LetterNumber");

    public static readonly Problem LetterSubjectMissing = new("registration.letter-subject", new(
        "กรอกเรื่องของหนังสือ",
        "Enter the subject of the letter"), "LetterSubject");

    public static readonly Problem LetterInFuture = new("registration.letter-future", new(
        "วันที่ของหนังสืออยู่ในอนาคต กรุณาตรวจปี พ.ศ.",
        "The letter's date lies in the future. Please check the year."), "LetterDate");

    public static readonly Problem EndBeforeStart = new("registration.until", new(
        "วันสิ้นสุดต้องไม่อยู่ก่อนวันนี้",
        "The last day must not lie in the past."), "Until");

    public static readonly Problem WrongInvitation = new("invitation.wrong", new(
        "รหัสคำเชิญไม่ถูกต้องหรือหมดอายุแล้ว กรุณาตรวจรหัสในอีเมล หรือขอให้ผู้ดูแลหน่วยงานเชิญใหม่",
        "The invitation code is wrong or has expired. Check the mail, or ask the administrator of your agency for a new one."), "Code");

    public static readonly Problem OtherPerson = new("invitation.other-person", new(
        "ผู้ที่ยืนยันด้วย ThaID ไม่ใช่บุคคลที่ได้รับเชิญ คำเชิญยังใช้ได้สำหรับบุคคลที่ได้รับเชิญเท่านั้น",
        "ThaID proved another person than the one invited. The invitation stays valid for the one invited."));

    public static readonly Problem InvitationGone = new("invitation.gone", new(
        "คำเชิญนี้ใช้ไปแล้วหรือถูกยกเลิก",
        "This invitation was used or withdrawn."));

    public static readonly Problem InvitationUsed = new("invitation.used", new(
        "ผู้ได้รับเชิญตอบรับแล้ว คำขออยู่ในรายการลงทะเบียน พิจารณาที่นั่น",
        "The invitation was accepted already. It waits among the registrations: decide there."));

    public static readonly Problem NoInvitation = new("invitation.none", new(
        "ไม่พบคำเชิญนี้ในหน่วยงานนี้", "This agency has no such invitation."));

    public static readonly Problem PasswordsDiffer = new("invitation.passwords-differ", new(
        "รหัสผ่านสองช่องไม่เหมือนกัน",
        "The two passwords differ"), "PasswordAgain");

    public static Problem TooManyTries(TimeSpan wait) => new("invitation.throttled", new Text(
        "ลองผิดหลายครั้งเกินไป กรุณารอ {0} นาทีแล้วลองใหม่",
        "Too many wrong tries. Wait {0} minutes and try again.").With((int)Math.Ceiling(wait.TotalMinutes)), "Code");

    public static Problem TooManyFiles(int most) => new("registration.files", new Text(
        "แนบได้ไม่เกิน {0} ไฟล์ กรุณาลบไฟล์ที่ไม่จำเป็นก่อน",
        "At most {0} files. Please remove one first.").With(most), "Files");
}
