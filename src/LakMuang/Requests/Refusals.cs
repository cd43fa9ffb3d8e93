using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Requests;

internal static class Refusals
{
    public static readonly Problem None = new("request.none", new(
        "ไม่พบคำขอนี้", "There is no such request."));

    public static readonly Problem NotMember = new("request.not-member", new(
        "ยื่นคำขอได้เฉพาะหน่วยงานที่ท่านดำรงตำแหน่งอยู่", "You can only ask for an agency where you hold a post."));

    public static readonly Problem NotColleague = new("request.not-colleague", new(
        "บุคคลนี้ไม่ได้ดำรงตำแหน่งในหน่วยงานของท่าน", "This person holds no post in your agency."), "Beneficiary");

    public static readonly Problem NoSystem = new("request.no-system", new(
        "ระบบนี้ไม่เปิดให้หน่วยงานของท่านขอใช้", "This system is not open to requests from your agency."));

    public static readonly Problem KindMissing = new("request.kind", new("เลือกสิ่งที่ต้องการ", "Choose what you need."), "Kind");

    public static readonly Problem GroupsMissing = new("request.groups", new(
        "เลือกกลุ่มผู้ใช้งานอย่างน้อยหนึ่งกลุ่ม", "Choose at least one user group."), "Groups");

    public static readonly Problem GroupsUnknown = new("request.groups-unknown", new(
        "มีกลุ่มผู้ใช้งานที่ไม่มีอยู่แล้ว กรุณาเลือกใหม่", "A user group is not there any more. Please choose again."), "Groups");

    public static readonly Problem GroupHeld = new("request.group-held", new(
        "มีสิทธิในกลุ่มที่เลือกอยู่แล้ว เลือกเฉพาะกลุ่มที่ยังไม่มี", "One of the groups is held already. Choose only those that are not."), "Groups");

    public static readonly Problem FormForHeads = new("request.form-1", new(
        "กลุ่มหัวหน้าใช้แบบ 1 ซึ่งนายกลงนาม เปิดจากหน้า “ยื่นคำขอ”", "The group of a head takes form 1, signed by the mayor. Open it from “New request”."), "Groups");

    public static readonly Problem OneHeadship = new("request.one-headship", new(
        "แบบ 1 ใช้กับกลุ่มหัวหน้ากลุ่มเดียว", "Form 1 is for one group of heads."), "Groups");

    public static readonly Problem OwnForm = new("request.own-form", new(
        "แบบ 1 ยื่นด้วยตนเองเท่านั้น", "Form 1 is filed by whoever is to be the head."));

    public static readonly Problem NotReachable = new("request.not-reachable", new(
        "แบบ 1 ส่งได้เมื่อยืนยันอีเมลแล้ว ดูที่หน้า “บัญชีและความปลอดภัย” สิ่งที่กรอกเก็บไว้เป็นร่างแล้ว",
        "Form 1 can be sent once the e-mail is verified. See “Account and security”. What you filled in is kept as a draft."));

    public static readonly Problem MobileUnproved = new("request.mobile-unproved", new(
        "แบบ 1 ส่งได้เมื่อยืนยันเบอร์มือถือด้วยรหัสทาง SMS แล้ว ยืนยันได้จากแบบ 1 หรือที่ “บัญชีและความปลอดภัย” สิ่งที่กรอกเก็บไว้เป็นร่างแล้ว",
        "Form 1 can be sent once the mobile number is confirmed by a text message. It is done from form 1 or from “Account and security”. What you filled in is kept as a draft."));

    public static readonly Problem MobileNotProved = new("request.mobile-not-proved", new(
        "เบอร์มือถือของผู้ยื่นยังไม่ได้ยืนยัน ส่งคืนให้ผู้ยื่นยืนยันเบอร์ก่อน", "The applicant's mobile number is not confirmed. Send the request back, so that the number is confirmed first."));

    public static readonly Problem SignedFormMissing = new("request.signed-form", new(
        "แนบแบบ 1 ที่นายกลงนามแล้วก่อนอนุมัติ", "Attach form 1 with the mayor's signature before it is approved."));

    public static readonly Problem HandoverPlanned = new("request.handover", new(
        "หน้าที่นี้มีเรื่องส่งมอบที่กำหนดวันไว้หรือรอตัดสินอยู่ ให้ผู้ดูแลหน่วยงานยกเลิกหรือดำเนินการที่หน้า “หน้าที่หัวหน้า” ก่อน",
        "A handover of this headship is planned or waits for a decision. The administrator calls it off or lets it be carried out first, under “Headships”."));

    public static readonly Problem NotYetUser = new("request.not-yet-user", new(
        "บุคคลนี้ยังไม่เป็นผู้ใช้งานระบบนี้ เลือก “เป็นผู้ใช้งานใหม่”", "This person is no user of the system yet. Choose “New user”."), "Kind");

    public static readonly Problem UserAlready = new("request.user-already", new(
        "บุคคลนี้เป็นผู้ใช้งานระบบนี้อยู่แล้ว เลือก “เพิ่มกลุ่มผู้ใช้งาน”", "This person is a user of the system already. Choose “Add user groups”."), "Kind");

    public static readonly Problem WhyMissing = new("request.why", new(
        "กรอกหน้าที่ที่จะปฏิบัติ หรือเหตุที่เข้าใช้ไม่ได้ อย่างน้อย 5 ตัวอักษร", "Say for which duty, or why access is lost, in 5 characters or more."), "Why");

    public static readonly Problem WhyTooLong = new("request.why-long", new(
        "ข้อความยาวเกิน 500 ตัวอักษร", "The text is longer than 500 characters."), "Why");

    public static readonly Problem EndInPast = new("request.until", new(
        "วันสิ้นสุดต้องเป็นวันนี้หรือหลังจากนี้", "The last day must be today or later."), "Until");

    public static readonly Problem OrderTooLong = new("request.order-long", new(
        "คำสั่งยาวเกิน 120 ตัวอักษร", "The order is longer than 120 characters."), "Order");

    public static readonly Problem BasisDead = new("request.basis", new(
        "คำสั่งนี้ถูกยกเลิกแล้วหรือไม่มีอยู่ เลือกคำสั่งอื่น", "This order was withdrawn, or is not there. Choose another one."), "Basis");

    public static readonly Problem WaitsAlready = new("request.waits-already", new(
        "มีคำขอใช้ระบบนี้ของบุคคลนี้รอพิจารณาอยู่แล้ว เปิดคำขอเดิมเพื่อแก้ไขหรือถอน",
        "A request for this person and system is waiting already. Open it to correct or withdraw it."));

    public static readonly Problem NotOpen = new("request.not-open", new(
        "คำขอนี้มีผลแล้ว หรือถอนไปแล้ว จึงแก้ไขไม่ได้", "This request has been decided or withdrawn, so it cannot be changed."));

    public static readonly Problem Stale = new("request.stale", new(
        "คำขอนี้เปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้ ข้อมูลล่าสุดแสดงอยู่ด้านล่าง กรุณาตรวจอีกครั้ง",
        "This request changed after you opened the page. What it says now is shown below; please look again."));

    public static readonly Problem NotYours = new("request.not-yours", new(
        "คำขอนี้อยู่กับผู้พิจารณาคนอื่น", "Somebody else decides on this request."));

    public static readonly Problem Own = new("request.own", new(
        "พิจารณาคำขอของตนเองหรือของผู้ที่ท่านปฏิบัติแทนไม่ได้ คำขอจะไปยังผู้พิจารณาคนอื่น",
        "Nobody decides their own request, or that of whom they stand in for. It goes to somebody else."));

    public static readonly Problem OpinionMissing = new("request.opinion", new(
        "กรอกเหตุผล ผู้ขอจะเห็นข้อความนี้", "Give the reason: the requester sees it."), "Opinion");

    public static readonly Problem OpinionTooLong = new("request.opinion-long", new(
        "ข้อความยาวเกิน 500 ตัวอักษร", "The text is longer than 500 characters."), "Opinion");

    public static readonly Problem NobodyDecides = new("request.nobody", new(
        "ขณะนี้ไม่มีผู้ใดพิจารณาคำขอนี้ได้ กรุณาติดต่อกรมส่งเสริมการปกครองท้องถิ่น",
        "Nobody can decide on this request at present. Please contact the department."));

    public static readonly Problem BeneficiaryGone = new("request.beneficiary-gone", new(
        "บุคคลนี้ไม่ได้ดำรงตำแหน่งในหน่วยงานแล้ว จึงให้สิทธิไม่ได้", "This person holds no post in the agency any more, so no right can be given."));

    public static readonly Problem TooManyFiles = new("request.files", new(
        "แนบเอกสารได้ไม่เกิน 10 ไฟล์", "No more than 10 documents."), "File");

    public static readonly Problem FileMissing = new("request.file", new("เลือกไฟล์ที่จะแนบ", "Choose the file."), "File");

    public static readonly Problem FileThere = new("request.file-there", new("ไฟล์นี้แนบไว้แล้ว", "This file is there already."), "File");

    public static readonly Problem NoAccount = new("request.no-account", new(
        "บัญชีของผู้จะใช้งานถูกระงับหรือยังไม่มี จึงให้สิทธิไม่ได้", "The account of whom it is for is suspended or not there, so no right can be given."));

    public static readonly Problem NotYoursToAttach = new("request.attach", new(
        "แนบเอกสารได้เฉพาะผู้ยื่น ผู้จะใช้งาน ผู้พิจารณา และผู้ดูแลหน่วยงาน", "Documents come from those who ask, those who decide, and the administrators."), "File");

    public static readonly Problem CauseMissing = new("request.cause", new("เลือกเหตุที่ยกเลิก", "Choose why."), "Because");

    public static readonly Problem NothingHeld = new("request.nothing-held", new(
        "บุคคลนี้ไม่มีสิทธิในระบบนี้แล้ว", "This person holds no right in the system any more."));

    /// <summary>Every group that cannot be had, each with the rule, what stands against it, and what can be done.</summary>
    public static Problem Apart(IReadOnlyList<DutyObstacle> obstacles)
    {
        var said = obstacles.Select(ApartForSender).ToList();
        return new("access.duty.conflict", new(string.Join(' ', said.Select(s => s.Th)), string.Join(' ', said.Select(s => s.En))), "Groups");
    }

    public static Text ApartForDecider(DutyObstacle o) => new(
        $"คนเดียวทำพร้อมกับ {OtherTh(o)} ไม่ได้: {o.Reason.Th} {(o.MayBeExcused ? "ให้ได้เมื่อมีข้อยกเว้นเป็นหนังสือจากสำนักงานที่กำกับดูแล" : "กติกานี้ยกเว้นไม่ได้")}",
        $"One person may not do this beside {OtherEn(o)}: {o.Reason.En} {(o.MayBeExcused ? "It can be given once the office above makes an exception by letter." : "This rule has no exceptions.")}");

    private static Text ApartForSender(DutyObstacle o) => new(
        $"“{o.Name.Th}” ทำพร้อมกับ {OtherTh(o)} ไม่ได้: {o.Reason.Th} "
        + (o.IsAskedToo ? "เลือกเพียงกลุ่มเดียว" : "ยื่นโดยไม่เลือกกลุ่มนี้ หรือให้สิทธิเดิมสิ้นสุดก่อน")
        + (o.MayBeExcused ? " หากจำเป็น ขอข้อยกเว้นเป็นหนังสือจากสำนักงานที่กำกับดูแลก่อนยื่น" : " กติกานี้ยกเว้นไม่ได้"),
        $"“{o.Name.En}” may not be done beside {OtherEn(o)}: {o.Reason.En} "
        + (o.IsAskedToo ? "Choose one of them." : "Ask without it, or have the other right ended first.")
        + (o.MayBeExcused ? " Where it cannot be helped, the office above makes an exception by letter first." : " This rule has no exceptions."));

    // A colleague who asks for somebody is not told where else that person works.
    private static string OtherTh(DutyObstacle o) =>
        $"“{o.Other.Th}” {(o.IsAskedToo ? "ที่ขอมาด้วยกัน" : $"ที่มีอยู่แล้ว{(o.IsElsewhere ? "ในหน่วยงานอื่น" : "")}{(o.Until is { } last ? $"ถึง {ThaiDate.InTable(last).Th}" : "")}")}";

    private static string OtherEn(DutyObstacle o) =>
        $"“{o.Other.En}”, {(o.IsAskedToo ? "which is asked for as well" : $"held already{(o.IsElsewhere ? " in another agency" : "")}{(o.Until is { } last ? $" until {ThaiDate.InTable(last).En}" : "")}")}";
}
