using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Oversight.Contracts;

namespace LakMuang.Web.Pages.Oversight;

internal static partial class Words
{
    public static readonly Text Below = new("หน่วยงานในกำกับ", "Agencies below");
    public static readonly Text BelowWhy = new("เรื่องที่ต้องพิจารณาหรือติดตาม เรียงตามความเร่งด่วน ระบบตรวจทุกหน่วยงานทุกคืน", "What has to be decided or followed up, the most pressing first. Every agency is looked at each night.");
    public static readonly Text ScannedOn = new("ตรวจล่าสุด {0}", "Last looked at on {0}.");
    public static readonly Text NotScanned = new("ยังไม่เคยตรวจ", "Not looked at yet.");
    public static readonly Text NotScannedWhy = new("การตรวจครั้งแรกเริ่มภายในไม่กี่นาทีหลังเริ่มระบบ ข้อเสนอแต่งตั้งแสดงที่นี่ทันทีที่หน่วยงานส่ง", "The first look is within minutes of the first start. Nominations show here as soon as an agency sends one.");
    public static readonly Text Search = new("ค้นชื่อหรือรหัสหน่วยงาน", "Name or code of the agency");
    public static readonly Text All = new("ทั้งหมด", "All");
    public static readonly Text UnansweredReport = new("แจ้งพ้นหน้าที่ ยังไม่มีคำตอบ", "Leaver report unanswered");
    public static readonly Text OverdueSuspension = new("ระงับบัญชี หนังสือเกินกำหนด", "Suspension letter late");
    public static readonly Text WaitingRegistration = new("ผู้สมัครรอเกิน 3 วัน", "Registration waits over 3 days");
    public static readonly Text Recovery = new("กู้คืนผู้ดูแล รอคนที่สอง", "Recovery awaits a second");
    public static readonly Text DutyConflict = new("คนเดียวถือสองหน้าที่ที่ต้องแยก", "One person, two duties kept apart");
    public static readonly Text Recertification = new("เปลี่ยนตำแหน่ง สิทธิยังไม่ทบทวน", "Position changed, rights not reviewed");
    public static readonly Text AccountDifference = new("บัญชีในระบบไม่ตรงกับสิทธิ", "Accounts and rights do not agree");
    public static readonly Text VacantHead = new("หน้าที่หัวหน้าในระบบว่าง", "Headship of a unit vacant");
    public static readonly Text UndecidedRequest = new("คำขอใช้ระบบที่ส่งขึ้นมา", "Request that climbed");
    public static readonly Text See = new("ดูเรื่อง", "See it");
    public static readonly Text Nominations = new("รอรับรองผู้ดูแล", "Admins to confirm");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text What = new("เรื่อง", "Matter");
    public static readonly Text Since = new("ตั้งแต่", "Since");
    public static readonly Text Office = new("อยู่ที่", "Now with");
    public static readonly Text Call = new("ติดต่อ", "Call");
    public static readonly Text NobodyToCall = new("ยังไม่มีในระบบ", "Nobody known");
    public static readonly Text NoPhone = new("ไม่มีเบอร์โทรศัพท์", "No phone number");
    public static readonly Text Decidable = new("พิจารณา", "Decide");
    public static readonly Text SeeAdmins = new("ดูผู้ดูแล", "See the admins");
    public static readonly Text LinesCount = new("พบ {0} เรื่อง เรียงตามความเร่งด่วน", "Matters: {0}, the most pressing first");
    public static readonly Text NothingToDo = new("ไม่มีเรื่องค้าง", "Nothing to do");
    public static readonly Text NothingToDoWhy = new("ทุกหน่วยงานในกำกับมีผู้ดูแลครบ ระบบจะตรวจอีกครั้งคืนนี้", "All agencies below have their admins. They are looked at again tonight.");
    public static readonly Text NothingFound = new("ไม่พบเรื่องที่ตรงกับ “{0}”", "Nothing matches “{0}”");
    public static readonly Text NothingFoundHow = new("ลองใช้ส่วนหนึ่งของชื่อ หรือล้างตัวกรอง", "Try part of the name, or clear the filters.");
    public static readonly Text ClearFilters = new("ล้างตัวกรอง", "Clear filters");
    public static readonly Text Kinds = new("ประเภทเรื่อง", "Kinds of matter");
    public static readonly Text PagesOf = new("หน้ารายการ", "Pages of the list");
    public static readonly Text Before = new("หน้าก่อน", "Previous page");
    public static readonly Text After = new("หน้าถัดไป", "Next page");

    public static Text Of(WorkKind kind) => kind switch
    {
        WorkKind.Nomination => Nominations,
        WorkKind.Recovery => Recovery,
        WorkKind.NoAdmin => OversightWords.NoAdmin,
        WorkKind.VacantHead => VacantHead,
        WorkKind.UnansweredReport => UnansweredReport,
        WorkKind.OverdueSuspension => OverdueSuspension,
        WorkKind.WaitingRegistration => WaitingRegistration,
        WorkKind.UndecidedRequest => UndecidedRequest,
        WorkKind.LetterEnded => OversightWords.LetterEnded,
        WorkKind.OneAdmin => OversightWords.OneAdmin,
        WorkKind.AdminRetiring => OversightWords.AdminRetiring,
        WorkKind.DutyConflict => DutyConflict,
        WorkKind.Recertification => Recertification,
        WorkKind.AccountDifference => AccountDifference,
        _ => OversightWords.TermEnding,
    };

    /// <summary>Where a matter is seen to.</summary>
    public static string AddressOf(WorkLine line)
    {
        var agency = $"/agencies/{line.Agency.Code}";
        return line.Kind switch
        {
            WorkKind.Nomination => $"{agency}/admins/{line.Id}",
            // The page of the person finds them by the case.
            WorkKind.Recovery => $"{agency}/people/{line.Id}/recovery",
            WorkKind.VacantHead => $"{agency}/headships",
            WorkKind.UnansweredReport => $"{agency}/leavers",
            // The home of the agency lists them, those without a letter first.
            WorkKind.OverdueSuspension => $"{agency}#q5",
            WorkKind.WaitingRegistration => $"{agency}/registrations/{line.Id}",
            WorkKind.DutyConflict => $"{agency}/conflicts",
            WorkKind.Recertification => $"{agency}/recertify",
            WorkKind.AccountDifference => $"{agency}/accounts",
            WorkKind.UndecidedRequest => $"/requests/{line.Id}",
            _ => $"{agency}/admins",
        };
    }

    public static Text LinkOf(WorkKind kind) => kind switch
    {
        WorkKind.Nomination or WorkKind.Recovery or WorkKind.WaitingRegistration or WorkKind.UndecidedRequest => Decidable,
        WorkKind.UnansweredReport or WorkKind.OverdueSuspension or WorkKind.DutyConflict or WorkKind.Recertification or WorkKind.AccountDifference or WorkKind.VacantHead => See,
        _ => SeeAdmins,
    };

    public static string TagOf(WorkKind kind) => kind switch
    {
        WorkKind.NoAdmin or WorkKind.VacantHead or WorkKind.LetterEnded or WorkKind.UnansweredReport or WorkKind.OverdueSuspension => "b",
        WorkKind.Nomination or WorkKind.Recovery => "i",
        _ => "w",
    };
}
