using LakMuang.Kernel;

namespace LakMuang.Importing;

internal static class Refusals
{
    public static readonly Problem None = new("import.none", new("ไม่พบการนำเข้านี้", "This import was not found."));

    public static readonly Problem NoRoot = new("import.no-root", new(
        "ยังไม่มีข้อมูลหน่วยงาน กรุณาตั้งต้นด้วยคำสั่ง demo-data หรือ import agencies",
        "There are no agencies yet. Begin with the root of the tree."));

    public static readonly Problem NoFile = new("import.file.none", new("เลือกไฟล์ CSV หรือ XLSX", "Choose a CSV or XLSX file."), "File");

    public static readonly Problem NoKind = new("import.kind", new("เลือกสิ่งที่จะนำเข้า", "Choose what to import."), "Kind");

    public static readonly Problem NoSystem = new("import.system", new("เลือกระบบของรายชื่อนี้", "Choose the system of this list."), "System");

    public static readonly Problem NotNow = new("import.not-now", new(
        "สถานะของการนำเข้าเปลี่ยนไปแล้ว กรุณาดูหน้านี้อีกครั้ง",
        "The state of this import has changed. Please look at the page again."));

    public static readonly Problem NothingToDo = new("import.nothing", new(
        "ไม่มีแถวที่ต้องเพิ่มหรือเปลี่ยน",
        "There is no row to add or change."));

    public static readonly Problem NoNumber = new("import.letter.number", new(
        "กรอกเลขที่หนังสือหรือคำสั่ง เช่น ชย 52301/ว 118",
        "Enter the number of the letter or order, such as ชย 52301/ว 118."), "Number");

    public static readonly Problem NoSubject = new("import.letter.subject", new("กรอกชื่อเรื่องของหนังสือ", "Enter the subject of the letter."), "Subject");

    public static readonly Problem FutureDay = new("import.letter.day", new("วันที่ของหนังสือยังมาไม่ถึง", "The letter's date has not come yet."), "IssuedOn");

    public static Problem NoHead(string known) => new("import.file.head", new Text(
        "ไม่พบหัวตารางที่รู้จัก แถวแรกต้องเป็นหัวคอลัมน์ เช่น {0} ดาวน์โหลดแบบไฟล์ได้จากหน้านี้",
        "No known head row was found. The first row names the columns, such as {0}. A template can be downloaded here.").With(known), "File");

    public static Problem LacksColumns(IEnumerable<Text> columns) => new("import.file.lacks", new(
        $"ไฟล์ขาดคอลัมน์ {string.Join(", ", columns.Select(c => c.Th))} กรุณาเพิ่มแล้วนำเข้าใหม่",
        $"The file lacks these columns: {string.Join(", ", columns.Select(c => c.En))}. Please add them."), "File");
}
