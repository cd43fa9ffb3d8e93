using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Manuals;

/// <summary>A manual that everybody may read: docs/manuals in the repository and these pages are one text (L2-6).</summary>
/// <param name="Code">In the address.</param>
/// <param name="About">For whom it is and what stands in it.</param>
/// <param name="FileTh">The text, in Markdown.</param>
/// <param name="FileEn">The same in English, or null where only <paramref name="About"/> is.</param>
public sealed record Manual(string Code, string Icon, Text Title, Text About, string FileTh, string? FileEn = null)
{
    public static readonly IReadOnlyList<Manual> All =
    [
        new("officer", "person", new("ผู้ใช้งาน", "Officers"), new(
            "เข้าสู่ระบบ เปิดระบบงาน อ่านหนังสือเวียน และแก้ปัญหาที่พบบ่อย",
            "Signing in with ThaID or a password, opening systems, reading circulars, and what to do when something fails."), "officer.md"),
        new("agency-admin", "shield", new("ผู้ดูแลหน่วยงาน (SSO admin)", "Agency administrators"), new(
            "รับคนเข้าใช้งาน ระงับ ผู้พ้นหน้าที่ หนังสือ และรับทราบหนังสือเวียน",
            "Approving people under a letter, suspending at once, leavers, the register of letters, acknowledging circulars."), "agency-admin.md"),
        new("unit-head", "coins", new("หัวหน้าหน่วยงานคลัง", "Heads of finance"), new(
            "พิจารณาคำขอใช้ระบบ ยกเลิกผู้ใช้งาน ผู้พิจารณาแทน และแบบพิมพ์",
            "Deciding on requests, cancelling users, deputies during absences, and the printed forms."), "unit-head.md"),
        new("overseer", "list", new("ผู้กำกับดูแล จังหวัดและอำเภอ", "Overseers in provinces and districts"), new(
            "รับรองผู้ดูแล ดูว่าหน่วยงานใดต้องช่วย ส่งและติดตามหนังสือเวียน",
            "Confirming administrators, seeing which agency needs help, sending circulars and following who has acknowledged."), "overseer.md"),
        new("activation", "mail", new("หนังสือแจ้งรหัสเปิดใช้งาน", "Activation letters"), new(
            "ออกหนังสือให้หน่วยงานที่ยังไม่เคยเข้าใช้ และช่วยเมื่อเข้าไม่ได้",
            "Issuing letters with single-use codes to agencies that have never signed in, and helping when a code does not work."), "activation.md"),
        new("dla-operator", "system", new("ผู้ดูแลระบบส่วนกลาง", "DLA operators"), new(
            "ระบบที่เชื่อมต่อ กุญแจ ผลการออกจากระบบ บทบาท และนำเข้าข้อมูล",
            "Linked systems, keys, sign-out results, roles that take two operators, and imports."), "dla-operator.md"),
        new("auditor", "shield", new("ผู้ตรวจสอบ", "Auditors"), new(
            "ใครมีสิทธิใดตามหนังสือใด วันนั้นใครอยู่ หน้าที่ที่ขัดกัน และประวัติงาน",
            "Who holds which right under which letter, who was there on a day, conflicts of duty, and the history of an agency."), "auditor.md"),
        new("vendors", "key", new("ผู้พัฒนาระบบ", "Vendors and integrators"), new(
            "เชื่อมระบบเข้ากับหลักเมืองในครึ่งชั่วโมง พร้อมตัวอย่าง",
            "Linking a system to LakMuang in half an hour, with examples and a reference of every parameter."), "vendors.md", "vendors.en.md"),
    ];

    public static Manual? Find(string code) => All.FirstOrDefault(m => m.Code == code);
}
