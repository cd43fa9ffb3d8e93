using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
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
    public static readonly Text NobodySo = new("ไม่มีผู้ที่ตรงกับตัวกรอง", "Nobody matches the filters");
    public static readonly Text NoMatchHow = new("ลองใช้เพียงบางส่วนของชื่อ เอาตัวกรองออก หรือดูทั้งหมด", "Try a part of the name or fewer filters, or show all.");
    public static readonly Text Count = new("{0} ตำแหน่ง", "Posts: {0}");
    public static readonly Text CountLeft = new("{0} คน", "People: {0}");
    public static readonly Text Show = new("แสดง", "Show");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text AnyState = new("ทุกสถานะ", "Any");
    public static readonly Text Kind = new("ลักษณะตำแหน่ง", "Kind of post");
    public static readonly Text AnyKind = new("ทุกลักษณะ", "Any");
    public static readonly Text Unit = new("ส่วนราชการ", "Unit");
    public static readonly Text AnyUnit = new("ทุกส่วน", "Any");
    public static readonly Text Duty = new("หน้าที่", "Duty");
    public static readonly Text AnyDuty = new("ทุกหน้าที่", "Any");
    public static readonly Text Within = new("พ้นไปภายใน", "Left within");
    public static readonly Text Years = new("{0} ปี", "Years: {0}");
    public static readonly Text LastPosition = new("ตำแหน่งสุดท้าย", "Last position");
    public static readonly Text LastDay = new("วันสุดท้าย", "Last day");
    public static readonly Text OnThatDay = new("ดูหน่วยงานในวันนั้น", "The agency on that day");
    public static readonly Text Name = new("ชื่อ–สกุล", "Name");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Identity = new("การยืนยันตัวตน", "Identity");
    public static readonly Text Account = new("บัญชี", "Account");
    public static readonly Text LastSignIn = new("เข้าใช้ล่าสุด", "Last sign-in");
    public static readonly Text Unproved = new("ยังไม่พิสูจน์ตัวตน", "Unproved");
    public static readonly Text Never = new("ยังไม่เคยเข้าใช้", "Never");

    private static readonly Text _whyUnknown = new(
        "ผู้ที่ยังไม่ทราบวันเกษียณ สิทธิจะไม่หยุดเองตามอายุ เปิดหน้าบุคคล กดแก้ไขข้อมูล แล้วกรอกวันเกิดหรือวันเกษียณ ตำแหน่งจากการเลือกตั้งไม่เกษียณ",
        "Nobody knows when they retire, so age ends none of their rights. Open the person, choose to correct data, and enter a date of birth or the day of retirement. Elected posts do not retire.");

    private static readonly Text _whyLeft = new("ผู้ที่เคยมีตำแหน่งที่นี่และไม่มีแล้ว ผู้ที่พ้นล่าสุดอยู่บนสุด", "Those who held a post here and hold none now, the latest first.");
    private static readonly Text _noneUnknown = new("ทราบวันเกษียณของทุกคนแล้ว", "Every day of retirement is known");
    private static readonly Text _noneUnknownHow = new("วันเกษียณคิดจากวันเกิด ดูผู้ที่จะพ้นได้ที่ “ผู้จะพ้นหน้าที่ใน 12 เดือนข้างหน้า”", "It follows from the date of birth. See “Who leaves within the next 12 months”.");
    private static readonly Text _nobodyLeft = new("ไม่มีผู้พ้นจากหน่วยงานในช่วงนี้", "Nobody has left within these years");
    private static readonly Text _nobodyLeftHow = new("เลือกจำนวนปีมากขึ้น หรือดูย้อนหลังตามวันที่", "Choose more years, or look at the agency on a day.");

    public static Text WhyOf(PeopleShown shown) => shown switch
    {
        PeopleShown.RetirementUnknown => _whyUnknown,
        PeopleShown.Left => _whyLeft,
        _ => Why,
    };

    public static Text NobodyOf(PeopleShown shown) => shown switch
    {
        PeopleShown.RetirementUnknown => _noneUnknown,
        PeopleShown.Left => _nobodyLeft,
        _ => Nobody,
    };

    public static Text NobodyHowOf(PeopleShown shown) => shown switch
    {
        PeopleShown.RetirementUnknown => _noneUnknownHow,
        PeopleShown.Left => _nobodyLeftHow,
        _ => NobodyHow,
    };

    public static Text Of(PeopleShown shown) => shown switch
    {
        PeopleShown.RetirementUnknown => new("ไม่ทราบวันเกษียณ", "Retirement unknown"),
        PeopleShown.Left => new("พ้นไปแล้ว", "Has left"),
        _ => new("อยู่ในหน่วยงาน", "Here today"),
    };

    public static Text Of(PersonStanding standing) => standing switch
    {
        PersonStanding.CanSignIn => new("เข้าใช้ได้", "Can sign in"),
        PersonStanding.Suspended => new("ถูกระงับ", "Suspended"),
        PersonStanding.NoAccount => new("ยังไม่มีบัญชี", "No account yet"),
        _ => new("ยังไม่พิสูจน์ด้วย ThaID", "Not proved by ThaID"),
    };

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
