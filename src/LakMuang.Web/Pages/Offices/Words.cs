using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Offices;

internal static class Words
{
    public static readonly Text Title = new("ค้นหารหัสหน่วยงาน", "Find an agency code");
    public static readonly Text Why = new("รหัสของจังหวัด อำเภอ และองค์กรปกครองส่วนท้องถิ่นทุกแห่ง", "Codes of every provincial and district office and local organisation");
    public static readonly Text Search = new("ชื่อหรือรหัสหน่วยงาน", "Name or code of the agency");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text SearchHint = new(
        "เช่น อบต.หนองบัว อ.เมือง, ทต.บ้านใหม่, สถอ.ภูเขียว หรือ 3610 พิมพ์ผิดเล็กน้อยก็หาเจอ",
        "Such as อบต.หนองบัว อ.เมือง, ทต.บ้านใหม่, สถอ.ภูเขียว or 3610. Small slips are forgiven.");
    public static readonly Text None = new("ไม่พบหน่วยงานที่ตรงกับ “{0}”", "No agency matches “{0}”");
    public static readonly Text NoneHow = new(
        "ลองพิมพ์เฉพาะชื่อ ไม่ต้องมีคำนำหน้า หรือเพิ่มชื่ออำเภอหรือจังหวัด",
        "Try the name alone, without its kind, or add the district or province.");
    public static readonly Text Count = new("พบ {0} หน่วยงาน", "Agencies found: {0}");
    public static readonly Text Code = new("รหัสหน่วยงาน", "Agency code");
    public static readonly Text Name = new("หน่วยงาน", "Agency");
    public static readonly Text Type = new("ประเภท", "Kind");
    public static readonly Text Admin = new("ผู้ดูแลระบบ SSO", "SSO admin");
    public static readonly Text HasAdmin = new("มีแล้ว", "Registered");
    public static readonly Text NoAdmin = new("ไม่พบผู้ลงทะเบียน", "Nobody registered");
    public static readonly Text Pages = new("หน้ารายการ", "Pages of the list");
    public static readonly Text Before = new("หน้าก่อน", "Previous page");
    public static readonly Text After = new("หน้าถัดไป", "Next page");
    public static readonly Text PageOf = new("หน้า {0} จาก {1}", "Page {0} of {1}");
    public static readonly Text FirstTime = new("หน่วยงานที่ยังไม่เคยเข้าใช้", "For an agency that never signed in:");
    public static readonly Text FirstTimeHow = new("ใช้รหัสหน่วยงานนี้คู่กับรหัสเปิดใช้งานในหนังสือที่ได้รับ", "use this code with the activation code in the letter that you received.");
    public static readonly Text ToActivate = new("ไปหน้าเปิดใช้งานหน่วยงาน", "Go to the activation page");

    public static readonly Text Place = new("ที่ตั้ง", "Place");
    public static readonly Text ClosedOn = new("หน่วยงานนี้ไม่มีแล้วตั้งแต่ {0}", "This agency is no more since {0}.");

    /// <summary>The kind of an agency as people shorten it.</summary>
    public static Text Of(AgencyType type) => type switch
    {
        AgencyType.Department => new("กรม", "Department"),
        AgencyType.ProvincialOffice => new("สถจ.", "Provincial office"),
        AgencyType.DistrictOffice => new("สถอ.", "District office"),
        AgencyType.ProvincialAdministration => new("อบจ.", "Provincial organisation"),
        AgencyType.CityMunicipality => new("เทศบาลนคร", "City municipality"),
        AgencyType.TownMunicipality => new("เทศบาลเมือง", "Town municipality"),
        AgencyType.SubdistrictMunicipality => new("เทศบาลตำบล", "Subdistrict municipality"),
        AgencyType.SubdistrictAdministration => new("อบต.", "Subdistrict organisation"),
        _ => new("เมืองพัทยา", "Special organisation"),
    };
}
