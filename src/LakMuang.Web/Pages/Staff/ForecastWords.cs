using LakMuang.Kernel;
using LakMuang.Staff.Leaving;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Words of who leaves in the months to come, and of who has left.</summary>
internal static class ForecastWords
{
    public static readonly Text Title = new("12 เดือนข้างหน้า", "The next 12 months");
    public static readonly Text Heading = new("ผู้จะพ้นหน้าที่ใน 12 เดือนข้างหน้า", "Who leaves within the next 12 months");
    public static readonly Text Why = new("ตามคำสั่ง วาระ และอายุเกษียณ สิทธิหยุดเองเมื่อสิ้นวันสุดท้าย แจ้งเตือนล่วงหน้า 90, 30 และ 7 วัน", "By orders, terms and age. Rights end by themselves when the last day is over. Those concerned are told 90, 30 and 7 days before.");
    public static readonly Text Nobody = new("ไม่มีผู้จะพ้นหน้าที่", "Nobody leaves");
    public static readonly Text NobodyHow = new("เมื่อบันทึกวันสุดท้าย วาระ หรือวันเกิดของบุคลากร รายชื่อจะแสดงที่นี่", "Once a last day, a term or a date of birth is on record, people are listed here.");
    public static readonly Text Unknown = new("ไม่ทราบวันเกษียณ {0} คน", "Day of retirement unknown: {0}");
    public static readonly Text UnknownHow = new("ยังไม่อยู่ในรายการนี้ เปิดรายชื่อ แล้วกรอกวันเกิดหรือวันเกษียณ", "They are missing here. Open the list and enter a date of birth or the day of retirement.");
    public static readonly Text UnknownReader = new("ยังไม่อยู่ในรายการนี้ ผู้ดูแลหน่วยงานเป็นผู้กรอก", "They are missing here until their SSO administrator enters it.");
    public static readonly Text Count = new("{0} รายการ", "Lines: {0}");
    public static readonly Text Name = new("ชื่อ", "Name");
    public static readonly Text LastDay = new("วันสุดท้าย", "Last day");
    public static readonly Text Cause = new("เหตุ", "Why");
    public static readonly Text HandOver = new("ต้องส่งมอบ", "To hand over");
    public static readonly Text Missing = new("จะไม่มีผู้ทำหน้าที่", "Nobody left for");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Letter = new("หนังสือ", "Letter");
    public static readonly Text Stays = new("ยังอยู่ในหน่วยงาน", "Stays in the agency");
    public static readonly Text NoRights = new("ไม่มีสิทธิในระบบ", "No rights in systems");
    public static readonly Text LastAdmin = new("ผู้ดูแลหน่วยงาน (คนสุดท้าย)", "SSO administrator (the last one)");
    public static readonly Text ProposeAdmin = new("เสนอผู้ดูแลคนใหม่", "Propose another one");
    public static readonly Text ToRights = new("ให้สิทธิผู้รับช่วง", "Give rights to a successor");
    public static readonly Text EndsToday = new("พ้นวันนี้", "Ends today");
    public static readonly Text EndsTodayWhy = new("“พ้นวันนี้” ระงับบัญชีทันที ระบุหนังสือภายใน 7 วัน", "“Ends today” stops the account at once. Name the letter within 7 days.");
    public static readonly Text Export = new("ดาวน์โหลด CSV", "Download CSV");
    public static readonly Text ToReports = new("แจ้งผู้พ้นหน้าที่", "Reported leavers");
    public static readonly Text Below = new("ในหน่วยงานที่กำกับ", "In the agencies below");
    public static readonly Text Leavers = new("ผู้จะพ้นหน้าที่", "Who leaves");
    public static readonly Text BelowTitle = new("ผู้จะพ้นหน้าที่ในหน่วยงานที่กำกับ", "Who leaves in the agencies below");
    public static readonly Text BelowWhy = new("จำนวนผู้ที่วันสุดท้ายอยู่ใน 12 เดือนข้างหน้า หน่วยงานที่จะไม่เหลือผู้ดูแลอยู่บนสุด", "How many have their last day within the next 12 months. Agencies that lose their last administrator come first.");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text People = new("คน", "People");
    public static readonly Text LosesAdmins = new("ผู้ดูแลจะพ้นทั้งหมด", "Loses all administrators");
    public static readonly Text Gone = new("พ้นหน้าที่ใน 90 วันที่ผ่านมา", "Left within the last 90 days");
    public static readonly Text NobodyGone = new("ไม่มีผู้พ้นหน้าที่", "Nobody has left.");
    public static readonly Text Fell = new("สิทธิที่สิ้นสุด {0} รายการ:", "Rights that ended: {0}.");
    public static readonly Text StillInForce = new("ยังมีสิทธิใช้งานได้ {0} รายการ", "Rights still in force: {0}");
    public static readonly Text OpenReports = new("มีการแจ้งที่ยังไม่ตอบ {0} เรื่อง", "Reports without an answer: {0}");
    public static readonly Text Owed = new("ระงับแล้ว ยังไม่ระบุหนังสือ", "Suspended, and the letter is owed");
    public static readonly Text LetterBy = new("ภายใน {0}", "By {0}");
    public static readonly Text OwnTask = new("วันสุดท้ายของท่านที่{0}", "Your last day at {1}");
    public static readonly Text OwnTaskHow = new("ส่งมอบงานก่อนวันนั้น ถ้าวันไม่ถูกต้อง แจ้งผู้ดูแลหน่วยงาน", "Hand over before. If the day is wrong, tell your administrator.");

    private static readonly Text _endOfDays = new("ครบกำหนดตามคำสั่ง", "end of the order");

    public static Text Of(WhyLeaving because) => because switch
    {
        WhyLeaving.Retirement => new("เกษียณอายุราชการ", "Retirement"),
        WhyLeaving.Transfer => new("โอนย้าย", "Transfer"),
        WhyLeaving.Resignation => new("ลาออก", "Resignation"),
        WhyLeaving.EndOfTerm => new("ครบวาระ", "End of term"),
        WhyLeaving.EndOfActing => new("สิ้นสุดการรักษาการ", "End of acting"),
        WhyLeaving.EndOfSecondment => new("สิ้นสุดการช่วยราชการ", "End of secondment"),
        WhyLeaving.EndOfDuty => new("สิ้นสุดการมอบหมาย", "End of an assigned duty"),
        WhyLeaving.EndOfContract => new("ครบกำหนดตามคำสั่งหรือสัญญา", "End of order or contract"),
        _ => new("ตามที่บันทึกไว้", "As recorded"),
    };

    public static Text Of(GoneLine line) => line.Because is { } because ? Words.Of(because) : _endOfDays;
}
