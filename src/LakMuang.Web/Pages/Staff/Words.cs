using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;

namespace LakMuang.Web.Pages.Staff;

internal static class Words
{
    public static readonly Text People = new("บุคลากรผู้ใช้งาน", "People");
    public static readonly Text Identity = new("ตัวตน", "Identity");
    public static readonly Text CitizenId = new("เลขประจำตัว", "Citizen ID");
    public static readonly Text Email = new("อีเมล", "E-mail");
    public static readonly Text Mobile = new("โทรศัพท์", "Mobile");
    public static readonly Text Account = new("บัญชี", "Account");
    public static readonly Text Ways = new("วิธีเข้าใช้", "Signs in with");
    public static readonly Text Retires = new("ครบเกษียณ", "Retires");
    public static readonly Text NotGiven = new("ยังไม่มี", "None");
    public static readonly Text NotVerified = new("ยังไม่ยืนยัน", "Not verified");
    public static readonly Text ThaId = new("ThaID", "ThaID");
    public static readonly Text PasswordSince = new("รหัสผ่าน ตั้งเมื่อ {0}", "Password, set on {0}");
    public static readonly Text NoWay = new("ยังไม่มีวิธีเข้าใช้ที่ใช้ได้", "No way in that works");
    public static readonly Text Unproved = new("ยังไม่พิสูจน์ตัวตน", "Unproved");
    public static readonly Text Appointments = new("การแต่งตั้ง", "Appointments");
    public static readonly Text NoAppointments = new("ไม่มีการแต่งตั้งในหน่วยงานนี้", "No appointment in this agency.");
    public static readonly Text Elected = new("เลือกตั้ง", "Elected");
    public static readonly Text UntilNow = new("{0} ถึงปัจจุบัน", "{0} until now");
    public static readonly Text FromTo = new("{0} – {1}", "{0} – {1}");
    public static readonly Text EndedOn = new("พ้น {0}: {1}", "Ended {0}: {1}");
    public static readonly Text Rights = new("สิทธิและหนังสือที่รองรับ", "Rights and their letters");
    public static readonly Text RightsOf = new("สิทธิของ {0} ในหน่วยงานนี้", "Rights of {0} in this agency");
    public static readonly Text NoRights = new("ยังไม่มีสิทธิในระบบใด", "No right in any system.");
    public static readonly Text SystemAndGroup = new("ระบบและสิทธิ", "System and right");
    public static readonly Text Letter = new("หนังสือที่รองรับ", "Letter");
    public static readonly Text Until = new("ถึงวันที่", "Until");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text NoEnd = new("ไม่กำหนด", "No end");
    public static readonly Text Dated = new("ลว. {0}", "{0}");
    public static readonly Text Sensitive = new("สิทธิสำคัญ", "Sensitive");
    public static readonly Text Sessions = new("อุปกรณ์ที่ยังเข้าใช้อยู่", "Signed in now");
    public static readonly Text NoSessions = new("ไม่ได้เข้าใช้อยู่ที่ใด", "Not signed in anywhere.");
    public static readonly Text LastSeen = new("ใช้ล่าสุด {0}", "Last used {0}");
    public static readonly Text UnknownDevice = new("อุปกรณ์ที่ไม่รู้จัก", "Unknown device");
    public static readonly Text History = new("ประวัติ", "History");
    public static readonly Text NoHistory = new("ยังไม่มีเหตุการณ์", "Nothing has happened yet.");
    public static readonly Text By = new("โดย {0}", "by {0}");
    public static readonly Text ByNobody = new("โดยระบบ", "by the system");
    public static readonly Text HasMoved = new("ย้ายไปหน่วยงานอื่นแล้ว หน้านี้แสดงเฉพาะช่วงที่อยู่ในหน่วยงานนี้", "Works in another agency now. This page shows only the time in this one.");
    public static readonly Text HasLeft = new("ไม่ดำรงตำแหน่งในหน่วยงานใดแล้ว", "Holds no post anywhere now.");

    public static readonly Text SuspendNow = new("ระงับทันที", "Suspend now");
    public static readonly Text SuspendOf = new("ระงับบัญชี {0}", "Suspend {0}");
    public static readonly Text WhatHappens = new("สิ่งที่จะเกิดขึ้นทันที", "What happens at once");
    public static readonly Text HappensSessions = new("ออกจากทุกเครื่องและทุกระบบ ขณะนี้เข้าใช้อยู่ {0} แห่ง", "Signed out everywhere; signed in now: {0}");
    public static readonly Text HappensRights = new("สิทธิ {0} รายการหยุดใช้ จนกว่าจะคืนสิทธิ", "Rights out of force until reinstated: {0}");
    public static readonly Text HappensEverywhere = new("มีผลทุกหน่วยงานที่ดำรงตำแหน่งอยู่ ผู้ดูแลหน่วยงานอื่นจะได้รับแจ้ง", "In every agency they work in; the administrators there are told");
    public static readonly Text HappensTold = new("เจ้าตัวได้รับแจ้งทางอีเมล", "The person is told by e-mail");
    public static readonly Text Because = new("เหตุของการระงับ", "Why");
    public static readonly Text Choose = new("เลือก", "Choose");
    public static readonly Text Reason = new("เหตุผล", "Reason");
    public static readonly Text ReasonHint = new("เขียนสั้น ๆ ว่าเกิดอะไรขึ้น เช่น โอนย้ายวันนี้ หนังสือส่งตัวกำลังตามมา", "In a few words, such as: transferred today, the letter follows");
    public static readonly Text LetterOrLater = new("หนังสือ (ตามมาภายใน 7 วันได้)", "Letter (may follow within 7 days)");
    public static readonly Text LetterOrLaterHint = new("ถ้ายังไม่มี ให้เว้นว่าง แล้วระบุภายหลัง", "Leave empty if there is none yet, and name it later");
    public static readonly Text Number = new("เลขที่หนังสือหรือคำสั่ง", "Number of the letter or order");
    public static readonly Text LetterDate = new("ลงวันที่", "Dated");
    public static readonly Text LetterSubject = new("เรื่อง", "Subject");
    public static readonly Text Scan = new("ไฟล์หนังสือ", "Scan of the letter");
    public static readonly Text ScanHint = new("PDF หรือรูปถ่ายจากโทรศัพท์", "A PDF, or a photo from a phone");
    public static readonly Text SuspendDo = new("ระงับบัญชีเดี๋ยวนี้", "Suspend now");
    public static readonly Text Cancel = new("ยกเลิก", "Cancel");

    public static readonly Text IsSuspended = new("บัญชีถูกระงับ", "Suspended");
    public static readonly Text SuspensionOf = new("การระงับบัญชี {0}", "Suspension of {0}");
    public static readonly Text SuspendedSince = new("ระงับเมื่อ {0} {1} เหตุ: {2}", "Suspended on {0} {1}. Why: {2}");
    public static readonly Text SeeSuspension = new("ดูผลและคืนสิทธิ", "Results, reinstate");
    public static readonly Text Elsewhere = new("ระงับโดยหน่วยงานอื่น", "Suspended by another agency");
    public static readonly Text Systems = new("ระบบที่ได้รับแจ้ง", "Systems that were told");
    public static readonly Text SystemsWhy = new("หลักเมืองไม่รับสิ่งที่ออกก่อนการระงับแล้ว ตั้งแต่หน้านี้แสดง ตารางนี้บอกว่าระบบปลายทางปิดหน้าจอของผู้นั้นแล้วหรือยัง", "Nothing of before works at LakMuang since this page appeared. This table says which linked systems have closed the person's session too.");
    public static readonly Text NoSystems = new("ไม่ได้เข้าใช้ระบบปลายทางใดอยู่ จึงไม่มีระบบที่ต้องแจ้ง", "No linked system was in use, so none had to be told.");
    public static readonly Text AllConfirmed = new("ทุกระบบยืนยันครบแล้ว", "Every system has confirmed");
    public static readonly Text SomeMissing = new("ยังไม่ยืนยัน {0} ระบบ", "Not confirmed: {0}");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text Result = new("ผล", "Result");
    public static readonly Text GivenUp = new("ไม่ยืนยัน ติดต่อผู้ดูแลระบบส่วนกลาง", "Not confirmed: ask the central operators");
    public static readonly Text LetterMissing = new("ยังไม่มีหนังสือ ต้องระบุภายใน {0}", "No letter yet; due by {0}");
    public static readonly Text LetterOverdue = new("เลยกำหนดระบุหนังสือแล้ว ({0})", "The letter is overdue (since {0})");
    public static readonly Text NameLetter = new("ระบุหนังสือที่รองรับ", "Name the letter");
    public static readonly Text NameLetterDo = new("บันทึกหนังสือ", "Save the letter");
    public static readonly Text RestsOn = new("หนังสือที่รองรับ", "Letter");
    public static readonly Text Reinstate = new("คืนสิทธิ", "Reinstate");
    public static readonly Text ReinstateWhy = new("ผู้นั้นเข้าสู่ระบบได้อีก สิทธิที่หนังสือยังมีผลกลับมาใช้ได้ สิ่งที่เข้าไว้ก่อนการระงับไม่กลับมา", "The person may sign in again, and rights whose letter stands are back. Nothing entered before comes back to life.");
    public static readonly Text ReinstateDo = new("คืนสิทธิ", "Reinstate");
    public static readonly Text NotSuspended = new("บัญชีนี้ไม่ได้ถูกระงับ", "This account is not suspended.");
    public static readonly Text SaidReinstated = new("คืนสิทธิแล้ว", "Reinstated.");
    public static readonly Text SaidNamed = new("บันทึกหนังสือแล้ว", "The letter is saved.");
    public static readonly Text SaidSuspended = new("ระงับแล้ว สิ่งที่เข้าใช้ไว้ก่อนหน้านี้ใช้ไม่ได้อีก", "Suspended. Nothing that was entered before works any more.");

    public static Text Of(ReasonOfSuspension because) => because switch
    {
        ReasonOfSuspension.LeftDuties => new("พ้นจากหน้าที่ หรือกำลังจะพ้น", "Duties have ended, or are ending"),
        ReasonOfSuspension.Misuse => new("ใช้งานไม่ถูกต้อง", "Misuse"),
        ReasonOfSuspension.LostCredential => new("รหัสผ่าน โทรศัพท์ หรือบัตรสูญหาย", "Password, phone or card lost"),
        ReasonOfSuspension.Ordered => new("มีคำสั่งให้ระงับ", "Ordered"),
        _ => new("อื่น ๆ", "Other"),
    };

    public static Text Of(AppointmentKind kind) => kind switch
    {
        AppointmentKind.Acting => new("รักษาราชการแทน", "Acting"),
        AppointmentKind.ActingInPost => new("รักษาการในตำแหน่ง", "Acting in post"),
        AppointmentKind.SigningFor => new("ปฏิบัติราชการแทน", "Signing for"),
        AppointmentKind.Seconded => new("ช่วยราชการ", "Seconded"),
        AppointmentKind.Assigned => new("มอบหมายหน้าที่", "Assigned"),
        _ => new("ดำรงตำแหน่ง", "Substantive"),
    };

    public static Text Of(EndOfPost because) => because switch
    {
        EndOfPost.Transfer => new("โอนย้าย", "transfer"),
        EndOfPost.Resignation => new("ลาออก", "resignation"),
        EndOfPost.Retirement => new("เกษียณ", "retirement"),
        EndOfPost.Death => new("ถึงแก่กรรม", "death"),
        EndOfPost.EndOfTerm => new("ครบวาระ", "end of term"),
        EndOfPost.ChangeOfDuties => new("เปลี่ยนหน้าที่", "change of duties"),
        EndOfPost.LetterWithdrawn => new("ถอนหนังสือแต่งตั้ง", "letter withdrawn"),
        EndOfPost.AgencyClosed => new("หน่วยงานถูกรวมหรือยุบ", "agency merged or dissolved"),
        _ => new("อื่น ๆ", "other"),
    };

    public static (string Kind, Text Text) Of(RightOfPerson right) => right.State switch
    {
        RightState.InForce => ("ok", new("ใช้งานได้", "In force")),
        RightState.Scheduled => ("i", new Text("เริ่ม {0}", "From {0}").With(ThaiDate.InTable(right.From))),
        RightState.Suspended => ("b", right.SuspendedBecause is ReasonToSuspend.AccountSuspended
            ? new Text("ระงับพร้อมบัญชี", "Suspended with the account")
            : right.SuspendedBecause is ReasonToSuspend.Seconded ? new("พักระหว่างช่วยราชการ", "Asleep during a secondment")
            : right.SuspendedBecause is ReasonToSuspend.Decided ? new("ระงับตามหนังสือ", "Suspended by a decision")
            : right.SuspendedBecause is ReasonToSuspend.DutyConflict ? new("ระงับ: ขัดหลักแยกหน้าที่", "Suspended: duties to be kept apart")
            : right.SuspendedBecause is ReasonToSuspend.SecondHead ? new("ระงับ: มีหัวหน้าคนอื่นอยู่ก่อน", "Suspended: another head stood there before")
            : right.SuspendedBecause is ReasonToSuspend.NotConfirmed ? new("ระงับ: ไม่ระบุหนังสือจริงในกำหนด", "Suspended: no real letter in time")
            : right.SuspendedBecause is ReasonToSuspend.NotRecertified ? new("ระงับ: เปลี่ยนตำแหน่งแล้วไม่ทบทวนในกำหนด", "Suspended: not reviewed in time after a change of position")
            : new("ระงับ: หนังสือไม่มีผลแล้ว", "Suspended: no living letter")),
        _ => ("", new("สิ้นสุดแล้ว", "Ended")),
    };
}
