using LakMuang.Kernel;

namespace LakMuang.Handovers;

internal static class HandoverRefusals
{
    public const int LongestReason = 500;

    /// <summary>Why a leg was dropped, where no refusal says it.</summary>
    public const string CalledOff = "handover.called-off";

    public const string Overtaken = "handover.overtaken";
    public const string LetterGone = "handover.letter-gone";
    public const string AgencyGone = "handover.agency-gone";

    /// <summary>Why a leg is stuck that nobody can mend on the page: it is tried again by itself.</summary>
    public const string Failed = "handover.failed";

    public static readonly Problem None = new("handover.none", new("ไม่พบเรื่องส่งมอบหน้าที่นี้", "There is no such handover."));

    public static readonly Problem NoGroup = new("handover.group", new(
        "ระบบนี้ไม่มีกลุ่มหัวหน้าสำหรับหน่วยงานนี้", "There is no headship of this kind in this agency."));

    public static readonly Problem Own = new("handover.own", new(
        "ท่านเป็นผู้ส่งมอบหรือผู้รับมอบ จึงเสนอได้แต่ตัดสินเองไม่ได้ ให้ผู้ดูแลคนอื่นหรือหน่วยงานที่กำกับตัดสิน",
        "You hand over or take over yourself: you may propose it, and somebody else decides."));

    public static readonly Problem NeverHeaded = new("handover.never-headed", new(
        "หน้าที่นี้ยังไม่เคยมีหัวหน้าในหน่วยงาน ให้ผู้จะเป็นหัวหน้ายื่นแบบ 1 ที่หน้า “คำขอ”", "This unit never had a head. Whoever is to head it files form 1, under Requests."));

    public static readonly Problem NotHead = new("handover.not-head", new(
        "เสนอได้เฉพาะผู้ที่เป็นหัวหน้าในระบบนี้อยู่", "Only whoever heads the unit today may propose this."));

    public static readonly Problem NoPost = new("handover.no-post", new(
        "ผู้รับมอบไม่ได้ดำรงตำแหน่งในหน่วยงานนี้ในวันรับมอบ", "Whoever takes over holds no post in this agency on that day."), "To");

    public static readonly Problem NoAccount = new("handover.no-account", new(
        "ผู้รับมอบไม่มีบัญชีที่ใช้งานได้", "Whoever takes over has no active account."), "To");

    public static readonly Problem SamePerson = new("handover.same", new(
        "ผู้นี้เป็นหัวหน้าอยู่แล้ว เลือกผู้อื่น", "This is the head of today. Choose somebody else."), "To");

    public static readonly Problem NoCapacity = new("handover.capacity", new("เลือกว่ารับหน้าที่ในฐานะใด", "Choose in which capacity."), "Capacity");

    public static readonly Problem DayPast = new("handover.day", new(
        "วันรับมอบต้องเป็นวันนี้หรือหลังจากนี้ ไม่เกิน 12 เดือน", "The day is today or later, within 12 months."), "Day");

    public static readonly Problem NotAfter = new("handover.order", new(
        "วันรับมอบต้องอยู่หลังช่วงก่อนหน้า และไม่มีช่วงใดต่อจากหัวหน้าคนใหม่", "The day lies after the leg before, and nothing follows a new head."), "Day");

    public static readonly Problem EndsBefore = new("handover.until", new("วันสุดท้ายต้องไม่ก่อนวันรับมอบ", "The last day must not lie before the first."), "Until");

    public static readonly Problem OpenAlready = new("handover.open", new(
        "มีเรื่องส่งมอบของหน้าที่นี้ค้างอยู่แล้ว ทำต่อในเรื่องเดิม", "A handover of this headship is open already. Go on with that one."));

    public static readonly Problem FormWaits = new("handover.form-1", new(
        "แบบ 1 ของหน้าที่นี้รอกรมพิจารณาอยู่ ให้ผู้ยื่นถอนคำขอก่อน หรือรอผลแล้วจึงส่งมอบ",
        "Form 1 for this headship waits for the department. Whoever filed it withdraws it first, or wait for the decision and hand over then."));

    public static Problem HeadToCome(DateOnly from) => new("handover.head-to-come", new Text(
        "มีหัวหน้าคนใหม่ที่กำหนดไว้แล้ว เริ่ม {0} กำหนดวันสุดท้ายของช่วงนี้ก่อนวันนั้น หรือยกเลิกสิทธิที่กำหนดไว้ก่อน",
        "Somebody is named as the head from {1} on. Give this leg a last day before that, or end that right first.").With(ThaiDate.InTable(from).Th, ThaiDate.InTable(from).En), "Until");

    public static readonly Problem Stale = new("handover.stale", new(
        "เรื่องนี้เปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้ ข้อมูลล่าสุดอยู่ด้านล่าง", "This has changed since you opened the page. What is known now is shown below."));

    public static readonly Problem NoReason = new("handover.reason", new("กรอกเหตุผล ไม่เกิน 500 ตัวอักษร", "Give the reason, in 500 characters or less."), "Words");

    public static readonly Problem NothingToRead = new("handover.readers", new(
        "ไม่มีผู้ที่ต้องให้สิทธิเพิ่ม", "There is nobody left to give it to."));
}
