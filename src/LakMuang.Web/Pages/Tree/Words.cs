using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Tree;

internal static partial class Words
{
    public static readonly Text Title = new("ผังหน่วยงาน", "Tree of agencies");
    public static readonly Text Why = new("เพิ่ม เปลี่ยนชื่อ ย้าย รวม เปลี่ยนประเภท และยุบหน่วยงาน ตามประกาศ", "Add, rename, move, merge, change the type of and dissolve agencies, under an announcement.");
    public static readonly Text Search = new("ชื่อหรือรหัสหน่วยงาน รวมถึงชื่อเดิมและรหัสเดิม", "Name or code, former ones too");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text None = new("ไม่พบหน่วยงานที่ตรงกับ “{0}”", "No agency matches “{0}”");
    public static readonly Text NoneHow = new("ลองพิมพ์เฉพาะชื่อ หรือรหัสหน่วยงาน", "Try the name alone, or the code.");
    public static readonly Text BackToTree = new("กลับไปที่ผัง", "Back to the tree");
    public static readonly Text Found = new("พบ {0} หน่วยงาน", "Agencies found: {0}");
    public static readonly Text Formerly = new("ชื่อหรือรหัสเดิม: {0}", "Formerly: {0}");
    public static readonly Text Branches = new("หน่วยงานที่อยู่ใต้ {0}: {1}", "Agencies below {0}: {1}");
    public static readonly Text NoBranches = new("ไม่มีหน่วยงานที่อยู่ใต้หน่วยงานนี้", "No agency stands below this one.");
    public static readonly Text Below = new("อยู่ใต้", "Below");
    public static readonly Text OpenBranch = new("เปิดดู {0} หน่วยงาน", "Open {0} agencies");
    public static readonly Text Way = new("ลำดับในผัง", "Place in the tree");
    public static readonly Text Changes = new("การเปลี่ยนแปลง", "Changes");
    public static readonly Text ChangesOpen = new("ยังไม่มีผล", "Not in effect yet");
    public static readonly Text ChangesOver = new("มีผลแล้วหรือยกเลิกแล้ว", "In effect or dropped");
    public static readonly Text NoChangesOpen = new("ไม่มีการเปลี่ยนแปลงที่รอ", "No change waits.");
    public static readonly Text NoChangesOver = new("ยังไม่มีการเปลี่ยนแปลง", "Nothing has changed yet.");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text Facts = new("ข้อมูลหน่วยงาน", "The agency");
    public static readonly Text Code = new("รหัสหน่วยงาน", "Agency code");
    public static readonly Text Type = new("ประเภท", "Type");
    public static readonly Text Parent = new("ต้นสังกัด", "Parent");
    public static readonly Text Place = new("ที่ตั้ง", "Place");
    public static readonly Text People = new("บุคลากร", "People");
    public static readonly Text PeopleCount = new("{0} คน", "{0} people");
    public static readonly Text AgencyCount = new("{0} หน่วยงาน", "{0} agencies");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text Do = new("เปลี่ยนแปลงหน่วยงาน", "Change the agency");
    public static readonly Text AddBelow = new("เพิ่มหน่วยงานใต้หน่วยงานนี้", "Add an agency below");
    public static readonly Text History = new("ประวัติหน่วยงาน", "History of the agency");
    public static readonly Text NoHistory = new("ยังไม่มีการเปลี่ยนแปลงตั้งแต่นำเข้าระบบ", "Nothing has changed since it came into the system.");
    public static readonly Text Now = new("ปัจจุบัน", "Today");
    public static readonly Text Since = new("ตั้งแต่ {0}", "Since {0}");
    public static readonly Text UntilDay = new("ถึง {0}", "Until {0}");
    public static readonly Text FromTo = new("{0} ถึง {1}", "{0} to {1}");
    public static readonly Text Predecessors = new("รวมหน่วยงานเหล่านี้ไว้", "Carries on");
    public static readonly Text Successor = new("หน่วยงานที่รับช่วง", "Successor");
    public static readonly Text SuccessorHow = new("หน่วยงานนี้รวมเข้ากับ {0} แล้ว", "This agency was merged into {0}.");
    public static readonly Text Under = new("อยู่ใต้ {0}", "below {0}");
    public static readonly Text OtherPages = new("หน้ารายการ", "Pages of the list");
    public static readonly Text SeeAgency = new("ดูหน่วยงาน", "See the agency");

    public static Text Of(TreeChangeKind kind) => kind switch
    {
        TreeChangeKind.Add => new("เพิ่มหน่วยงาน", "Add an agency"),
        TreeChangeKind.Rename => new("เปลี่ยนชื่อ", "Rename"),
        TreeChangeKind.Move => new("ย้ายต้นสังกัด", "Move under another parent"),
        TreeChangeKind.Merge => new("รวมเข้ากับหน่วยงานอื่น", "Merge into another agency"),
        TreeChangeKind.ChangeType => new("เปลี่ยนประเภท", "Change the type"),
        _ => new("ยุบหน่วยงาน", "Dissolve"),
    };

    public static string IconOf(TreeChangeKind kind) => kind switch
    {
        TreeChangeKind.Rename => "edit",
        TreeChangeKind.Move => "transfer",
        TreeChangeKind.Dissolve => "cross",
        TreeChangeKind.Merge => "arrow",
        _ => "building",
    };

    public static Text Of(AgencyState state) => state switch
    {
        AgencyState.Active => new("ใช้งานอยู่", "Active"),
        AgencyState.Merged => new("รวมแล้ว", "Merged"),
        _ => new("ยุบแล้ว", "Dissolved"),
    };

    public static Text Of(TreeChangeState state) => state switch
    {
        TreeChangeState.Draft => new("ยังไม่ยืนยัน", "Not confirmed"),
        TreeChangeState.Waiting => new("รอวันมีผล", "Waits for its day"),
        TreeChangeState.Done => new("มีผลแล้ว", "In effect"),
        TreeChangeState.Dropped => new("ยกเลิกแล้ว", "Dropped"),
        _ => new("มีผลไม่ได้", "Stopped"),
    };

    public static string TagOf(TreeChangeState state) => state switch
    {
        TreeChangeState.Waiting => "w",
        TreeChangeState.Done => "ok",
        TreeChangeState.Stuck => "b",
        _ => "",
    };

    public static Text Of(TreeFate fate) => fate switch
    {
        TreeFate.Kept => new("คงไว้", "Kept"),
        TreeFate.Carried => new("โอนไปด้วย", "Carried over"),
        TreeFate.Begun => new("เริ่มใหม่", "Begins"),
        TreeFate.Duplicate => new("มีอยู่แล้ว", "Held already"),
        _ => new("สิ้นสุด", "Ends"),
    };

    public static string TagOf(TreeFate fate) => fate switch
    {
        TreeFate.Kept => "i",
        TreeFate.Carried or TreeFate.Begun => "ok",
        TreeFate.Duplicate => "w",
        _ => "b",
    };
}
