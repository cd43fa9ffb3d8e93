using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies.Tree;

internal static class TreeRefusals
{
    public static readonly Problem NoAgency = new("tree.none", new("ไม่พบหน่วยงานนี้", "This agency was not found."));

    public static readonly Problem NoChange = new("tree.no-change", new("ไม่พบรายการเปลี่ยนแปลงนี้", "This change was not found."));

    public static readonly Problem NoKind = new("tree.kind", new("เลือกว่าจะเปลี่ยนแปลงอะไร", "Choose what changes."));

    public static readonly Problem NotActive = new("tree.not-active", new(
        "หน่วยงานนี้ถูกยุบหรือรวมไปแล้ว เปลี่ยนแปลงไม่ได้", "This agency was merged or dissolved already. It changes no more."));

    public static readonly Problem Root = new("tree.root", new(
        "หน่วยงานส่วนกลางเป็นยอดของผัง เปลี่ยนได้เฉพาะชื่อ", "The department is the top of the tree: only its name can change."));

    public static readonly Problem Decided = new("tree.decided", new(
        "รายการนี้ถูกยืนยันหรือยกเลิกไปแล้ว", "This change was decided on already."));

    public static readonly Problem Stale = new("tree.stale-preview", new(
        "ข้อมูลที่ได้รับผลกระทบเปลี่ยนไปหลังจากท่านเปิดหน้านี้ ยังไม่มีการเปลี่ยนแปลง กรุณาดูรายการใหม่ด้านล่างก่อนยืนยัน",
        "What this affects has changed since you opened this page. Nothing was done. Please look at the new list below before you confirm."));

    public static readonly Problem Waiting = new("tree.waiting", new(
        "หน่วยงานนี้มีการเปลี่ยนแปลงอื่นที่ยืนยันแล้วและรอวันมีผล ให้ยกเลิกรายการนั้นก่อน",
        "Another change of this agency is agreed to and waits for its day. Drop that one first."));

    public static readonly Problem Awaited = new("tree.awaited", new(
        "มีการเปลี่ยนแปลงอื่นที่รอวันมีผลและอ้างถึงหน่วยงานนี้ ให้ยกเลิกรายการนั้นก่อน",
        "Another change that waits for its day counts on this agency. Drop that one first."));

    public static readonly Problem TargetCloses = new("tree.target-closes", new(
        "หน่วยงานที่เลือกกำลังจะถูกยุบหรือรวม เลือกหน่วยงานอื่น", "The agency you chose is about to be merged or dissolved. Choose another one."), "Into");

    public static readonly Problem NoInto = new("tree.no-into", new(
        "ไม่มีหน่วยงานที่ใช้อยู่ด้วยรหัสนี้ กรุณาตรวจรหัสหน่วยงานที่รับช่วง", "No active agency has this code. Please check the code of the successor."), "Into");

    public static readonly Problem IntoItself = new("tree.into-itself", new(
        "รวมหน่วยงานเข้ากับตัวเองไม่ได้", "An agency cannot be merged into itself."), "Into");

    public static readonly Problem IntoBelow = new("tree.into-below", new(
        "หน่วยงานที่รับช่วงอยู่ใต้หน่วยงานนี้ จะทำให้ผังขาดจากกัน", "The successor stands below this agency: the tree would come apart."), "Into");

    public static readonly Problem IntoOtherKind = new("tree.into-kind", new(
        "องค์กรปกครองส่วนท้องถิ่นรวมได้กับองค์กรปกครองส่วนท้องถิ่น สำนักงานรวมได้กับสำนักงานระดับเดียวกัน",
        "Local organisations merge with local organisations, and offices with offices of their own level."), "Into");

    public static readonly Problem NoParent = new("tree.no-parent", new(
        "ไม่มีหน่วยงานที่ใช้อยู่ด้วยรหัสนี้ กรุณาตรวจรหัสหน่วยงานต้นสังกัด", "No active agency has this code. Please check the code of the parent."), "Parent");

    public static readonly Problem Cycle = new("tree.cycle", new(
        "หน่วยงานต้นสังกัดที่เลือกอยู่ใต้หน่วยงานนี้เอง ผังจะวนกลับมาที่เดิม", "The parent you chose stands below this agency: the tree would run in a circle."), "Parent");

    public static readonly Problem SameParent = new("tree.same-parent", new(
        "หน่วยงานนี้อยู่ใต้ต้นสังกัดนี้อยู่แล้ว", "The agency stands under this parent already."), "Parent");

    public static readonly Problem ParentKind = new("tree.parent-kind", new(
        "ต้นสังกัดต้องเป็นสำนักงานระดับสูงกว่า: ส่วนกลาง จังหวัด หรืออำเภอ", "The parent has to be an office of a higher level: department, province or district."), "Parent");

    public static readonly Problem HasChildren = new("tree.has-children", new(
        "ยังมีหน่วยงานอยู่ใต้หน่วยงานนี้ ให้ย้ายไปอยู่ใต้ต้นสังกัดอื่นก่อน", "Agencies still stand below this one. Move them under another parent first."));

    public static readonly Problem NoFateOfPeople = new("tree.people-fate", new(
        "เลือกว่าบุคลากรของหน่วยงานนี้จะเป็นอย่างไร", "Choose what becomes of the people of this agency."), "People");

    public static readonly Problem NoType = new("tree.type", new("เลือกประเภทหน่วยงาน", "Choose the type of agency."), "Type");

    public static readonly Problem OtherTypeKind = new("tree.type-kind", new(
        "เปลี่ยนประเภทได้เฉพาะระหว่างประเภทขององค์กรปกครองส่วนท้องถิ่น", "Types change only among those of local organisations."), "Type");

    public static readonly Problem SameType = new("tree.same-type", new(
        "ประเภทใหม่ต้องต่างจากประเภทเดิม", "The new type has to differ from the old one."), "Type");

    public static readonly Problem CodeMissing = new("tree.code-missing", new("กรอกรหัสหน่วยงาน", "Enter the code of the agency."), "Code");

    public static readonly Problem CodeOfOffice = new("tree.code-office", new(
        "รหัสของสำนักงานมี 4 หลัก", "The code of an office has 4 digits."), "Code");

    public static readonly Problem NameMissing = new("tree.name", new("กรอกชื่อหน่วยงานภาษาไทย", "Enter the name in Thai."), "NameTh");

    public static readonly Problem NameMissingEn = new("tree.name-en", new("กรอกชื่อหน่วยงานภาษาอังกฤษ", "Enter the name in English."), "NameEn");

    public static readonly Problem SameName = new("tree.same-name", new(
        "ชื่อใหม่ต้องต่างจากชื่อเดิม", "The new name has to differ from the old one."), "NameTh");

    public static readonly Problem NoProvince = new("tree.no-province", new(
        "ต้นสังกัดนี้ไม่บอกจังหวัด เลือกสำนักงานของจังหวัดหรืออำเภอ หรือใช้รหัสที่ขึ้นต้นด้วยรหัสจังหวัด",
        "This parent does not tell the province. Choose an office of a province or district, or a code that begins with the province's."), "Parent");

    public static readonly Problem OddDay = new("tree.day", new(
        "วันที่มีผลต้องอยู่ในช่วง 1 ปีที่ผ่านมาถึง 10 ปีข้างหน้า กรุณาตรวจปี พ.ศ.",
        "The day has to lie between one year ago and ten years ahead. Please check the year."), "On");

    public static readonly Problem LetterGone = new("tree.letter-withdrawn", new(
        "ประกาศที่อ้างถึงถูกถอนไปแล้ว", "The announcement it rests on was withdrawn."));

    public static readonly Problem Failed = new("tree.failed", new(
        "ระบบทำรายการนี้ไม่สำเร็จหลายครั้ง ข้อมูลยังเหมือนเดิมทุกอย่าง ลองยืนยันอีกครั้ง ถ้ายังไม่สำเร็จ แจ้งผู้ดูแลเครื่องแม่ข่าย",
        "This change failed several times. Nothing was changed. Confirm it again; if it fails once more, tell whoever runs the server."));

    public static readonly Problem NoneChosen = new("tree.none-chosen", new(
        "เลือกรายการที่ยังไม่ยืนยันอย่างน้อยหนึ่งรายการ", "Choose at least one change that is not confirmed yet."));

    /// <param name="name">Of the agency that the other change is about.</param>
    public static Problem Clash(Text name) => new("tree.clash", new Text(
        "เกี่ยวข้องกับหน่วยงานเดียวกันกับอีกรายการ ({0}) ยืนยันพร้อมกันไม่ได้ ให้ยืนยันทีละรายการ",
        "It touches the same agency as another one ({1}): the two cannot be confirmed together. Confirm one after the other.").With(name.Th, name.En));

    /// <param name="day">The first day of what stands today.</param>
    public static Problem BeforeLast(DateOnly day) => new("tree.before-last", new Text(
        "ก่อนวันที่ {0} หน่วยงานที่เกี่ยวข้องยังเป็นอย่างอื่นหรือยังไม่มี วันที่มีผลต้องไม่ก่อนวันนั้น ประวัติจะเรียงต่อกันถูกต้อง",
        "Before {1} an agency of this change was another one, or was not there. The day must not lie before it, so that the history runs forwards.")
        .With(ThaiDate.InProse(day).Th, ThaiDate.InProse(day).En), "On");

    public static Problem NameTooLong(string field) => new("tree.name-long", new("ยาวได้ไม่เกิน 200 ตัวอักษร", "At most 200 characters."), field);

    public static Problem CodeOfLocal(AgencyType type) => new("tree.code-local", new Text(
        "รหัสขององค์กรปกครองส่วนท้องถิ่นมี 8 หลัก และประเภทนี้ขึ้นต้นด้วย {0}",
        "The code of a local organisation has 8 digits, and begins with {0} for this type.").With(CodeRule.Beginning(type)!), "Code");

    public static Problem CodeTaken(Text name) => new("tree.code-taken", new Text(
        "รหัสนี้เป็นของ {0} แล้ว รหัสที่เคยใช้ไม่นำกลับมาใช้กับหน่วยงานอื่น",
        "This code belongs to {1}. A code that was used once does not go to another agency.").With(name.Th, name.En), "Code");

    public static readonly Problem CodePromised = new("tree.code-promised", new(
        "รหัสนี้ถูกกันไว้ให้การเปลี่ยนแปลงที่รอวันมีผล", "This code is promised to a change that waits for its day."), "Code");
}
