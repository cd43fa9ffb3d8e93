using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Portal;

internal static class Words
{
    public static readonly Text Home = new("หน้าแรก", "Home");
    public static readonly Text Hello = new("สวัสดี คุณ{0}", "Hello, {0}");
    public static readonly Text Previous = new("เข้าใช้ครั้งก่อน {0} ด้วย {1}", "Last sign-in {0} with {1}");
    public static readonly Text First = new("เข้าใช้ครั้งแรก", "This is your first sign-in");
    public static readonly Text NotMe = new("ไม่ใช่ฉัน", "That was not me");

    public static readonly Text ReportLeaver = new("แจ้งเพื่อนร่วมงานพ้นหน้าที่", "Report a leaver");
    public static readonly Text MySystems = new("ระบบของฉัน", "My systems");
    public static readonly Text Enter = new("เปิดระบบ", "Open");
    public static readonly Text NoSystems = new("ยังไม่มีสิทธิในระบบใด", "No rights in any system yet");
    public static readonly Text NoSystemsHow = new(
        "ยื่นคำขอใช้ระบบได้ หรือให้ผู้ดูแลหน่วยงานกำหนดสิทธิตามหนังสือมอบหมาย เมื่อได้รับแล้วระบบจะแสดงที่นี่",
        "Request one, or let your agency's administrator grant it under an appointment letter. It will show here.");
    public static readonly Text NeedsThaId = new("ต้องเข้าด้วย ThaID", "Needs a sign-in with ThaID");
    public static readonly Text EndsOn = new("สิทธิหมดอายุ {0}", "Right ends {0}");

    public static readonly Text ToDo = new("งานที่ต้องทำ", "To do");
    public static readonly Text ToDoCount = new("{0} งาน", "{0} to do");
    public static readonly Text NothingToDo = new("ไม่มีงานค้าง", "Nothing to do");
    public static readonly Text NothingOfOwn = new("ไม่มีงานค้างของท่านเอง", "Nothing of your own to do");
    public static readonly Text WorkForOthers = new("งานที่ท่านดูแล", "What you look after");
    public static readonly Text NothingToDoWhy = new("เมื่อมีสิทธิใกล้หมดอายุหรือมีเรื่องให้ท่านทำ จะแสดงที่นี่", "Rights about to end and other tasks will show here.");
    public static readonly Text RenewRight = new("สิทธิ {0} ใกล้หมดอายุ", "Your right in {0} is about to end");
    public static readonly Text RenewRightHow = new("แจ้งผู้ดูแลหน่วยงานให้ต่อสิทธิด้วยหนังสือฉบับใหม่", "Ask your agency's administrator to renew it under a new letter.");
    public static readonly Text DaysLeft = new("เหลือ {0} วัน", "{0} days left");
    public static readonly Text EmailMissing = new("ยังไม่มีอีเมลที่ยืนยันแล้ว", "No verified e-mail address");
    public static readonly Text EmailMissingHow = new(
        "หน่วยงานจะเริ่มใช้รหัสทางอีเมลในขั้นที่สอง แจ้งผู้ดูแลหน่วยงานให้บันทึกอีเมลที่ถูกต้อง หรือใช้ ThaID",
        "A code by e-mail will be needed soon. Have your agency's administrator record a correct address, or use ThaID.");
    public static readonly Text TryThaId = new("ลองเข้าสู่ระบบด้วย ThaID", "Try signing in with ThaID");
    public static readonly Text TryThaIdHow = new("ไม่ต้องจำรหัสผ่านและไม่ต้องรอรหัสทางอีเมล", "No password to remember and no code to wait for.");
    public static readonly Text WhenYouCan = new("เมื่อสะดวก", "When you can");

    public static readonly Text RecentSignIns = new("การเข้าใช้ล่าสุด", "Recent sign-ins");
    public static readonly Text AllSignIns = new("ดูทั้งหมด", "See all");

    public static readonly Text MyRights = new("สิทธิของฉันและหนังสือที่รองรับ", "My rights and the letters behind them");
    public static readonly Text RightsCount = new("สิทธิที่มีผลอยู่ {0} รายการ", "{0} rights in force");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text Right = new("สิทธิ", "Right");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text Letter = new("หนังสือมอบหมาย", "Appointment letter");
    public static readonly Text Until = new("ใช้ได้ถึง", "Until");
    public static readonly Text NoEnd = new("ไม่กำหนด", "No end set");
    public static readonly Text Status = new("สถานะ", "Status");
    public static readonly Text InForce = new("มีผล", "In force");
    public static readonly Text EndsSoon = new("ใกล้หมดอายุ", "Ends soon");
    public static readonly Text Dated = new("ลว. {0}", "dated {0}");
    public static readonly Text Print = new("พิมพ์", "Print");
}
