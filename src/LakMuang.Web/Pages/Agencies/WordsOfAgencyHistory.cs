using LakMuang.Kernel;
using LakMuang.Web.Pages.Staff;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>What the history of an agency says in words: work on it and on its people, not their daily use.</summary>
internal static class WordsOfAgencyHistory
{
    public static readonly Text Title = new("ประวัติงานของหน่วยงาน", "History of the agency");
    public static readonly Text Why = new("ทุกงานที่ทำในนามหน่วยงานนี้ หรือทำแทนโดยผู้กำกับดูแล ใครทำ เมื่อใด ตามหนังสือใด", "All that was done for this agency, by its own people and by those above it: who, when, under which letter.");
    public static readonly Text All = new("ทั้งหมด", "All");
    public static readonly Text FromAbove = new("โดยผู้กำกับดูแล", "By those above");
    public static readonly Text Filter = new("เลือกว่าใครทำ", "Whose work");
    public static readonly Text When = new("เมื่อ", "When");
    public static readonly Text What = new("เรื่อง", "What");
    public static readonly Text About = new("เกี่ยวกับ", "About");
    public static readonly Text Who = new("ผู้ทำ", "Done by");
    public static readonly Text Authority = new("ตามหนังสือ", "Under");
    public static readonly Text ByService = new("ระบบทำเอง", "The service itself");
    public static readonly Text Refused = new("ถูกปฏิเสธ", "Refused");
    public static readonly Text Nothing = new("ยังไม่มีรายการ", "Nothing yet");
    public static readonly Text NothingWhy = new("เมื่อมีงานของหน่วยงานนี้ จะแสดงที่นี่ทันที", "Work on this agency shows here at once.");
    public static readonly Text Older = new("รายการก่อนหน้านี้", "Earlier lines");
    public static readonly Text Newest = new("กลับไปรายการล่าสุด", "Back to the latest");

    private static readonly Dictionary<string, Text> _words = new()
    {
        ["PersonLookedAt"] = new("ดูข้อมูลบุคคล", "Person looked at"),
        ["PersonCorrected"] = new("แก้ไขข้อมูลบุคคล", "Person corrected"),
        ["PersonAdded"] = new("เพิ่มบุคคล", "Person added"),
        ["PostCorrected"] = new("แก้ไขตำแหน่ง", "Post corrected"),
        ["DepartureRecorded"] = new("บันทึกการพ้นหน้าที่", "Departure recorded"),
        ["LeaverReported"] = new("แจ้งพ้นหน้าที่", "Leaver reported"),
        ["LeaverReportAnswered"] = new("ตอบการแจ้งพ้นหน้าที่", "Leaver report answered"),
        ["AccountSuspended"] = new("ระงับบัญชี", "Account stopped"),
        ["AccountClosed"] = new("ปิดบัญชี", "Account closed"),
        ["RegistrationApproved"] = new("อนุมัติผู้สมัคร", "Registration approved"),
        ["RegistrationReturned"] = new("ส่งใบสมัครกลับให้แก้", "Registration returned"),
        ["RegistrationRefused"] = new("ไม่อนุมัติผู้สมัคร", "Registration refused"),
        ["DecisionRefused"] = new("พยายามพิจารณาใบสมัคร", "Decision on a registration tried"),
        ["EvidenceRead"] = new("เปิดดูหลักฐาน", "Evidence opened"),
        ["PersonInvited"] = new("เชิญเข้าใช้งาน", "Person invited"),
        ["InvitationWithdrawn"] = new("ยกเลิกคำเชิญ", "Invitation withdrawn"),
        ["LetterRegistered"] = new("ลงทะเบียนหนังสือ", "Letter registered"),
        ["LetterFileAttached"] = new("แนบไฟล์หนังสือ", "Scan attached"),
        ["LetterWithdrawn"] = new("ถอนหนังสือ", "Letter withdrawn"),
        ["AdminNominated"] = new("เสนอผู้ดูแลหน่วยงาน", "Admin proposed"),
        ["AdminRefused"] = new("ไม่รับรองผู้ดูแลหน่วยงาน", "Admin refused"),
        ["AdminResigned"] = new("ผู้ดูแลหน่วยงานลาออก", "Admin resigned"),
        ["AdminDecisionRefused"] = new("พยายามรับรองผู้ดูแล", "Decision on an admin tried"),
        ["NominationWithdrawn"] = new("ถอนการเสนอผู้ดูแล", "Proposal withdrawn"),
        ["ActivationCodeMade"] = new("ออกหนังสือแจ้งรหัส", "Activation letter made"),
        ["ActivationCodeReplaced"] = new("ออกรหัสใหม่แทนของเดิม", "Activation code replaced"),
        ["OfficeClaimed"] = new("หน่วยงานเริ่มใช้งานด้วยรหัส", "Agency activated"),
        ["ImportBegun"] = new("นำเข้าไฟล์", "Import begun"),
        ["ImportDecided"] = new("สั่งนำเข้าหรือย้อนการนำเข้า", "Import decided"),
        ["ImportFinished"] = new("นำเข้าเสร็จ", "Import finished"),
        ["WrongRowsRead"] = new("ดาวน์โหลดแถวที่ผิด", "Wrong rows downloaded"),
        ["RoleChangeProposed"] = new("เสนอเปลี่ยนบทบาท", "Role change proposed"),
        ["RoleChangeDecided"] = new("พิจารณาเปลี่ยนบทบาท", "Role change decided"),
        ["ApiCallRefused"] = new("โปรแกรมถูกปฏิเสธเพราะการอนุญาตไม่ครอบคลุม", "A program was refused: its permit does not cover this"),
        ["AgencyTaskRefused"] = new("ถูกปฏิเสธเพราะไม่มีอำนาจ", "Refused: not allowed here"),
        ["AgencyRenamed"] = new("เปลี่ยนชื่อหน่วยงาน", "Agency renamed"),
        ["TreeChangePlanned"] = new("กำหนดการเปลี่ยนแปลงหน่วยงาน", "Change of the agency planned"),
        ["TreeChanged"] = new("หน่วยงานเปลี่ยนแปลง", "Agency changed"),
        ["LetterheadSet"] = new("เปลี่ยนหัวหนังสือ", "Letterhead changed"),
    };

    private static readonly string[] _daily = ["SessionOpened", "SignInRefused", "SystemEntered", "EverythingRevoked"];

    /// <summary>Names of facts; those of a person's page are among them.</summary>
    public static IReadOnlyCollection<string> Kinds { get; } = [.. _words.Keys, .. WordsOfHistory.Kinds.Except(_daily)];

    public static Text Of(string what) => _words.GetValueOrDefault(what) ?? WordsOfHistory.Of(what);
}
