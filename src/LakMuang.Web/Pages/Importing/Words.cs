using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Importing;

internal static class Words
{
    public static readonly Text Title = new("นำเข้าข้อมูล", "Imports");
    public static readonly Text TitleOfPeople = new("นำเข้าบุคลากร", "Import people");
    public static readonly Text Why = new("หน่วยงาน บุคลากร และสิทธิ จากไฟล์ CSV หรือ Excel ระบบตรวจให้ก่อน ยังไม่บันทึกจนกว่าท่านจะสั่ง", "Agencies, people and rights from CSV or Excel files. A file is checked first; nothing is saved until you say so.");
    public static readonly Text WhyOfPeople = new("เพิ่มหรือแก้ไขบุคลากรหลายคนพร้อมกันจากไฟล์ CSV หรือ Excel ระบบตรวจให้ก่อน ยังไม่บันทึกจนกว่าท่านจะสั่ง", "Add or correct many people at once from a CSV or Excel file. It is checked first; nothing is saved until you say so.");
    public static readonly Text New = new("เลือกไฟล์", "Choose a file");
    public static readonly Text Kind = new("สิ่งที่จะนำเข้า", "What to import");
    public static readonly Text SystemOfList = new("ระบบของรายชื่อ", "The list's system");
    public static readonly Text SystemHint = new("เฉพาะเมื่อนำเข้ารายชื่อผู้ใช้ของระบบ", "Only for a system's list of users.");
    public static readonly Text IsWhole = new("รายชื่อนี้มีครบทุกหน่วยงานที่ใช้ระบบ", "This list has every agency that uses the system");
    public static readonly Text IsWholeHint = new(
        "ถ้าไม่เลือก ระบบจะหาสิทธิที่ไม่มีบัญชีเฉพาะในหน่วยงานที่มีชื่ออยู่ในรายชื่อ", "Otherwise rights without an account are looked for only in the agencies that the list names.");
    public static readonly Text NoSystem = new("เลือกระบบ", "Choose a system");
    public static readonly Text SaveDifferences = new("บันทึกผลเป็นงาน ({0} บัญชีไม่ตรง)", "Save as work ({0} accounts do not agree)");
    public static readonly Text CompareDone = new("บัญชีไม่ตรงกับสิทธิ {0} รายการ เมื่อบันทึก ระบบจะหาสิทธิที่ไม่มีบัญชี และปิดรายการเก่าที่หายไปด้วย", "{0} accounts do not agree. Saving also finds rights without an account, and closes older lines that have vanished.");
    public static readonly Text LetterOfAccounts = new("หนังสือที่นำส่งรายชื่อผู้ใช้ของระบบ", "The letter that came with the list of users");
    public static readonly Text File = new("ไฟล์", "File");
    public static readonly Text FileHint = new("CSV หรือ Excel (.xlsx) ไม่เกิน 64 MB แถวแรกเป็นหัวคอลัมน์", "CSV or Excel (.xlsx), up to 64 MB. The first row names the columns.");
    public static readonly Text Check = new("ส่งไฟล์และตรวจ", "Send and check");
    public static readonly Text CheckOnly = new("การตรวจไม่เปลี่ยนข้อมูลใด ๆ ท่านจะเห็นผลทีละแถวก่อนตัดสินใจ", "The check changes nothing. You see the result of every row before you decide.");
    public static readonly Text Templates = new("แบบไฟล์", "Templates");
    public static readonly Text TemplatesWhy = new("หัวคอลัมน์เป็นภาษาไทยหรืออังกฤษก็ได้ เรียงอย่างไรก็ได้ คอลัมน์ที่ไม่รู้จักจะถูกข้าม", "Heads may be Thai or English and stand in any order. Unknown columns are passed over.");
    public static readonly Text Template = new("ดาวน์โหลดแบบไฟล์", "Download the template");
    public static readonly Text Needed = new("ต้องมี", "Needed");
    public static readonly Text Optional = new("มีหรือไม่ก็ได้", "Optional");
    public static readonly Text None = new("ยังไม่มีการนำเข้า", "Nothing was imported yet");
    public static readonly Text NoneHow = new("ดาวน์โหลดแบบไฟล์ กรอกข้อมูล แล้วส่งไฟล์ด้านบน", "Download a template, fill it in and send it above.");
    public static readonly Text Count = new("นำเข้า {0} ครั้ง ใหม่ก่อน", "Imports: {0}, the newest first");
    public static readonly Text When = new("เมื่อ", "When");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text Result = new("ผล", "Result");
    public static readonly Text ByCommand = new("ผู้ดูแลเครื่องแม่ข่าย", "Command line");
    public static readonly Problem NoFile = new("import.file.none", new("เลือกไฟล์ CSV หรือ XLSX", "Choose a CSV or XLSX file."), "File");

    public static readonly Text SameFile = new("ไฟล์นี้เคยนำเข้าแล้วเมื่อ {0}", "This very file was imported already, {0}.");
    public static readonly Text OpenSame = new("ดูครั้งนั้น", "See that import");
    public static readonly Text IgnoredColumns = new("คอลัมน์ที่ไม่รู้จักและข้ามไป:", "Columns that are not known and were passed over:");
    public static readonly Text Progress = new("{0} จาก {1} แถว ({2}%)", "{0} of {1} rows ({2}%)");
    public static readonly Text MayLeave = new("ปิดหน้านี้ได้ งานทำต่อเอง กลับมาดูได้จากรายการนำเข้า", "You may leave this page. The work goes on, and is found again in the list.");
    public static readonly Text Reload = new("ดูความคืบหน้าล่าสุด", "See how far it is");
    public static readonly Text Decide = new("ตัดสินใจ", "Decide");
    public static readonly Text DecideSome = new("ทำ {0} แถวที่ถูกต้องได้เลย ส่วน {1} แถวที่ผิดจะไม่ถูกทำ ดาวน์โหลดไปแก้แล้วนำเข้าใหม่ได้", "{0} good rows can be carried out. The {1} wrong ones are left; download them, mend them and import them again.");
    public static readonly Text DecideAll = new("ทุกแถวถูกต้อง พร้อมทำ {0} แถว", "All rows are good. {0} can be carried out.");
    public static readonly Text NothingToDo = new("ไม่มีแถวที่ต้องเพิ่มหรือเปลี่ยน", "There is no row to add or change.");
    public static readonly Text LetterNumber = new("เลขที่หนังสือหรือคำสั่ง", "Number of the letter or order");
    public static readonly Text LetterHint = new("การนำเข้าต้องอาศัยหนังสือหรือคำสั่ง เช่น ชย 52301/ว 118", "An import rests on a letter or order, such as ชย 52301/ว 118.");
    public static readonly Text LetterOfGrants = new("คำสั่งโอนข้อมูลจากระบบเดิม สิทธิทุกรายการต้องระบุหนังสือจริงภายใน 180 วัน", "The order that moves data from the older system. Each right needs a real letter within 180 days.");
    public static readonly Text LetterDay = new("ลงวันที่", "Dated");
    public static readonly Text LetterDayHint = new("เช่น 21/11/2569 หรือ 21 พ.ย. 2569", "Such as 21/11/2569 or 21 Nov 2026.");
    public static readonly Text LetterSubject = new("เรื่อง", "Subject");
    public static readonly Text CarryOut = new("ทำ {0} แถว", "Carry out {0} rows");
    public static readonly Text DoNothing = new("ไม่ทำเลย ยกเลิกการนำเข้า", "Do nothing, cancel the import");
    public static readonly Text Stop = new("หยุด", "Stop");
    public static readonly Text CarriedOutCount = new("ทำแล้ว (แถว)", "Rows carried out");
    public static readonly Text TakenBackCount = new("คืนค่าเดิมแล้ว (แถว)", "Rows taken back");
    public static readonly Text RestsOn = new("อาศัยหนังสือ", "Rests on");
    public static readonly Text ConfirmBy = new("ต้องระบุหนังสือจริงภายใน", "Real letters due by");
    public static readonly Text ConfirmWhy = new("สิทธิเหล่านี้อาศัยคำสั่งโอนข้อมูล", "These rights rest on a migration order.");
    public static readonly Text StoppedWhy = new("งานหยุดเพราะผู้นำเข้าไม่มีอำนาจแล้ว หนังสือถูกถอน หรือระบบทำซ้ำแล้วไม่สำเร็จ แถวที่ทำแล้วยังอยู่", "It stopped: the importer may not do this any more, the letter was withdrawn, or it failed again and again. What was carried out stays.");
    public static readonly Text TakeBackWhy = new("คืนค่าเดิมเฉพาะรายการที่ไม่มีใครแก้ไขหรือใช้งานหลังการนำเข้า รายการที่คืนไม่ได้จะแสดงไว้", "Only what nobody has changed or used since is taken back. What has to stay is listed.");
    public static readonly Text TakeBack = new("ยกเลิกผลการนำเข้าทั้งหมด", "Take the whole import back");
    public static readonly Text Rows = new("ผลทีละแถว", "Row by row");
    public static readonly Text Show = new("แสดง", "Show");
    public static readonly Text All = new("ทั้งหมด", "All");
    public static readonly Text LeftOver = new("ทำหรือคืนค่าไม่ได้", "Left out or kept");
    public static readonly Text Download = new("ดาวน์โหลดแถวที่ผิด", "Download the wrong rows");
    public static readonly Text NoRows = new("ไม่มีแถว", "No rows");
    public static readonly Text Row = new("แถวที่", "Row");
    public static readonly Text About = new("รายการ", "About");
    public static readonly Text Step = new("ผลการตรวจ", "Verdict");
    public static readonly Text Details = new("รายละเอียด", "Details");
    private static readonly Text _checked = new("ตรวจ {0} แถว ผิด {1}", "{0} rows checked, {1} wrong");
    private static readonly Text _carried = new("ทำ {0} แถว จาก {1}", "{0} of {1} rows carried out");
    private static readonly Text _back = new("คืนค่า {0} แถว จาก {1}", "{0} of {1} rows taken back");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How many rows the present step goes through.</summary>
    public static int TotalOf(Import import) => import.Rows;

    public static Text Brief(Import import) => import.State switch
    {
        ImportState.Checking or ImportState.Ready => _checked.With(Number(import.ToAdd + import.ToChange + import.Unchanged + import.Wrong), Number(import.Wrong)),
        ImportState.TakingBack or ImportState.TakenBack => _back.With(Number(import.TakenBack), Number(import.CarriedOut)),
        _ => _carried.With(Number(import.CarriedOut), Number(import.Rows)),
    };

    public static Text Of(ImportKind kind) => kind switch
    {
        ImportKind.Agencies => new("หน่วยงาน", "Agencies"),
        ImportKind.People => new("บุคลากร", "People"),
        ImportKind.Rights => new("ให้สิทธิหลายคน", "Rights for many people"),
        ImportKind.Accounts => new("รายชื่อผู้ใช้ของระบบ", "A system's list of users"),
        _ => new("สิทธิ", "Rights"),
    };

    public static Text Of(ImportState state) => state switch
    {
        ImportState.Checking => new("กำลังตรวจ", "Being checked"),
        ImportState.Ready => new("ตรวจแล้ว รอตัดสินใจ", "Checked, waiting for you"),
        ImportState.CarryingOut => new("กำลังทำ", "Being carried out"),
        ImportState.Done => new("เสร็จแล้ว", "Done"),
        ImportState.Cancelled => new("หยุดโดยผู้ใช้", "Stopped by somebody"),
        ImportState.TakingBack => new("กำลังคืนค่าเดิม", "Being taken back"),
        ImportState.TakenBack => new("คืนค่าเดิมแล้ว", "Taken back"),
        _ => new("หยุดเอง", "Stopped"),
    };

    public static string KindOf(ImportState state) => state switch
    {
        ImportState.Done => "ok",
        ImportState.Ready or ImportState.Cancelled => "w",
        ImportState.Stopped => "b",
        _ => "i",
    };

    public static Text OfStep(RowStep step) => step switch
    {
        RowStep.Add => new("เพิ่ม", "Add"),
        RowStep.Change => new("เปลี่ยน", "Change"),
        RowStep.Unchanged => new("เหมือนเดิม", "Unchanged"),
        _ => new("ผิด", "Wrong"),
    };

    /// <summary>The same for the kind of import: a list of users adds and changes nothing.</summary>
    public static Text OfStep(RowStep step, ImportKind kind) => (kind, step) switch
    {
        (ImportKind.Accounts, RowStep.Add) => new("ไม่ตรงกัน", "Does not agree"),
        (ImportKind.Accounts, RowStep.Unchanged) => new("ตรงกัน", "Agrees"),
        _ => OfStep(step),
    };

    public static string KindOf(RowStep step) => step switch { RowStep.Wrong => "b", RowStep.Unchanged => "g", RowStep.Add => "ok", _ => "i" };

    public static Text Of(RowState state) => state switch
    {
        RowState.CarriedOut => new("ทำแล้ว", "Carried out"),
        RowState.LeftOut => new("ไม่ได้ทำ ข้อมูลเปลี่ยนไปหลังตรวจ", "Left out: things changed since the check"),
        RowState.TakenBack => new("คืนค่าแล้ว", "Taken back"),
        RowState.Kept => new("คืนไม่ได้ มีการแก้ไขหรือใช้งานแล้ว", "Kept: changed or in use since"),
        _ => new("รอ", "Waiting"),
    };

    public static string KindOf(RowState state) => state is RowState.LeftOut or RowState.Kept ? "w" : "ok";

    /// <summary>Days as people read them; nothing as a dash.</summary>
    public static string ValueOf(string field, string value) => value.Length == 0 ? "–"
        : field is "birth-date" or "until" or "from" && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ThaiDate.InTable(day).ToString()
            : value;
}
