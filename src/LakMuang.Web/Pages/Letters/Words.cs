using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Letters;

internal static class Words
{
    public static readonly Text Title = new("ทะเบียนหนังสือ", "Register of letters");
    public static readonly Text Why = new("สิทธิและการแต่งตั้งทุกรายการอาศัยหนังสือหรือคำสั่งในทะเบียนนี้", "Every right and appointment rests on a letter or order in this register.");
    public static readonly Text New = new("ลงทะเบียนหนังสือ", "Register a letter");
    public static readonly Text NewWhy = new("กรอกตามที่พิมพ์ในหนังสือ แนบไฟล์สแกนหรือภาพถ่าย", "Fill in what is printed on the letter, and attach its scan or a photo.");
    public static readonly Text Search = new("เลขที่หรือชื่อเรื่อง", "Number or subject");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text Year = new("ปี พ.ศ.", "Year");
    public static readonly Text AllYears = new("ทุกปี", "All years");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text AllStates = new("ทุกสถานะ", "All states");
    public static readonly Text Living = new("มีผล", "In force");
    public static readonly Text Withdrawn = new("ถอนแล้ว", "Withdrawn");
    public static readonly Text Count = new("{0} ฉบับ ใหม่ก่อน", "Letters: {0}, the newest first");
    public static readonly Text Letter = new("เลขที่", "Number");
    public static readonly Text Day = new("ลงวันที่", "Dated");
    public static readonly Text Subject = new("เรื่อง", "Subject");
    public static readonly Text Kind = new("ประเภท", "Kind");
    public static readonly Text NoFile = new("ยังไม่มีไฟล์", "No file yet");
    public static readonly Text Nothing = new("ไม่พบหนังสือตามที่ค้น “{0}”", "No letter matches “{0}”");
    public static readonly Text NothingHere = new("ไม่พบหนังสือตามตัวกรองนี้", "No letter matches these filters");
    public static readonly Text NothingHow = new("ค้นด้วยเลขไทยหรือเลขอารบิกก็ได้ หรือล้างตัวกรองเพื่อดูทั้งหมด", "Thai and Arabic digits both work. Or clear the filters to see all.");
    public static readonly Text Clear = new("ล้างตัวกรอง", "Clear filters");
    public static readonly Text NotStarted = new("ยังไม่มีหนังสือในทะเบียน", "The register is empty");
    public static readonly Text NotStartedHow = new("เริ่มจากคำสั่งแต่งตั้งผู้ดูแลหน่วยงาน แล้วจึงลงคำสั่งมอบหมายหน้าที่", "Begin with the order that appoints the agency's admin, then add orders that assign duties.");
    public static readonly Text NotStartedReader = new("ผู้ดูแลหน่วยงานเป็นผู้ลงทะเบียน", "The agency's admins register letters.");
    public static readonly Text Pages = new("หน้ารายการ", "Pages of the list");
    public static readonly Text Before = new("หน้าก่อน", "Previous page");
    public static readonly Text After = new("หน้าถัดไป", "Next page");

    public static readonly Text Number = new("เลขที่หนังสือ", "Number");
    public static readonly Text NumberHint = new("ตามที่พิมพ์ เช่น ชย 52301/ว 118 หรือ 45/2569 ใช้เลขไทยได้", "As printed, such as ชย 52301/ว 118 or 45/2569. Thai digits are fine.");
    public static readonly Text DayHint = new("เช่น 21/11/2569 หรือ 21 พ.ย. 2569", "Such as 21/11/2569 or 21 Nov 2026.");
    public static readonly Text Scan = new("ไฟล์หนังสือ (ไม่บังคับ)", "Scan of the letter (optional)");
    public static readonly Text ScanOf = new("ไฟล์หนังสือ", "Scan of the letter");
    public static readonly Text ScanHint = new("PDF หรือภาพถ่าย JPG, PNG ไม่เกิน {0} ต้องเห็นเลขที่ วันที่ และลายมือชื่อ", "PDF, or a photo as JPG or PNG, up to {0}. Number, date and signature must be readable.");
    public static readonly Text Save = new("บันทึกลงทะเบียน", "Register");
    public static readonly Text Cancel = new("ไม่บันทึก", "Cancel");
    public static readonly Text Saved = new("ลงทะเบียนหนังสือแล้ว ใช้อ้างอิงในการแต่งตั้งและให้สิทธิได้ทันที", "The letter is registered. Appointments and rights can rest on it from now on.");
    public static readonly Text Attached = new("แนบไฟล์แล้ว", "The file is attached.");
    public static readonly Text WithdrawnNow = new("ถอนหนังสือแล้ว มีผลกับ {0} รายการ", "The letter is withdrawn. Records affected: {0}.");

    public static readonly Text File = new("ไฟล์", "File");
    public static readonly Text FileOf = new("ไฟล์ของหนังสือเลขที่ {0}", "Scan of letter {0}");
    public static readonly Text FileMissing = new("ยังไม่มีไฟล์ของหนังสือฉบับนี้ แนบเมื่อได้ไฟล์สแกนแล้ว", "The scan of this letter is not here yet. Attach it when you have it.");
    public static readonly Text FileMissingReader = new("ยังไม่มีไฟล์ หน่วยงานผู้ออกหนังสือเป็นผู้แนบ", "There is no file yet. The agency that issued the letter attaches it.");
    public static readonly Text OpenFile = new("เปิดไฟล์เต็มหน้า", "Open the file by itself");
    public static readonly Text AttachDo = new("แนบไฟล์", "Attach the file");
    public static readonly Text Details = new("รายละเอียด", "Details");
    public static readonly Text Fingerprint = new("ลายนิ้วมือไฟล์ (SHA-256)", "Fingerprint of the file (SHA-256)");
    public static readonly Text Resting = new("รายการที่อาศัยหนังสือนี้", "What rests on this letter");
    public static readonly Text RestingNone = new("ยังไม่มีการแต่งตั้งหรือสิทธิที่อาศัยหนังสือนี้", "No appointment or right rests on this letter.");
    public static readonly Text RestingCount = new("{0} รายการที่มีผลอยู่", "Records in force: {0}");
    public static readonly Text RestingFirst = new("แสดง {0} รายการแรกจาก {1}", "The first {0} of {1}");
    public static readonly Text Record = new("รายการ", "Record");
    public static readonly Text Person = new("บุคคล", "Person");
    public static readonly Text Until = new("ถึงวันที่", "Until");
    public static readonly Text NoEnd = new("ไม่กำหนด", "Not set");
    public static readonly Text Nobody = new("ไม่ระบุบุคคล", "No person");
    public static readonly Text WithdrawnOn = new("ถอนเมื่อ {0} โดย {1} เพราะ{2}", "Withdrawn {0} by {1}: {2}");
    public static readonly Text BySystem = new("ระบบ", "the system");

    public static readonly Text WithdrawDo = new("ถอนหนังสือ", "Withdraw this letter");
    public static readonly Text WithdrawTitle = new("ถอนหนังสือเลขที่ {0}", "Withdraw letter {0}");
    public static readonly Text WithdrawWhy = new("เมื่อถอนแล้ว รายการข้างล่างสิ้นผลทันทีพร้อมกัน และผู้ใช้ออกจากระบบที่เกี่ยวข้องทันที", "The records below fall at once, all together, and people are signed out of the systems concerned.");
    public static readonly Text WithdrawNone = new("ไม่มีรายการที่ได้รับผลกระทบ หนังสือจะใช้อ้างอิงต่อไปไม่ได้", "Nothing rests on it. It can carry nothing new afterwards.");
    public static readonly Text WithdrawForGood = new("การถอนย้อนกลับไม่ได้ หากถอนผิด ต้องลงทะเบียนหนังสือฉบับใหม่และแต่งตั้งใหม่", "This cannot be undone: after a mistake, a new letter and new appointments are needed.");
    public static readonly Text Effect = new("ผลเมื่อถอน", "Effect");
    public static readonly Text Affected = new("ได้รับผลกระทบ {0} รายการ", "Records affected: {0}");
    public static readonly Text Reason = new("เหตุผลที่ถอน", "Reason");
    public static readonly Text Choose = new("เลือกเหตุผล", "Choose a reason");
    public static readonly Text Confirm = new("ยืนยันถอนหนังสือ", "Withdraw the letter");
    public static readonly Text Keep = new("ไม่ถอน กลับไปหนังสือ", "Keep it, back to the letter");

    public static Text Of(LetterKind kind) => kind switch
    {
        LetterKind.Letter => new("หนังสือ", "Letter"),
        LetterKind.Order => new("คำสั่ง", "Order"),
        LetterKind.DecidedRequest => new("แบบคำขอที่พิจารณาแล้ว", "Decided request"),
        _ => new("คำสั่งโอนข้อมูลจากระบบเดิม", "Order moving data from an older system"),
    };

    public static Text Of(Fall fall) => fall switch
    {
        Fall.Ends => new("สิ้นสุด", "Ends"),
        Fall.Suspended => new("ระงับ", "Suspended"),
        _ => new("คงอยู่ ต้องระบุหนังสือใหม่", "Stays, needs another letter"),
    };

    public static string KindOf(Fall fall) => fall is Fall.Ends ? "b" : "w";

    public static Text Of(ReasonToWithdraw reason) => reason switch
    {
        ReasonToWithdraw.Replaced => new("มีหนังสือฉบับใหม่แทน", "a newer letter takes its place"),
        ReasonToWithdraw.Revoked => new("ผู้ออกหนังสือยกเลิก", "its issuer has revoked it"),
        ReasonToWithdraw.RegisteredInError => new("ลงทะเบียนผิด", "it was registered by mistake"),
        _ => new("ไม่ใช่หนังสือจริง", "it is not genuine"),
    };
}
