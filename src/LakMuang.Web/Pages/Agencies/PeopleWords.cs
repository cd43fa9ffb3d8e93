using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>Words of the list of people.</summary>
internal static class PeopleWords
{
    public static readonly Text Title = new("บุคลากรผู้ใช้งาน", "People");
    public static readonly Text Why = new("ผู้ที่มีตำแหน่งหรือหน้าที่ในหน่วยงานวันนี้ ผู้ดูแลอยู่บนสุด", "Everybody with a post here today, administrators first.");
    public static readonly Text Search = new("ค้นชื่อ นามสกุล หรือตำแหน่ง", "Name or position");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text Clear = new("ดูทั้งหมด", "Show all");
    public static readonly Text Nobody = new("ยังไม่มีบุคลากรในหน่วยงานนี้", "Nobody works here yet");
    public static readonly Text NobodyHow = new(
        "ให้เจ้าหน้าที่ลงทะเบียนด้วย ThaID ที่หน้าเข้าสู่ระบบ แล้วเลือกหน่วยงานนี้",
        "Officers register with ThaID from the sign-in page and choose this agency.");
    public static readonly Text NoMatch = new("ไม่พบผู้ที่ตรงกับ “{0}”", "Nobody matches “{0}”");
    public static readonly Text NoMatchHow = new("ลองใช้เพียงบางส่วนของชื่อ หรือดูทั้งหมด", "Try a part of the name, or show all.");
    public static readonly Text Count = new("{0} ตำแหน่ง", "Posts: {0}");
    public static readonly Text Name = new("ชื่อ–สกุล", "Name");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Identity = new("การยืนยันตัวตน", "Identity");
    public static readonly Text Account = new("บัญชี", "Account");
    public static readonly Text LastSignIn = new("เข้าใช้ล่าสุด", "Last sign-in");
    public static readonly Text Unproved = new("ยังไม่พิสูจน์ตัวตน", "Unproved");
    public static readonly Text Never = new("ยังไม่เคยเข้าใช้", "Never");

    public static Text Of(IdentitySource source) => source is IdentitySource.ThaId
        ? new("ThaID", "ThaID")
        : new("ผู้ดูแลตรวจเอกสาร", "Documents seen");

    public static Text Of(Office office) => office switch
    {
        Office.SsoAdmin => new("ผู้ดูแลระบบ SSO", "SSO admin"),
        Office.HeadOfFinance => new("หัวหน้าหน่วยงานคลัง", "Head of finance"),
        Office.Mayor => new("นายก", "Mayor"),
        _ => new("ปลัด", "Clerk"),
    };

    public static Text Of(AccountState? state) => state switch
    {
        AccountState.Active => new("ใช้งานได้", "Active"),
        AccountState.Suspended => new("ถูกระงับ", "Suspended"),
        AccountState.Closed => new("ปิดแล้ว", "Closed"),
        null => new("ยังไม่มีบัญชี", "None"),
        _ => new("รออนุมัติ", "Waiting"),
    };
}
