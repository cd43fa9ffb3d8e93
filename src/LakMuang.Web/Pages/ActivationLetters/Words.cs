using LakMuang.Kernel;

namespace LakMuang.Web.Pages.ActivationLetters;

internal static class Words
{
    public static readonly Text Title = new("หนังสือแจ้งรหัสเปิดใช้งาน", "Activation letters");
    public static readonly Text Why = new(
        "พิมพ์หนังสือให้หน่วยงานที่ยังไม่มีผู้ดูแลระบบ SSO หนึ่งแผ่นต่อหนึ่งหน่วยงาน พร้อมรหัสที่ใช้ได้ครั้งเดียว",
        "Print letters for agencies without an SSO admin: one page for each, with a code that works once.");
    public static readonly Text Office = new("ออกหนังสือในนาม", "In the name of");
    public static readonly Text Search = new("ชื่อหรือรหัสหน่วยงาน", "Name or code");
    public static readonly Text SearchDo = new("กรอง", "Filter");
    public static readonly Text Type = new("ประเภท", "Kind");
    public static readonly Text AllTypes = new("ทุกประเภท", "Every kind");
    public static readonly Text Province = new("จังหวัด", "Province");
    public static readonly Text AllProvinces = new("ทุกจังหวัด", "Every province");
    public static readonly Text Show = new("แสดง", "Show");
    public static readonly Text OnlyWithout = new("เฉพาะที่ยังไม่มีผู้ดูแล", "Only without an admin");
    public static readonly Text WithToo = new("ทั้งหมด", "All");
    public static readonly Text None = new("ไม่มีหน่วยงานที่ต้องออกหนังสือ", "No agency needs a letter");
    public static readonly Text NoneHow = new("ทุกหน่วยงานตามตัวกรองมีผู้ดูแลระบบ SSO แล้ว ลองเปลี่ยนตัวกรอง", "All that match have an SSO admin. Try another filter.");
    public static readonly Text Count = new("พบ {0} หน่วยงาน", "Agencies: {0}");
    public static readonly Text Choose = new("เลือก", "Choose");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text HasAdmin = new("มีผู้ดูแลแล้ว", "Has an admin");
    public static readonly Text CodeOut = new("ส่งรหัสแล้ว ใช้ได้ถึง {0}", "Code out, until {0}");
    public static readonly Text NoCode = new("ยังไม่มีรหัส", "No code yet");
    public static readonly Text Everything = new(
        "ทำให้ทุกหน่วยงานตามตัวกรองที่ยังไม่มีผู้ดูแล (จากที่พบ {0} แห่ง ทุกหน้า)", "Make them for all that match and have no admin ({0} found, on every page)");
    public static readonly Text LetterData = new("ข้อมูลหนังสือ", "The letter");
    public static readonly Text LetterDataWhy = new("พิมพ์บนกระดาษเป็นเลขไทย ออกเลขในทะเบียนหนังสือส่งของสำนักงานก่อน", "Printed in Thai numerals. Take the number from your office's register first.");
    public static readonly Text Number = new("ที่", "Number");
    public static readonly Text NumberHint = new("เช่น ชย ๐๐๒๓.๓/ว ๑๒๓", "Such as ชย 0023.3/ว 123");
    public static readonly Text Day = new("ลงวันที่", "Dated");
    public static readonly Text DayHint = new("เช่น 21/11/2569 หรือ 21 พ.ย. 2569", "Such as 21/11/2569 or 21 Nov 2026");
    public static readonly Text Address = new("ที่อยู่ผู้ส่ง (ไม่บังคับ)", "Sender's address (optional)");
    public static readonly Text AddressHint = new("พิมพ์ใต้ชื่อสำนักงานมุมขวาบน", "Printed below the office's name, top right");
    public static readonly Text Signer = new("ชื่อผู้ลงนาม (ไม่บังคับ)", "Signed by (optional)");
    public static readonly Text SignerPost = new("ตำแหน่งผู้ลงนาม (ไม่บังคับ)", "Post of the signer (optional)");
    public static readonly Text Contact = new("ส่วนราชการเจ้าของเรื่องและโทรศัพท์ (ไม่บังคับ)", "Owning section and telephone (optional)");
    public static readonly Text ContactHint = new("พิมพ์มุมซ้ายล่าง เช่น กลุ่มงานกฎหมาย โทร. …", "Printed bottom left");
    public static readonly Text LetterheadTitle = new("หัวหนังสือของสำนักงาน", "Letterhead of the office");
    public static readonly Text LetterheadWhy = new(
        "ภาพที่พิมพ์บนสุดของหนังสือ ระบบไม่มีตราครุฑให้ ใช้ภาพที่สำนักงานมีสิทธิใช้", "The picture on top of the letters. No state emblem is supplied: use one that your office may use.");
    public static readonly Text LetterheadFile = new("ไฟล์ภาพ", "Picture");
    public static readonly Text LetterheadHint = new("JPEG หรือ PNG สูง 3 ซม. บนกระดาษ ส่งโดยไม่เลือกไฟล์เพื่อเอาออก", "JPEG or PNG, 3 cm high on paper. Send without a file to remove it.");
    public static readonly Text LetterheadSet = new("บันทึกหัวหนังสือ", "Save the letterhead");
    public static readonly Text Replaces = new(
        "รหัสจะแสดงในหน้าที่พิมพ์เพียงครั้งเดียว ระบบไม่เก็บรหัสไว้ ถ้าหน่วยงานมีรหัสเดิมอยู่ รหัสเดิมจะใช้ไม่ได้ทันที",
        "Codes are shown once, on the pages to print; the system keeps none. An agency's older code stops working at once.");
    public static readonly Text Make = new("ออกรหัสและเปิดหน้าพิมพ์", "Make codes and open the pages");
    public static readonly Text Once = new("พิมพ์หน้านี้เดี๋ยวนี้", "Print this page now.");
    public static readonly Text OnceWhy = new(
        "รหัสอยู่ในหน้านี้เท่านั้น ปิดแล้วเปิดดูอีกไม่ได้ ถ้าพลาดให้ออกรหัสใหม่ กด Ctrl+P เลือกกระดาษ A4 แนวตั้ง",
        "The codes stand on this page alone and cannot be shown again. If something goes wrong, make new ones. Press Ctrl+P and choose A4 upright.");
    public static readonly Text BackToList = new("กลับหน้ารายการ", "Back to the list");
}
