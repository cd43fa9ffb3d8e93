using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Handovers;

/// <summary>Words of headships and their handovers.</summary>
internal static class HandoverWords
{
    public static readonly Text Title = new("หน้าที่หัวหน้า", "Headships");
    public static readonly Text Why = new("ผู้บริหารผู้ใช้ของแต่ละระบบในหน่วยงาน มีได้ครั้งละคนเดียว", "Who administers the users of each system in the agency. Never two at a time.");
    public static readonly Text None = new("ไม่มีระบบที่ต้องมีหัวหน้า", "No system here has a headship");
    public static readonly Text NoneHow = new("เมื่อกรมเปิดระบบที่มีกลุ่มหัวหน้า จะแสดงที่นี่", "It shows here once the department opens such a system.");
    public static readonly Text Nobody = new("ยังไม่เคยมีหัวหน้าในระบบนี้", "Nobody has headed it yet");
    public static readonly Text NobodyHow = new("ผู้จะเป็นหัวหน้ายื่นแบบ 1 ที่เมนู “คำขอ” พร้อมหนังสือที่นายกลงนาม", "The future head files form 1 under “Requests”, with a letter signed by the mayor.");
    public static readonly Text Vacant = new("ว่าง ไม่มีผู้ปฏิบัติหน้าที่", "Vacant: nobody acts");
    public static readonly Text VacantSince = new("ว่างตั้งแต่ {0}", "Vacant since {0}");
    public static readonly Text VacantHow = new("กำหนดผู้รักษาราชการแทนหรือหัวหน้าคนใหม่ ถ้าเกินวันทำการ ระบบแจ้งหน่วยงานที่กำกับ", "Name whoever acts, or the new head. After a working day the office above is told.");
    public static readonly Text WithOffice = new("ส่งถึงหน่วยงานที่กำกับแล้ว", "With the office above");
    public static readonly Text Head = new("หัวหน้า", "Head");
    public static readonly Text Until = new("ถึง {0}", "until {0}");
    public static readonly Text From = new("ตั้งแต่ {0}", "from {0}");
    public static readonly Text Second = new("มีหัวหน้าคนอื่นอยู่ก่อน จึงระงับสิทธินี้ไว้ ยกเลิกสิทธิหรือส่งมอบหน้าที่", "Another head stood there before, so this right is suspended. End it, or hand over.");

    public static readonly Text Hand = new("ส่งมอบหน้าที่", "Hand over");
    public static readonly Text HandWhy = new("สิทธิของผู้ส่งมอบสิ้นสุด และสิทธิของผู้รับมอบเริ่มพร้อมกัน เวลา 00.00 น. ของวันรับมอบ วันนี้: มีผลทันที", "The right of whoever hands over ends as that of the other begins, at 00:00 of the day; today: at once.");
    public static readonly Text Next = new("กำหนดผู้รับมอบคนต่อไป", "Plan the next leg");
    public static readonly Text Propose = new("เสนอส่งมอบหน้าที่", "Propose a handover");
    public static readonly Text ProposeWhy = new("ท่านเสนอได้ ผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับเป็นผู้ตัดสิน", "You propose; the agency's administrator or the office above decides.");
    public static readonly Text ProposeDo = new("ส่งข้อเสนอ", "Send the proposal");
    public static readonly Text HandDo = new("บันทึกการส่งมอบ", "Save the handover");
    public static readonly Text To = new("ผู้รับมอบ", "Who takes over");
    public static readonly Text Choose = new("เลือกบุคลากร", "Choose somebody");
    public static readonly Text Capacity = new("รับหน้าที่ในฐานะ", "Capacity");
    public static readonly Text Day = new("วันรับมอบ", "Day of the handover");
    public static readonly Text LastDay = new("วันสุดท้ายที่แทน", "Last day of acting");
    public static readonly Text LastDayHint = new("ไม่กรอก: จนกว่าจะมีหัวหน้าคนใหม่ หรือครบอายุของกลุ่ม", "Empty: until there is a new head, or as long as the group allows");
    public static readonly Text Order = new("คำสั่งหรือหนังสือ", "Order or letter");
    public static readonly Text Back = new("กลับ", "Back");

    public static readonly Text Open = new("เรื่องที่ค้างอยู่", "Open handover");
    public static readonly Text Past = new("ส่งมอบที่ผ่านมา", "Past handovers");
    public static readonly Text ProposedBy = new("เสนอโดย {0}", "Proposed by {0}");
    public static readonly Text Agree = new("เห็นชอบ", "Agree");
    public static readonly Text AgreeHow = new("เห็นชอบแล้วระบบดำเนินการเองในวันรับมอบ ผู้ส่งมอบและผู้รับมอบตัดสินเองไม่ได้", "It is carried out by itself on the day. Whoever hands or takes over does not decide.");
    public static readonly Text Refuse = new("ไม่เห็นชอบ", "Refuse");
    public static readonly Text CallOff = new("ยกเลิกที่ยังไม่ถึงวัน", "Call off what is to come");
    public static readonly Text Reason = new("เหตุผล", "Reason");
    public static readonly Text Again = new("ลองอีกครั้ง", "Try again");
    public static readonly Text NeedsHead = new("ระหว่างนี้มีผู้แทน ยังต้องกำหนดหัวหน้าคนใหม่", "Somebody acts meanwhile; a new head is still to be named.");
    public static readonly Text Letter = new("{0} ลว. {1}", "{0} of {2}");
    public static readonly Text Saved = new("บันทึกแล้ว", "Saved.");

    public static readonly Text Mine = new("หน้าที่หัวหน้าของฉัน", "My headship");
    public static readonly Text MineWhy = new("ท่านบริหารผู้ใช้ของระบบต่อไปนี้", "You administer the users of these systems.");
    public static readonly Text NotHead = new("ท่านไม่ได้เป็นหัวหน้าในระบบใด", "You head no unit in any system");
    public static readonly Text NotHeadHow = new("ถ้าเพิ่งได้รับแต่งตั้ง ยื่นแบบ 1 ที่เมนู “คำขอ” หรือให้ผู้ส่งมอบดำเนินการ", "If you were just appointed, file form 1 under “Requests”, or let the handover be entered.");
    public static readonly Text Readers = new("ให้นายกและปลัดดูรายงาน", "Let mayor and clerk read");
    public static readonly Text ReadersWhy = new("สิทธิดูรายงานอย่างเดียว สิ้นสุดเองเมื่อพ้นตำแหน่ง", "Read access only. It ends by itself with their posts.");
    public static readonly Text ReadersDo = new("ยืนยันให้สิทธิ", "Confirm");
    public static readonly Text ReadersNone = new("ไม่พบผู้ดำรงตำแหน่งนายกหรือปลัดในทะเบียน", "No mayor and no clerk is in the register");
    public static readonly Text ReadersHeld = new("มีสิทธิแล้ว", "Has it already");
    public static readonly Text ReadersGets = new("จะได้รับสิทธิ “{0}”", "Will get “{0}”");
    public static readonly Text ReadersSaid = new("ให้สิทธิดูรายงานแล้ว", "Read access is given.");
    public static readonly Text ProposedSaid = new("ส่งข้อเสนอแล้ว ผู้ดูแลหน่วยงานได้รับแจ้ง", "Sent. The agency's administrators are told.");

    public static readonly Text Waits = new("หน้าที่หัวหน้าที่ต้องดำเนินการ", "Headships that need work");

    public static Text Of(AppointmentKind kind) => kind switch
    {
        AppointmentKind.Acting => new("รักษาราชการแทน", "Acting"),
        AppointmentKind.ActingInPost => new("รักษาการในตำแหน่ง", "Acting in post"),
        AppointmentKind.SigningFor => new("ปฏิบัติราชการแทน", "Signing for"),
        _ => new("หัวหน้าคนใหม่", "New head"),
    };

    public static (string Kind, Text Text) Of(HandoverState state) => state switch
    {
        HandoverState.Proposed => ("w", new("รอเห็นชอบ", "Proposed")),
        HandoverState.Open => ("i", new("กำลังดำเนินการ", "Open")),
        HandoverState.Done => ("ok", new("เสร็จแล้ว", "Done")),
        HandoverState.Refused => ("b", new("ไม่เห็นชอบ", "Refused")),
        HandoverState.CalledOff => ("", new("ยกเลิกแล้ว", "Called off")),
        _ => ("", new("ยุติพร้อมหน่วยงาน", "Ended with the agency")),
    };

    public static (string Kind, Text Text) Of(LegState state) => state switch
    {
        LegState.Planned => ("i", new("รอวันรับมอบ", "To come")),
        LegState.Done => ("ok", new("รับมอบแล้ว", "Done")),
        LegState.Stuck => ("b", new("ดำเนินการไม่ได้", "Stuck")),
        _ => ("", new("ยกเลิก", "Dropped")),
    };

    public static Text? Because(string? code) => code switch
    {
        null => null,
        "handover.no-account" => new("ผู้รับมอบไม่มีบัญชีที่ใช้งานได้", "Whoever takes over has no active account"),
        "handover.no-post" => new("ผู้รับมอบไม่ได้ดำรงตำแหน่งในหน่วยงานแล้ว", "Whoever takes over holds no post here any more"),
        "handover.letter-gone" => new("หนังสือถูกถอน", "The letter was withdrawn"),
        "handover.overtaken" => new("มีการรับมอบหลังจากนี้แล้ว", "A later leg came first"),
        "handover.agency-gone" => new("หน่วยงานถูกรวมหรือยุบ", "The agency was merged or dissolved"),
        "handover.failed" => new("ระบบขัดข้อง กำลังลองใหม่เอง", "Something broke off; it is tried again by itself"),
        "access.grant.head-to-come" => new("มีหัวหน้าคนใหม่ที่กำหนดวันไว้แล้ว", "Somebody is named as the head for a day that it would meet"),
        "handover.called-off" => new("ยกเลิกโดยผู้ดูแล", "Called off"),
        "access.duty.conflict" => new("ขัดหลักแยกหน้าที่", "Against duties that are kept apart"),
        _ => new("ระบบหรือกลุ่มไม่เปิดให้ผู้รับมอบ", "System or group is not open to them"),
    };

    public static (string Kind, Text Text) Of(HeadLine line) => line.Right.State switch
    {
        RightState.InForce when line.Kind is { } kind and not AppointmentKind.Substantive => ("w", Of(kind)),
        RightState.InForce => ("ok", Head),
        RightState.Scheduled => ("i", From.With(ThaiDate.InTable(line.Right.From))),
        _ => ("b", line.Right.SuspendedBecause is ReasonToSuspend.SecondHead ? Second : new("ระงับอยู่", "Suspended")),
    };
}
