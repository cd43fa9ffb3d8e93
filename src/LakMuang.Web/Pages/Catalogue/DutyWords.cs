using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>Words of the pages about duties that one person may not hold.</summary>
internal static class DutyWords
{
    public static readonly Text Title = new("การแบ่งแยกหน้าที่", "Duties kept apart");
    public static readonly Text Why = new("สองหน้าที่ที่คนเดียวถือไม่ได้ ตรวจทุกครั้งที่ให้สิทธิ ไม่ว่าทางใด", "Two duties that one person may not hold, checked whenever a right is given, by any way.");
    public static readonly Text New = new("เพิ่มกติกา", "Add a rule");
    public static readonly Text First = new("หน้าที่ที่หนึ่ง", "First duty");
    public static readonly Text Second = new("หน้าที่ที่สอง", "Second duty");
    public static readonly Text Both = new("สองหน้าที่", "The two duties");
    public static readonly Text Reach = new("ขอบเขต", "Reach");
    public static readonly Text Weight = new("ความเข้มงวด", "Strictness");
    public static readonly Text ExceptHead = new("ยกเว้นหัวหน้าหน่วยงานคลังในหน่วยงานของตน (ยังแสดงในรายงาน)", "Except heads of finance in their own agency (still reported)");
    public static readonly Text ReasonTh = new("เหตุผล (ภาษาไทย)", "Reason, in Thai");
    public static readonly Text ReasonEn = new("เหตุผล (ภาษาอังกฤษ)", "Reason, in English");
    public static readonly Text ReasonHint = new("ผู้ที่ถูกปฏิเสธจะเห็นข้อความนี้", "Whoever is refused reads this.");
    public static readonly Text Preview = new("ตรวจว่ามีผู้ถือทั้งสองหน้าที่อยู่แล้วหรือไม่", "See who holds both already");
    public static readonly Text PreviewNone = new("ขณะนี้ไม่มีผู้ใดถือทั้งสองหน้าที่ กดบันทึกเพื่อเริ่มใช้กติกา", "Nobody holds both now. Save to put the rule in force.");
    public static readonly Text PreviewSome = new("ขณะนี้มี {0} คน ใน {1} หน่วยงาน ถือทั้งสองหน้าที่ สิทธิของเขายังอยู่ และจะแสดงเป็นงานให้แก้ไข กดบันทึกเพื่อเริ่มใช้กติกา", "{0} people in {1} agencies hold both now. They keep their rights, and are listed as work to do. Save to put the rule in force.");
    public static readonly Text Save = new("บันทึกกติกา", "Save the rule");
    public static readonly Text Broken = new("ยังขัดกติกา", "Against it");
    public static readonly Text Excused = new("มีข้อยกเว้น", "Excused");
    public static readonly Text People = new("{0} คน", "{0} people");
    public static readonly Text Since = new("ตั้งแต่", "Since");
    public static readonly Text Letter = new("หนังสือ", "Letter");
    public static readonly Text End = new("สิ้นสุดกติกา", "End the rule");
    public static readonly Text EndHow = new("เมื่อสิ้นสุดแล้ว คนเดียวถือทั้งสองหน้าที่ได้ ถ้าต้องการอีกให้เพิ่มกติกาใหม่", "One person may hold both from then on. Add a new rule to take that back.");
    public static readonly Text Count = new("กติกาที่ใช้อยู่ {0} ข้อ", "Rules in force: {0}");
    public static readonly Text NoRules = new("ยังไม่มีกติกา", "No rule yet");
    public static readonly Text NoRulesHow = new("เพิ่มกติกาแรกได้จากปุ่มด้านบน", "Add the first one above.");
    public static readonly Text Ended = new("สิ้นสุดแล้ว", "Ended");
    public static readonly Text SeeAll = new("ผู้ถือสองหน้าที่ทั้งประเทศ", "Who holds both, in the country");
    public static readonly Text Conflicts = new("ผู้ถือสองหน้าที่ที่ต้องแยก", "People with duties kept apart");
    public static readonly Text ConflictsWhy = new("แก้ได้สองทาง: ให้คนละคนทำ โดยยกเลิกสิทธิหนึ่ง หรือขอข้อยกเว้นที่มีหนังสือและวันสิ้นสุดจากสำนักงานที่กำกับดูแล", "Two ways out: let two people do it and end one right, or an exception of the office above, with a letter and an end.");
    public static readonly Text ConflictCount = new("พบ {0} รายการ ยังไม่มีข้อยกเว้น {1}", "Found: {0}; not excused: {1}");
    public static readonly Text NoConflicts = new("ไม่มีผู้ถือสองหน้าที่ที่ต้องแยก", "Nobody holds duties that are kept apart");
    public static readonly Text NoConflictsHow = new("ตรวจจากสิทธิที่ใช้ได้วันนี้", "Looked up from the rights in force today.");
    public static readonly Text Person = new("บุคคล", "Person");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text Do = new("ดำเนินการ", "Action");
    public static readonly Text NotExcused = new("ไม่มีข้อยกเว้น", "Not excused");
    public static readonly Text ByHead = new("หัวหน้าหน่วยงานคลัง ยกเว้นตามกติกา", "Head of finance, excepted by the rule");
    public static readonly Text ByLetter = new("ยกเว้นถึง {0}", "Excused until {0}");
    public static readonly Text NeverExcusable = new("ยกเว้นไม่ได้ ต้องยกเลิกสิทธิหนึ่ง", "No exceptions: one right has to end");
    public static readonly Text Central = new("ผู้ดูแลระบบส่วนกลางเป็นผู้พิจารณา", "DLA operators decide");
    public static readonly Text FindPerson = new("ค้นชื่อ (หน่วยงานนี้มีบุคลากรจำนวนมาก)", "Find by name (this agency has many people)");
    public static readonly Text Find = new("ค้นหา", "Find");
    public static readonly Text Excuse = new("ให้ข้อยกเว้น", "Make an exception");
    public static readonly Text ExcuseWhy = new("ข้อยกเว้นให้โดยสำนักงานที่กำกับดูแล มีหนังสือและวันสิ้นสุด เมื่อสิ้นสุดสิทธิที่ให้ทีหลังจะถูกระงับ", "The office above makes it, with a letter and an end. When it ends, the right that came later is suspended.");
    public static readonly Text ExcuseUntil = new("ยกเว้นถึงวันที่", "Until");
    public static readonly Text ExcuseUntilHint = new("ไม่เกิน 12 เดือน เช่น 30 ก.ย. 2570", "Twelve months at most, such as 30 Sep 2027");
    public static readonly Text Reason = new("เหตุผล", "Reason");
    public static readonly Text TakeBack = new("เลิกข้อยกเว้น", "Take the exception back");
    public static readonly Text SaidExcused = new("ให้ข้อยกเว้นแล้ว", "The exception is made.");
    public static readonly Text SaidBack = new("เลิกข้อยกเว้นแล้ว สิทธิที่ให้ทีหลังถูกระงับ", "The exception is taken back. The right that came later is suspended.");
    public static readonly Text SaidSaved = new("บันทึกแล้ว", "Saved.");
    public static readonly Text Suspended = new("สิทธิที่ระงับเพราะข้อยกเว้นสิ้นสุด", "Rights suspended because an exception ended");
    public static readonly Text SuspendedSince = new("ระงับตั้งแต่ {0}", "Suspended since {0}");
    public static readonly Text Pages = new("หน้ารายการ", "Pages of the list");
    public static readonly Text Choose = new("เลือก", "Choose");

    public static Text Of(DutyReach reach) => reach is DutyReach.SameAgency
        ? new("ในหน่วยงานเดียวกัน", "Within one agency")
        : new("ทุกแห่ง", "Anywhere");

    public static Text Of(DutyWeight weight) => weight is DutyWeight.Block
        ? new("ห้ามเด็ดขาด", "Never")
        : new("ยกเว้นได้โดยหนังสือที่มีวันสิ้นสุด", "Only with an exception by letter");

    public static (string Kind, Text Words) Of(ConflictLine line) => line.Excusal switch
    {
        Excusal.HeadOfFinance => ("i", ByHead),
        Excusal.ByLetter when line.Excuse is { } excuse => ("w", ByLetter.With(ThaiDate.InTable(excuse.Until))),
        _ => ("b", NotExcused),
    };
}
