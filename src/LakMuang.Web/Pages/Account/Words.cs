using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Account;

internal static class Words
{
    public static readonly Text HistoryTitle = new("ประวัติการเข้าใช้", "Sign-in history");
    public static readonly Text HistoryWhy = new("ทุกครั้งที่มีการใช้บัญชีของท่าน ล่าสุดอยู่บนสุด", "Every use of your account, the latest first.");
    public static readonly Text Older = new("ก่อนหน้านี้", "Older");
    public static readonly Text Newer = new("ใหม่กว่า", "Newer");
    public static readonly Text NoHistory = new("ยังไม่มีประวัติในหน้านี้", "Nothing on this page yet");

    public static readonly Text AccountTitle = new("บัญชีและความปลอดภัย", "Account and security");
    public static readonly Text Identity = new("ข้อมูลของฉัน", "My details");
    public static readonly Text Name = new("ชื่อ–สกุล", "Name");
    public static readonly Text CitizenId = new("เลขประจำตัว", "Citizen ID");
    public static readonly Text Email = new("อีเมล", "E-mail");
    public static readonly Text Mobile = new("โทรศัพท์", "Mobile");
    public static readonly Text Verified = new("ยืนยันแล้ว", "Verified");
    public static readonly Text NotVerified = new("ยังไม่ยืนยัน", "Not verified");
    public static readonly Text NotGiven = new("ยังไม่มี", "None");
    public static readonly Text IdentityWrong = new("ข้อมูลไม่ถูกต้อง แจ้งผู้ดูแลหน่วยงานของท่าน", "If something is wrong, tell your agency's administrator.");
    public static readonly Text Posts = new("ตำแหน่ง", "Posts");

    public static readonly Text Sessions = new("กำลังเข้าใช้อยู่", "Signed in now");
    public static readonly Text SessionsWhy = new("ถ้ามีรายการที่ท่านไม่รู้จัก ให้กดออกจากระบบรายการนั้น แล้วแจ้งผู้ดูแลหน่วยงาน", "If you do not know one of these, end it and tell your agency's administrator.");
    public static readonly Text ThisOne = new("เครื่องนี้", "This one");
    public static readonly Text UnknownDevice = new("อุปกรณ์ที่ไม่รู้จัก", "Unknown device");
    public static readonly Text Since = new("เข้าเมื่อ {0} ด้วย {1}", "Since {0} with {1}");
    public static readonly Text LastSeen = new("ใช้ล่าสุด {0}", "Last used {0}");
    public static readonly Text LastLogout = new("ออกจากระบบครั้งล่าสุด {0}: แจ้ง {1} ระบบ ยืนยันแล้ว {2} ระบบ", "Last sign-out {0}. Systems told: {1}; confirmed: {2}.");
    public static readonly Text End = new("ออกจากระบบรายการนี้", "End this session");
    public static readonly Text EndedOne = new("ออกจากระบบรายการนั้นแล้ว", "That session has ended.");
    public static readonly Text Everywhere = new("ออกจากระบบทุกเครื่อง", "Sign out everywhere");
    public static readonly Text EverywhereWhy = new(
        "ทุกเครื่องและทุกระบบที่เข้าผ่านหลักเมืองจะออกทันที รวมทั้งเครื่องนี้",
        "Every device and every system entered through LakMuang is signed out at once, this one included.");
}
