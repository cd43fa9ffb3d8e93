using LakMuang.Kernel;

namespace LakMuang.Staff;

internal static class Refusals
{
    public static readonly Problem NotHere = new("staff.not-here", new(
        "ไม่พบบุคคลนี้ในหน่วยงานนี้", "There is no such person in this agency."));

    public static readonly Problem Own = new("staff.own", new(
        "ระงับหรือคืนสิทธิให้ตนเองไม่ได้ ให้ผู้ดูแลคนอื่นหรือหน่วยงานที่กำกับทำ",
        "You cannot suspend or reinstate yourself. Another administrator, or the office above, does that."));

    public static readonly Problem OverseesYou = new("staff.oversees-you", new(
        "บุคคลนี้กำกับดูแลหน่วยงานนี้ ให้หน่วยงานที่กำกับเป็นผู้ระงับ",
        "This person oversees the agency. An office above must suspend them."));

    public static readonly Problem NoAccount = new("staff.no-account", new(
        "บุคคลนี้ไม่มีบัญชีที่ใช้งานอยู่", "This person has no active account."));

    public static readonly Problem SuspendedAlready = new("staff.suspended-already", new(
        "บัญชีนี้ถูกระงับไปแล้วเมื่อครู่ ข้อมูลล่าสุดอยู่ด้านล่าง",
        "This account has been suspended already. What is known now is shown below."));

    public static readonly Problem AtOnce = new("staff.at-once", new(
        "มีการเปลี่ยนแปลงของบุคคลนี้ในเวลาเดียวกัน จึงยังไม่ได้บันทึก กรุณากดอีกครั้ง",
        "Something of this person changed in the same moment, so nothing was saved. Please do it again."));

    public static readonly Problem NotSuspended = new("staff.not-suspended", new(
        "บัญชีนี้ไม่ได้ถูกระงับ หรือมีผู้คืนสิทธิให้แล้ว", "This account is not suspended, or somebody has reinstated it already."));

    public static readonly Problem NotYourSuspension = new("staff.not-your-suspension", new(
        "บัญชีนี้ถูกระงับโดยหน่วยงานอื่น หน่วยงานนั้นหรือหน่วยงานที่กำกับเป็นผู้คืนสิทธิ",
        "Another agency suspended this account. That agency, or an office above it, reinstates it."));

    public static readonly Problem NoReason = new("staff.no-reason", new("เลือกเหตุของการระงับ", "Choose why."), "Because");

    public static readonly Problem ReasonMissing = new("staff.reason", new(
        "กรอกเหตุผล อย่างน้อย 5 ตัวอักษร", "Give the reason, in 5 characters or more."), "Reason");

    public static readonly Problem ReasonTooLong = new("staff.reason-long", new(
        "เหตุผลยาวเกิน 500 ตัวอักษร", "The reason is longer than 500 characters."), "Reason");

    public static readonly Problem HasLetter = new("staff.has-letter", new(
        "การระงับนี้มีหนังสือรองรับแล้ว", "This suspension names its letter already."));

    public static readonly Problem NothingToEnd = new("staff.nothing-to-end", new(
        "ไม่มีตำแหน่งที่ดำรงอยู่ในหน่วยงานนี้แล้ว", "No post is held in this agency any more."));

    public static readonly Problem NoCause = new("staff.no-cause", new("เลือกเหตุที่พ้นตำแหน่ง", "Choose why the post ends."), "Because");

    public static readonly Problem TooFarAhead = new("staff.too-far", new(
        "วันสุดท้ายต้องไม่เกิน 24 เดือนข้างหน้า", "The last day must lie within the next 24 months."), "LastDay");

    /// <summary>It would shut the account at once, and nobody opens one again that was shut by a death.</summary>
    public static readonly Problem DeathAhead = new("staff.death-ahead", new(
        "วันที่ถึงแก่กรรมต้องไม่เป็นวันในอนาคต ตรวจวันที่ หรือเลือกเหตุอื่น", "The day of a death cannot lie ahead. Check the day, or choose another cause."), "LastDay");

    public static readonly Problem OwnReport = new("leaver.own", new(
        "แจ้งหรือตอบเรื่องของตนเองไม่ได้", "You cannot report yourself, or answer a report about yourself."));

    public static readonly Problem OddLastDay = new("leaver.last-day", new(
        "วันสุดท้ายต้องไม่เกิน 1 ปีก่อนหรือหลังวันนี้ กรุณาตรวจปี พ.ศ.", "The last day must lie within a year of today. Please check the year."), "LastDay");

    public static readonly Problem TooManyReports = new("leaver.too-many", new(
        "แจ้งครบจำนวนต่อวันแล้ว ติดต่อผู้ดูแลหน่วยงานโดยตรง", "That is as many reports as a day takes. Please speak to the administrator."));

    public static readonly Problem ReportedAlready = new("leaver.already", new(
        "มีผู้แจ้งเรื่องของบุคคลนี้แล้ว และกำลังรอผู้ดูแลหน่วยงาน", "Somebody has reported this already; the administrator is to answer."));

    public static readonly Problem NoReport = new("leaver.none", new(
        "ไม่พบการแจ้งนี้ หรือมีผู้ดำเนินการแล้ว", "There is no such report, or somebody has answered it already."));
}
