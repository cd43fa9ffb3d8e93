using LakMuang.Kernel;
using LakMuang.Oversight;

namespace LakMuang.Web.Pages.Oversight;

internal static partial class Words
{
    public static readonly Text Admins = new("ผู้ดูแลหน่วยงาน", "Agency admins");
    public static readonly Text AdminsWhy = new("ผู้ที่อนุมัติคนและสิทธิของหน่วยงานนี้ ทุกคนมีหนังสือแต่งตั้ง และสำนักงานเหนือขึ้นไปเป็นผู้รับรอง",
        "They approve this agency's people and rights. Each has an appointment letter, and the office above confirmed them.");
    public static readonly Text NewAdmin = new("เสนอแต่งตั้งผู้ดูแล", "Nominate an admin");
    public static readonly Text NewAdminWhy = new("เมื่อส่งแล้ว สำนักงานเหนือขึ้นไปเป็นผู้รับรอง จึงจะมีผล", "It takes effect when the office above confirms it.");
    public static readonly Text Person = new("ผู้ดูแล", "Admin");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Rank = new("ลำดับ", "Rank");
    public static readonly Text Letter = new("หนังสือ", "Letter");
    public static readonly Text Term = new("วาระ", "Term");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text Do = new("ดำเนินการ", "Action");
    public static readonly Text AdminsCount = new("ผู้ดูแลวันนี้ {0} คน", "Admins today: {0}");
    public static readonly Text NoLetter = new("ไม่มีหนังสือ", "No letter");
    public static readonly Text Dated = new("ลงวันที่ {0}", "dated {0}");
    public static readonly Text FromDay = new("ตั้งแต่ {0}", "From {0}");
    public static readonly Text UntilDay = new("ถึง {0}", "until {0}");
    public static readonly Text NoEnd = new("ไม่กำหนดวันสิ้นสุด", "no last day set");
    public static readonly Text Works = new("ใช้งานได้", "Working");
    public static readonly Text NoAccount = new("บัญชีใช้ไม่ได้", "Account not active");
    public static readonly Text NoCredential = new("เข้าสู่ระบบไม่ได้", "Cannot sign in");
    public static readonly Text LetterEnded = new("หนังสือสิ้นผล", "Letter ended");
    public static readonly Text ToBeChecked = new("รอสำนักงานเหนือขึ้นไปตรวจ", "To be checked by the office above");
    public static readonly Text NoAdmins = new("ยังไม่มีผู้ดูแลหน่วยงาน", "No admin yet");
    public static readonly Text NoAdminsHow = new("เสนอแต่งตั้งจากผู้ที่มีบัญชีในหน่วยงานนี้ หรือขอหนังสือเปิดใช้จากสำนักงานเหนือขึ้นไป",
        "Nominate somebody with an account in this agency, or ask the office above for an activation letter.");
    public static readonly Text WaitingNominations = new("เรื่องที่รอรับรอง", "Waiting to be confirmed");
    public static readonly Text NoWaiting = new("ไม่มีเรื่องค้าง", "Nothing is waiting.");
    public static readonly Text Decided = new("เรื่องที่พิจารณาแล้ว", "Decided before");
    public static readonly Text Leave = new("พ้นหน้าที่", "End office");
    public static readonly Text ToAppoint = new("แต่งตั้งเป็น{0}", "To become {0}");
    public static readonly Text ToEnd = new("ให้พ้นหน้าที่", "To leave office");
    public static readonly Text FirstOne = new("ผู้ดูแลคนแรก เข้ามาด้วยหนังสือเปิดใช้ มีผลแล้ว รอตรวจภายหลัง",
        "The first admin came by the activation letter. It counts already and is checked afterwards.");
    public static readonly Text Open = new("เปิดดู", "Open");
    public static readonly Text ProposedBy = new("ผู้เสนอ", "Proposed by");
    public static readonly Text ProposedOn = new("เสนอเมื่อ", "Proposed on");
    public static readonly Text DecidedBy = new("ผู้พิจารณา", "Decided by");
    public static readonly Text Reason = new("เหตุผล", "Reason");
    public static readonly Text ReasonHint = new("ผู้ถูกเสนอชื่อและหน่วยงานจะได้อ่าน", "The person and the agency will read it.");
    public static readonly Text Confirm = new("รับรอง", "Confirm");
    public static readonly Text Refuse = new("ไม่รับรอง", "Refuse");
    public static readonly Text Withdraw = new("ถอนเรื่องนี้", "Withdraw this");
    public static readonly Text Decide = new("พิจารณา", "Decide");
    public static readonly Text WhatFollows = new("เมื่อรับรอง", "If you confirm");
    public static readonly Text FollowsAppoint = new("{0} เป็นผู้ดูแลหน่วยงานทันที หรือในวันเริ่มที่ระบุ", "{0} becomes an admin at once, or on the first day given.");
    public static readonly Text FollowsReplace = new("{0} พ้นหน้าที่ผู้ดูแลในขณะเดียวกัน", "{0} leaves the office in the same moment.");
    public static readonly Text FollowsEnd = new("{0} พ้นหน้าที่ผู้ดูแลทันที สิทธิที่มากับหน้าที่สิ้นสุดด้วย", "{0} leaves the office at once, and the rights that came with it end.");
    public static readonly Text FollowsFirst = new("{0} เป็นผู้ดูแลต่อไป ถ้าไม่รับรองจะพ้นหน้าที่ทันที", "{0} stays. If you refuse, the office ends at once.");
    public static readonly Text NotYours = new("เรื่องนี้รอผู้กำกับดูแลของสำนักงานเหนือขึ้นไป", "This waits for an overseer of the office above.");
    public static readonly Text Said = new("บันทึกแล้ว ผู้เกี่ยวข้องได้รับแจ้งทางอีเมล", "Saved. Those concerned are told by e-mail.");
    public static readonly Text SaidProposed = new("ส่งเรื่องแล้ว รอสำนักงานเหนือขึ้นไปรับรอง", "Sent. The office above has to confirm it.");
    public static readonly Text SaidLeft = new("บันทึกการพ้นหน้าที่แล้ว", "The end of the office is recorded.");
    public static readonly Text SaidWithdrawn = new("ถอนเรื่องแล้ว", "Withdrawn.");

    public static readonly Text FindPerson = new("ค้นชื่อบุคลากรในหน่วยงาน", "Search the agency's people by name");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text WhichPerson = new("ผู้ที่จะแต่งตั้ง", "Who is to be appointed");
    public static readonly Text NobodyFound = new("ไม่พบผู้มีตำแหน่งในหน่วยงานตามที่ค้น", "Nobody in the agency matches.");
    public static readonly Text MoreFound = new("แสดง {0} คนแรก ค้นด้วยชื่อเพื่อดูคนอื่น", "The first {0} are shown. Search by name for others.");
    public static readonly Text First = new("วันเริ่ม", "First day");
    public static readonly Text FirstHint = new("เช่น 21/11/2569 ถ้าเป็นวันที่ผ่านมา จะมีผลในวันที่รับรอง", "Such as 21/11/2569. If it lies in the past, the office begins when it is confirmed.");
    public static readonly Text Last = new("วันสิ้นสุดวาระ (ไม่บังคับ)", "Last day of the term (optional)");
    public static readonly Text Replaces = new("แทนผู้ดูแลคนเดิม (ไม่บังคับ)", "Instead of (optional)");
    public static readonly Text ReplacesHint = new("คนเดิมพ้นหน้าที่เมื่อคนใหม่ได้รับการรับรองและถึงวันเริ่ม", "The old one leaves when the new one is confirmed and their first day has come.");
    public static readonly Text Nobody = new("ไม่แทนใคร", "Nobody");
    public static readonly Text Number = new("เลขที่หนังสือหรือคำสั่ง", "Number of the letter or order");
    public static readonly Text NumberHint = new("ตามที่พิมพ์ เลขไทยหรืออารบิกก็ได้ เช่น คำสั่ง ทต.ดอนตัวอย่าง ที่ 241/2569", "As printed, in Thai or Arabic digits.");
    public static readonly Text LetterDate = new("ลงวันที่", "Date of the letter");
    public static readonly Text LetterSubject = new("เรื่อง (ไม่บังคับ)", "Subject (optional)");
    public static readonly Text Scan = new("ไฟล์หนังสือ (ไม่บังคับ แนบภายหลังได้ที่ทะเบียนหนังสือ)", "Scan of the letter (optional; can follow in the register)");
    public static readonly Text ScanHint = new("PDF หรือรูปถ่ายจากโทรศัพท์", "A PDF, or a photo from a phone.");
    public static readonly Text Send = new("ส่งให้รับรอง", "Send for confirmation");
    public static readonly Text Cancel = new("ไม่บันทึก", "Cancel");

    public static readonly Text LeaveOf = new("การพ้นหน้าที่ของ {0}", "End of {0}'s office");
    public static readonly Text Resign = new("ลาออกจากหน้าที่ผู้ดูแล", "Resign as admin");
    public static readonly Text ResignWhy = new("มีผลทันที หรือหลังวันสุดท้ายที่ระบุ", "At once, or after the last day you give.");
    public static readonly Text LastDay = new("วันสุดท้ายที่ทำหน้าที่ (ไม่บังคับ)", "Your last day (optional)");
    public static readonly Text LastDayHint = new("เว้นว่างไว้ถ้าพ้นหน้าที่เดี๋ยวนี้", "Leave empty to stop at once.");
    public static readonly Text ResignDo = new("ลาออกจากหน้าที่", "Resign");
    public static readonly Text LastWarning = new("ท่านเป็นผู้ดูแลคนสุดท้ายที่ใช้งานได้", "You are the last working admin");
    public static readonly Text LastFollows = new("หลังจากนี้ไม่มีใครอนุมัติผู้สมัครหรือสิทธิของหน่วยงาน และเรื่องจะขึ้นไปที่สำนักงานเหนือขึ้นไปทันที ควรเสนอแต่งตั้งคนใหม่ก่อน",
        "Nobody could approve registrations or rights of the agency, and the office above would be told. Nominate somebody first.");
    public static readonly Text KnowsLast = new("ทราบแล้วว่าหน่วยงานจะไม่มีผู้ดูแล", "I know that the agency will have no admin");
    public static readonly Text EndByLetter = new("เสนอให้พ้นหน้าที่ด้วยหนังสือ", "Propose the end by letter");
    public static readonly Text EndByLetterWhy = new("ใช้เมื่อผู้ดูแลย้าย เกษียณ เสียชีวิต หรือเปลี่ยนหน้าที่ สำนักงานเหนือขึ้นไปเป็นผู้รับรอง",
        "For transfers, retirement, death or other duties. The office above confirms it.");
    public static readonly Text EndDo = new("ส่งเรื่องให้พ้นหน้าที่", "Send the proposal");

    public static Text Of(NominationState state) => OversightWords.Of(state);

    public static string KindOf(NominationState state) => state switch
    {
        NominationState.Waiting => "w",
        NominationState.Confirmed => "ok",
        NominationState.Refused => "b",
        _ => "",
    };
}
