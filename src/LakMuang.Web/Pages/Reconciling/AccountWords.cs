using LakMuang.Importing.Reconciling;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Reconciling;

/// <summary>Words of accounts in linked systems and the rights that they should stand for.</summary>
internal static class AccountWords
{
    public static readonly Text Title = new("บัญชีในระบบกับสิทธิ", "Accounts and rights");
    public static readonly Text Why = new("เทียบรายชื่อผู้ใช้ของแต่ละระบบกับสิทธิในหลักเมือง รายการที่ไม่ตรงต้องให้สิทธิ ปิดบัญชี หรือชี้แจง", "The users of each system held against the rights here. What does not agree is given a right, closed, or explained.");
    public static readonly Text Send = new("ส่งรายชื่อผู้ใช้ของระบบ", "Send a system's list of users");
    public static readonly Text SendWhy = new("รายชื่อจากระบบ เป็น CSV หรือ Excel ตรวจก่อน แล้วบันทึกรายการที่ไม่ตรงเป็นงาน รายชื่อใหม่ปิดรายการที่หายไปแล้วเอง", "The system's own list as CSV or Excel. It is checked first; differences become work, and a new list closes what has vanished.");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text Count = new("{0} รายการ เก่าที่สุดอยู่บน", "{0} lines, the oldest first");
    public static readonly Text None = new("ไม่มีรายการ", "Nothing here");
    public static readonly Text NoneHow = new("ทุกบัญชีที่ส่งมาตรงกับสิทธิ หรือยังไม่มีรายชื่อจากระบบ", "Every account that was sent agrees, or no list has come yet.");
    public static readonly Text Since = new("พบเมื่อ {0}", "Found {0}");
    public static readonly Text LastSeen = new("เข้าใช้ล่าสุด {0}", "Last sign-in {0}");
    public static readonly Text AnswerBy = new("ตอบภายใน {0}", "Answer by {0}");
    public static readonly Text Climbed = new("ส่งถึงสำนักงานที่กำกับแล้ว", "The office above has it too");
    public static readonly Text GroupInList = new("กลุ่มในระบบ: {0}", "Group in the system: {0}");
    public static readonly Text Give = new("ให้สิทธิ", "Give the right");
    public static readonly Text SeeRights = new("ดูสิทธิ", "See the rights");
    public static readonly Text Because = new("เหตุผล", "Reason");
    public static readonly Text ToClose = new("ให้ระบบปิดบัญชี", "Have the account closed");
    public static readonly Text Explain = new("ชี้แจงว่าถูกต้องแล้ว", "Explain: it is right");
    public static readonly Text Said = new("บันทึกคำตอบแล้ว", "The answer is saved.");
    public static readonly Text Waits = new("{0} รายการรอตอบ", "{0} lines wait for an answer");

    public static readonly Text Country = new("บัญชีในระบบกับสิทธิ ทั้งประเทศ", "Accounts and rights, in the country");
    public static readonly Text CountryWhy = new("นับตามระบบและหน่วยงาน รายชื่อของทั้งระบบส่งได้ที่หน้านำเข้าข้อมูล", "Counted by system and agency. The list of a whole system is sent on the page of imports.");
    public static readonly Text OpenCount = new("รอตอบ", "Open");
    public static readonly Text ToCloseCount = new("ให้ปิดบัญชี", "To close");
    public static readonly Text ExplainedCount = new("ชี้แจงแล้ว", "Explained");
    public static readonly Text NoList = new("ยังไม่มีระบบที่ส่งรายชื่อ หรือทุกบัญชีตรงกัน", "No list has come yet, or everything agrees.");
    public static readonly Text ByAgency = new("ตามหน่วยงาน", "By agency");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text Oldest = new("เก่าที่สุด", "Oldest");
    public static readonly Text ToFile = new("ดาวน์โหลดบัญชีที่ให้ปิด (CSV)", "Download the accounts to close (CSV)");
    public static readonly Text ToFileWhy = new("ส่งให้ผู้ดูแลระบบนั้นปิดบัญชี การดาวน์โหลดถูกบันทึกไว้", "For those who run the system. Downloads are put on record.");
    public static readonly Text GoSend = new("ส่งรายชื่อ", "Send a list");

    public static Text Of(DifferenceState state) => state switch
    {
        DifferenceState.Open => OpenCount,
        DifferenceState.ToClose => ToCloseCount,
        DifferenceState.Explained => ExplainedCount,
        DifferenceState.RightGiven => new("ให้สิทธิแล้ว", "Right given"),
        DifferenceState.RightEnded => new("สิทธิสิ้นสุดแล้ว", "Right ended"),
        _ => new("ไม่พบในรายชื่อใหม่", "Gone from the list"),
    };

    public static string TagOf(DifferenceKind kind) => kind is DifferenceKind.AccountWithoutRight or DifferenceKind.UnknownPerson ? "b" : "w";
}
