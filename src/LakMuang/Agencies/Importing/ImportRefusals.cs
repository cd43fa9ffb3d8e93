using LakMuang.Kernel;

namespace LakMuang.Agencies.Importing;

/// <summary>Why a row is not carried out; the field is the key of a column.</summary>
internal static class ImportRefusals
{
    public static readonly Problem SeveralPeople = new("import.person.several", new(
        "มีบุคคลมากกว่าหนึ่งรายในหน่วยงานนี้ที่แจ้งเลขประจำตัวเดียวกัน กรุณาตรวจและรวมข้อมูลก่อน",
        "Several people of this agency gave the same citizen ID. Please find out who is meant and merge them first."), "citizen-id");

    public static readonly Problem WorksElsewhere = new("import.person.elsewhere", new(
        "บุคคลนี้ดำรงตำแหน่งอยู่ที่หน่วยงานอื่น กรุณาใช้การโอนย้าย หรือระบุเป็นช่วยราชการ",
        "This person holds a post at another agency. Please use a transfer, or say that they are seconded."), "citizen-id");

    public static readonly Problem EndsBeforeItBegins = new("import.post.order", new(
        "วันสิ้นสุดมาก่อนวันเริ่ม หรือผ่านไปแล้ว",
        "The last day lies before the first day, or in the past."), "until");

    public static readonly Problem UnknownType = new("import.agency.type-unknown", new(
        "ไม่รู้จักประเภทหน่วยงานนี้ เช่น องค์การบริหารส่วนตำบล เทศบาลตำบล สถจ. สถอ.",
        "This type of agency is not known. Write for example องค์การบริหารส่วนตำบล, เทศบาลตำบล, สถจ., สถอ."), "type");

    public static readonly Problem NoProvince = new("import.agency.province", new(
        "ไม่พบจังหวัดนี้ กรุณาตรวจตัวสะกด",
        "There is no such province. Please check the spelling."), "province");

    public static readonly Problem NoDistrict = new("import.agency.district", new(
        "ไม่พบอำเภอนี้ในจังหวัดนั้น กรุณาตรวจตัวสะกด",
        "There is no such district in that province. Please check the spelling."), "district");

    public static readonly Problem NoParent = new("import.agency.parent", new(
        "ไม่พบหน่วยงานที่กำกับดูแล กรุณานำเข้าสำนักงานจังหวัดหรืออำเภอก่อน หรือระบุรหัสหน่วยงานที่กำกับดูแล",
        "The office above it was not found. Import the provincial or district office first, or give the code of the office above."), "parent");

    public static readonly Problem NotActive = new("import.agency.not-active", new(
        "หน่วยงานนี้ถูกยุบหรือรวมไปแล้ว",
        "This agency was merged or dissolved."), "code");

    public static readonly Problem FormerCode = new("import.agency.former-code", new(
        "รหัสนี้เคยเป็นของหน่วยงานอื่น ไม่นำกลับมาใช้",
        "This code belonged to another agency once. It is not used again."), "code");

    public static Problem OtherType(Text now) => new("import.agency.type", new Text(
        "ประเภทต่างจากที่มีอยู่ ({0}) การเปลี่ยนประเภทหรือสังกัดต้องทำทีละหน่วยงาน พร้อมหนังสือ",
        "The type differs from the present one ({1}). A change of type or parent is made for one agency at a time, with its letter.").With(now.Th, now.En), "type");

    public static Problem OddBirthDate(DateOnly born) => new("import.person.birth-date", new Text(
        "วันเกิด {0} ไม่น่าถูกต้อง กรุณาตรวจปี พ.ศ.",
        "The birth date {1} is unlikely. Please check the year.").With(ThaiDate.InTable(born).Th, ThaiDate.InTable(born).En), "birth-date");

    public static Problem Retired(DateOnly lastDay) => new("import.person.retired", new Text(
        "บุคคลนี้เกษียณแล้วเมื่อ {0} หากมาจากการเลือกตั้ง ให้ระบุในช่อง “มาจากการเลือกตั้ง”",
        "This person retired on {1}. If elected, say so in the column “Elected”.").With(ThaiDate.InTable(lastDay).Th, ThaiDate.InTable(lastDay).En), "birth-date");

    public static Problem BeyondRetirement(DateOnly lastDay) => new("import.post.retirement", new Text(
        "วันสิ้นสุดอยู่หลังวันเกษียณ {0}",
        "The last day lies after retirement on {1}.").With(ThaiDate.InTable(lastDay).Th, ThaiDate.InTable(lastDay).En), "until");

    public static Problem OtherFirstDay(DateOnly from) => new("import.post.from", new Text(
        "ดำรงตำแหน่งนี้อยู่แล้วตั้งแต่ {0} วันเริ่มเปลี่ยนด้วยการนำเข้าไม่ได้",
        "The post is held since {1} already. An import does not change the first day.").With(ThaiDate.InTable(from).Th, ThaiDate.InTable(from).En), "from");

    public static Problem LaterLastDay(DateOnly until) => new("import.post.until", new Text(
        "ตำแหน่งนี้สิ้นสุด {0} การต่อเวลาต้องมีคำสั่งแต่งตั้งใหม่",
        "The post ends on {1}. A longer time needs a new order of appointment.").With(ThaiDate.InTable(until).Th, ThaiDate.InTable(until).En), "until");
}

/// <summary>What a row asks for and does not get.</summary>
internal static class ImportNotes
{
    public static readonly Text PostOnly = new(
        "มีบุคคลนี้อยู่แล้ว เพิ่มเฉพาะตำแหน่ง ข้อมูลบุคคลไม่เปลี่ยน",
        "The person is known. The post is added, and nothing about the person changes.");

    public static readonly Text ProvedByThaId = new(
        "ชื่อและวันเกิดยืนยันด้วย ThaID แล้ว จึงไม่เปลี่ยนตามไฟล์",
        "Name and birth date are proved by ThaID, so the file does not change them.");

    public static readonly Text BelongsToOthers = new(
        "บุคคลนี้ดำรงตำแหน่งที่หน่วยงานอื่นด้วย ข้อมูลบุคคลจึงไม่เปลี่ยนตามไฟล์",
        "This person holds a post at another agency as well, so the file does not change who they are.");

    public static readonly Text Verified = new(
        "เจ้าตัวยืนยันอีเมลหรือโทรศัพท์แล้ว จึงไม่เปลี่ยนตามไฟล์",
        "The person has verified the e-mail address or mobile number, so the file does not change it.");
}
