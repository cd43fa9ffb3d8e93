using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Oversight;

internal static class WordsOfPicture
{
    public static readonly Text Title = new("ภาพรวม", "Overview");
    public static readonly Text OfCountry = new("ภาพรวมประเทศ", "The country at a glance");
    public static readonly Text OfProvince = new("ภาพรวมจังหวัด", "The province at a glance");
    public static readonly Text OfDistrict = new("ภาพรวมอำเภอ", "The district at a glance");
    public static readonly Text Why = new("หน่วยงานใดควรช่วยก่อน ข้อมูล ณ {0}", "Where help is needed first. As of {0}.");
    public static readonly Text WithAdmin = new("มีผู้ดูแลที่ใช้งานได้", "With a working admin");
    public static readonly Text OfAll = new("จาก {0} แห่ง", "of {0}");
    public static readonly Text Lacking = new("ขาด {0} แห่ง", "{0} without");
    public static readonly Text NoneLacking = new("ครบทุกแห่ง", "All have one");
    public static readonly Text Reports = new("แจ้งพ้นหน้าที่ที่ไม่มีใครตอบ", "Leaver reports nobody answered");
    public static readonly Text ReportsUnit = new("เรื่อง", "reports");
    public static readonly Text Suspensions = new("ระงับบัญชีแล้วหนังสือเกินกำหนด", "Suspensions whose letter is late");
    public static readonly Text Registrations = new("ผู้สมัครรอเกิน 3 วัน", "Registrations waiting over 3 days");
    public static readonly Text PeopleUnit = new("คน", "people");
    public static readonly Text SeeWork = new("ดูรายการ", "See the list");
    public static readonly Text Map = new("รายจังหวัด: มีผู้ดูแล (%)", "By province: with an admin (%)");
    public static readonly Text MapLabel = new("แผนที่ช่องรายจังหวัด เลือกจังหวัดเพื่อดูรายละเอียด", "Tiles by province; choose one to see more");
    public static readonly Text SkipMap = new("ข้ามแผนที่", "Skip the map");
    public static readonly Text Tile = new("{0} {1} – {2} มีผู้ดูแลร้อยละ {1}", "{0} {1} – {2}, {1} per cent with an admin");
    public static readonly Text Progress = new("มีผู้ดูแล 12 สัปดาห์ที่ผ่านมา (%)", "With an admin, the last 12 weeks (%)");
    public static readonly Text ProgressSays = new("วันนี้ร้อยละ {0} สิบสองสัปดาห์ก่อนหรือวันแรกที่ตรวจร้อยละ {1}", "Today {0} per cent; at the beginning {1} per cent.");
    public static readonly Text NoProgress = new("ระบบตรวจทุกคืน เส้นแนวโน้มจะเริ่มแสดงในสัปดาห์ที่สอง", "Agencies are looked at each night. The trend shows from the second week.");
    public static readonly Text First = new("ที่ควรช่วยก่อน", "Where to help first");
    public static readonly Text Everything = new("ดูทั้งหมด {0} รายการเป็นตาราง", "See all {0} as a table");
    public static readonly Text Name = new("ชื่อ", "Name");
    public static readonly Text Agencies = new("หน่วยงาน", "Agencies");
    public static readonly Text AdminShort = new("มีผู้ดูแล", "With admin");
    public static readonly Text Percent = new("มีผู้ดูแล (%)", "With admin (%)");
    public static readonly Text Direct = new("สำนักงานในกำกับโดยตรง", "The offices directly below");
    public static readonly Text Open = new("เรื่องค้าง", "Open matters");
    public static readonly Text PercentOf = new("ร้อยละ {0}", "{0} per cent");
    public static readonly Text Empty = new("ยังไม่มีหน่วยงานในกำกับ", "No agency below yet");
    public static readonly Text EmptyWhy = new("เมื่อมีหน่วยงานอยู่ใต้สำนักงานนี้ จะแสดงที่นี่", "Agencies below this office will show here.");
    public static readonly Text Under50 = new("ต่ำกว่า 50", "below 50");
    public static readonly Text AndMore = new("95 ขึ้นไป", "95 and more");
}
