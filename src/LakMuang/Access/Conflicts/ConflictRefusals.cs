using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Conflicts;

internal static class ConflictRefusals
{
    public static readonly Problem NoRule = new("duty.none", new("ไม่พบกติกานี้", "There is no such rule."));

    public static readonly Problem NoFirst = new("duty.group", new("เลือกหน้าที่", "Choose a duty."), "First");

    public static readonly Problem NoSecond = new("duty.group", new("เลือกหน้าที่ที่สอง", "Choose the second duty."), "Second");

    public static readonly Problem SameGroup = new("duty.same", new("เลือกสองหน้าที่ที่ต่างกัน", "Choose two different duties."), "Second");

    public static readonly Problem NoReach = new("duty.reach", new("เลือกว่าห้ามในหน่วยงานเดียวกันหรือทุกแห่ง", "Choose whether it counts within one agency or anywhere."), "Reach");

    public static readonly Problem NoWeight = new("duty.weight", new("เลือกว่าห้ามเด็ดขาดหรือยกเว้นได้", "Choose whether exceptions are possible."), "Weight");

    public static readonly Problem ReasonMissingTh = new("duty.reason", new("กรอกเหตุผลเป็นภาษาไทย 5 ถึง 400 ตัวอักษร", "Write the reason in Thai, 5 to 400 characters."), "ReasonTh");

    public static readonly Problem ReasonMissingEn = new("duty.reason", new("กรอกเหตุผลเป็นภาษาอังกฤษ 5 ถึง 400 ตัวอักษร", "Write the reason in English, 5 to 400 characters."), "ReasonEn");

    public static readonly Problem ThereAlready = new("duty.there", new(
        "มีกติกาสำหรับสองหน้าที่นี้อยู่แล้ว", "There is a rule for these two duties already."), "Second");

    public static readonly Problem EndedAlready = new("duty.ended", new(
        "กติกานี้สิ้นสุดไปแล้ว", "This rule has ended already."));

    public static readonly Problem NeverExcused = new("duty.never", new(
        "กติกานี้ยกเว้นไม่ได้ ต้องให้คนละคนทำสองหน้าที่นี้", "This rule has no exceptions. Two people have to do these two duties."));

    public static readonly Problem ForYourself = new("duty.yourself", new(
        "ให้ข้อยกเว้นแก่ตนเองไม่ได้ ต้องให้ผู้กำกับดูแลคนอื่นพิจารณา", "You cannot make an exception for yourself. Somebody else who oversees the agency has to."));

    public static readonly Problem CentralOnly = new("duty.central", new(
        "กติกานี้ใช้กับทุกหน่วยงาน ข้อยกเว้นพิจารณาโดยผู้ดูแลระบบส่วนกลาง", "This rule counts in all agencies. DLA operators decide on its exceptions."));

    public static readonly Problem NotTheirs = new("duty.not-theirs", new(
        "ไม่พบบุคคลนี้ในหน่วยงาน", "There is no such person in the agency."), "Person");

    public static readonly Problem OddLastDay = new("duty.until", new(
        "วันสิ้นสุดของข้อยกเว้นต้องเป็นวันนี้ถึงไม่เกิน 12 เดือนจากวันนี้", "The exception ends between today and twelve months from now."), "Until");

    public static readonly Problem NoExcuse = new("duty.no-exception", new("ข้อยกเว้นนี้สิ้นสุดไปแล้ว หรือไม่มีอยู่", "This exception has ended already, or does not exist."));

    public static readonly Problem Apart = new("access.duty.apart", new(
        "บุคคลนี้มีหน้าที่อื่นที่คนเดียวทำพร้อมกันไม่ได้ในช่วงวันนี้ ให้คนละคนทำ หรือขอข้อยกเว้นจากสำนักงานที่กำกับดูแล",
        "In these days this person has another duty that one person may not hold as well. Let two people do them, or ask the office above for an exception."));

    public static Problem Broken(DutyFinding finding, Text held) => new("access.duty.conflict", new(
        $"บุคคลนี้ทำหน้าที่ “{held.Th}” อยู่แล้ว และคนเดียวทำสองหน้าที่นี้ไม่ได้: {finding.Reason.Th} {(finding.MayBeExcused ? "ถ้าจำเป็น ขอข้อยกเว้นจากสำนักงานที่กำกับดูแล" : "ให้คนละคนทำ")}",
        $"This person has the duty “{held.En}” already, and one person may not hold both: {finding.Reason.En} {(finding.MayBeExcused ? "Where it cannot be helped, ask the office above for an exception." : "Let two people do them.")}"));

    public static Problem Kept(Text kept, Text other, DutyFinding finding) => new("access.duty.conflict", new(
        $"คง “{kept.Th}” ไว้พร้อมกับ “{other.Th}” ไม่ได้: {finding.Reason.Th} ให้ยกเลิกสิทธิหนึ่ง{(finding.MayBeExcused ? " หรือขอข้อยกเว้นเป็นหนังสือจากสำนักงานที่กำกับดูแลก่อน" : " กติกานี้ยกเว้นไม่ได้")}",
        $"“{kept.En}” cannot stay beside “{other.En}”: {finding.Reason.En} End one of them{(finding.MayBeExcused ? ", or ask the office above for an exception by letter first." : ". This rule has no exceptions.")}"));
}
