using LakMuang.Joining;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Agencies;

internal static partial class Words
{
    public static readonly Text Pages = new("หน้ารายการ", "Pages of the list");
    public static readonly Text Before = new("หน้าก่อน", "Previous");
    public static readonly Text After = new("หน้าถัดไป", "Next");
    public static readonly Text PageOf = new("หน้า {0} จาก {1}", "Page {0} of {1}");
    public static readonly Text Do = new("ทำรายการ", "Action");

    public static readonly Text Registrations = new("ผู้สมัครใช้งาน", "Registrations");
    public static readonly Text RegistrationsWhy = new("ตรวจเอกสารกับข้อมูล แล้วอนุมัติพร้อมหนังสือ ขอให้แก้ไข หรือไม่อนุมัติพร้อมเหตุผล", "Compare document and data, then approve under a letter, ask for a correction, or refuse with a reason.");
    public static readonly Text Waiting = new("รอพิจารณา", "Waiting");
    public static readonly Text Decided = new("พิจารณาแล้ว", "Decided");
    public static readonly Text WaitingCount = new("รอพิจารณา {0} คน เรียงจากที่รอนานที่สุด", "Waiting: {0}, longest first");
    public static readonly Text DecidedCount = new("พิจารณาแล้ว {0} คน เรียงจากล่าสุด", "Decided: {0}, latest first");
    public static readonly Text NobodyWaits = new("ไม่มีผู้สมัครที่รอพิจารณา", "Nobody waits");
    public static readonly Text NothingDecided = new("ยังไม่มีการพิจารณา", "Nothing has been decided yet");
    public static readonly Text NobodyWaitsHow = new("เจ้าหน้าที่ลงทะเบียนได้ที่หน้าเข้าสู่ระบบ เลือก “ลงทะเบียน” ผู้ที่ไม่มี ThaID ให้ท่านส่งคำเชิญ", "Officers register from the sign-in page. Those without ThaID need an invitation from you.");
    public static readonly Text Applicant = new("ผู้สมัคร", "Applicant");
    public static readonly Text Proved = new("ยืนยันตัวตน", "Identity");
    public static readonly Text ByInvitation = new("คำเชิญ", "Invitation");
    public static readonly Text Documents = new("เอกสารหลักฐาน", "Documents");
    public static readonly Text Files = new("{0} ไฟล์", "{0} files");
    public static readonly Text Since = new("ส่งเมื่อ", "Sent on");
    public static readonly Text Result = new("ผล", "Result");
    public static readonly Text CheckIt = new("ตรวจ", "Check");
    public static readonly Text SeeIt = new("ดู", "See");

    public static readonly Text RegistrationOf = new("ลงทะเบียนของ {0}", "Registration of {0}");
    public static readonly Text Reference = new("เลขอ้างอิง", "Reference");
    public static readonly Text SentOn = new("ส่งเมื่อ", "sent on");
    public static readonly Text IsOwn = new("นี่คือการลงทะเบียนของท่านเอง ผู้ดูแลคนอื่นหรือหน่วยงานที่กำกับต้องเป็นผู้พิจารณา", "This is your own registration: another administrator, or the office above, must decide.");
    public static readonly Text IsNumberTaken = new("เลขประจำตัวนี้มีผู้ยืนยันด้วย ThaID แล้วเป็นอีกบุคคล อนุมัติตามคำเชิญไม่ได้", "Somebody else has proved this citizen ID with ThaID: it cannot be approved by invitation.");
    public static readonly Text IsKnown = new("บุคคลนี้มีบัญชีหลักเมืองอยู่แล้ว การอนุมัติจะเพิ่มตำแหน่งในหน่วยงานนี้", "This person has an account already. Approving adds a post in this agency.");
    public static readonly Text Namesakes = new("มีบุคลากรชื่อ–สกุลเดียวกันในหน่วยงานนี้ {0} คน ตรวจให้แน่ใจว่าเป็นคนละคนหรือคนเดิม", "{0} people here have the same name. Make sure who is who.");
    public static readonly Text Weaker = new("ผู้สมัครไม่มี ThaID เลขประจำตัวและชื่อเป็นข้อมูลที่ผู้ดูแลกรอกในคำเชิญ ตรวจกับบัตรตัวจริงก่อนอนุมัติ", "The applicant has no ThaID: number and name are what the invitation says. Compare with the ID card before you approve.");
    public static readonly Text NoDocuments = new("ไม่มีเอกสารแนบ (มาตามคำเชิญ)", "No documents (came by invitation).");
    public static readonly Text DocumentOf = new("เอกสาร {0}", "Document {0}");
    public static readonly Text OpenAlone = new("เปิดในแท็บใหม่", "Open in a new tab");
    public static readonly Text Facts = new("ข้อมูลผู้สมัคร", "What the applicant says");
    public static readonly Text Born = new("วันเกิด", "Born");
    public static readonly Text FromThaId = new("จาก ThaID", "From ThaID");
    public static readonly Text Approve = new("อนุมัติตามหนังสือ", "Approve under a letter");
    public static readonly Text LetterNumber = new("เลขที่คำสั่งหรือหนังสือ", "Number of the order or letter");
    public static readonly Text LetterNumberHint = new("เช่น คำสั่ง อบต.หนองตัวอย่าง ที่ 45/2569 (เลขไทยหรืออารบิก)", "As printed on it, in Thai or Arabic digits");
    public static readonly Text LetterDate = new("ลงวันที่", "Dated");
    public static readonly Text DateHint = new("เช่น 21/11/2569 หรือ 21 พ.ย. 2569", "Such as 21/11/2569 or 21 Nov 2026");
    public static readonly Text LetterSubject = new("เรื่อง", "Subject");
    public static readonly Text Groups = new("ให้สิทธิ", "Rights");
    public static readonly Text AskedFor = new("ขอมา", "asked for");
    public static readonly Text OthersDecide = new("ผู้พิจารณาอื่นเป็นผู้ให้ ยื่นคำขอหลังมีบัญชี:", "Others decide on these; the person asks once there is an account:");
    public static readonly Text Until = new("วันสิ้นสุดตำแหน่ง (ไม่บังคับ)", "Last day of the post (optional)");
    public static readonly Text UntilHint = new("เว้นว่างถ้าไม่มีกำหนด สิทธิมีอายุตามที่กลุ่มกำหนด", "Empty if there is none; rights last as long as their group allows");
    public static readonly Text KindOfPost = new("ประเภทตำแหน่ง", "Kind of post");
    public static readonly Text ElectedPost = new("ตำแหน่งจากการเลือกตั้ง", "Elected post");
    public static readonly Text ElectedPostHint = new("ผู้บริหารหรือสมาชิกสภา มีวาระ ไม่เกษียณตามอายุ", "Executives and council members: a term, and no age of retirement");
    public static readonly Text ApproveDo = new("อนุมัติ", "Approve");
    public static readonly Text NotYet = new("ยังอนุมัติไม่ได้", "Not like this");
    public static readonly Text Opinion = new("เหตุผลหรือสิ่งที่ต้องแก้ไข", "Why, or what to correct");
    public static readonly Text OpinionHint = new("ผู้สมัครจะเห็นข้อความนี้ในอีเมล", "The applicant reads this in a mail");
    public static readonly Text ReturnDo = new("ขอให้แก้ไข", "Ask for a correction");
    public static readonly Text RefuseDo = new("ไม่อนุมัติ", "Refuse");
    public static readonly Text UnderLetter = new("ตาม", "Under");
    public static readonly Text Dated = new("ลงวันที่", "dated");

    public static readonly Text Invite = new("เชิญผู้ไม่มี ThaID", "Invite somebody without ThaID");

    private static readonly Text _submitted = new("รอพิจารณา", "Waiting");
    private static readonly Text _returned = new("ขอให้แก้ไข", "To be corrected");
    private static readonly Text _approved = new("อนุมัติ", "Approved");
    private static readonly Text _refused = new("ไม่อนุมัติ", "Refused");
    private static readonly Text _withdrawn = new("ผู้สมัครถอน", "Withdrawn");

    public static Text OfState(RegistrationState state) => state switch
    {
        RegistrationState.Returned => _returned,
        RegistrationState.Approved => _approved,
        RegistrationState.Refused => _refused,
        RegistrationState.Withdrawn => _withdrawn,
        _ => _submitted,
    };
}
