using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>Words of the pages about user groups and the plans that end them.</summary>
internal static class GroupWords
{
    public static readonly Text New = new("เพิ่มกลุ่มผู้ใช้งาน", "Add a user group");
    public static readonly Text Edit = new("แก้ไขกลุ่มผู้ใช้งาน", "Change the user group");
    public static readonly Text Code = new("รหัสกลุ่ม", "Code");
    public static readonly Text CodeHint = new("รหัสที่ระบบได้รับ เช่น e-plan-editor เปลี่ยนภายหลังไม่ได้", "What the system receives, such as e-plan-editor. It is never changed.");
    public static readonly Text DutiesTh = new("หน้าที่ (ภาษาไทย)", "Duties, in Thai");
    public static readonly Text DutiesEn = new("หน้าที่ (ภาษาอังกฤษ)", "Duties, in English");
    public static readonly Text IsSensitive = new("เป็นสิทธิสำคัญ ต้องพิจารณาเป็นพิเศษ", "Sensitive: decided with special care");
    public static readonly Text Decider = new("ผู้พิจารณาคำขอ", "Who decides on requests");
    public static readonly Text Months = new("สิทธิหนึ่งครั้งนานที่สุด (เดือน)", "Longest time of one right, in months");
    public static readonly Text Level = new("ระดับการยืนยันตัวตน", "Level of sign-in");
    public static readonly Text LevelOfSystem = new("ตามระบบ", "That of the system");
    public static readonly Text ValidFrom = new("ใช้ได้ตั้งแต่ (ไม่บังคับ)", "First day (optional)");
    public static readonly Text ValidUntil = new("ใช้ได้ถึง (ไม่บังคับ)", "Last day (optional)");
    public static readonly Text Under = new("หนังสือที่รองรับ", "The letter under it");
    public static readonly Text Effects = new("การเปลี่ยนแปลงนี้มีผลต่อผู้ถือสิทธิ ตรวจแล้วกดบันทึกอีกครั้ง", "This changes something for those who hold the group. Check it and save once more.");
    public static readonly Text CutHow = new("{0} สิทธิจะสิ้นสุดเร็วขึ้น ตามวันสุดท้ายของกลุ่ม", "{0} rights end earlier, with the last day of the group.");
    public static readonly Text NeverHow = new("{0} สิทธิที่จะเริ่มหลังวันสุดท้ายของกลุ่ม จะไม่เริ่ม", "{0} rights would begin after the last day of the group, and never do.");
    public static readonly Text LongerHow = new("{0} สิทธินานกว่าระยะใหม่ ยังใช้ได้จนถึงวันเดิม สิทธิที่ให้ใหม่จะสั้นลง", "{0} rights last longer than new ones could. They keep their day.");
    public static readonly Text StrongerHow = new("{0} คนต้องยืนยันตัวตนระดับสูงขึ้นเมื่อเข้าระบบครั้งถัดไป", "{0} people need a stronger sign-in the next time they enter.");
    public static readonly Text NotServedHow = new("{0} สิทธิอยู่ในหน่วยงานประเภทที่เลิกใช้กลุ่มนี้ ยังใช้ได้จนสิ้นสุด แต่ให้ใหม่ไม่ได้", "{0} rights are in agencies of other types. They stay until they end, and are not given anew.");
    public static readonly Text Members = new("ผู้ถือกลุ่มนี้: {0} สิทธิ {1} คน ใน {2} หน่วยงาน", "Held now: {0} rights, {1} people, {2} agencies");
    public static readonly Text Abolish = new("ยกเลิกกลุ่มนี้", "Abolish this group");
    public static readonly Text AbolishWhy = new("ผู้ถือสิทธิทุกคนย้ายไปกลุ่มที่ท่านเลือก หรือสิทธิสิ้นสุด ในวันที่กำหนด", "Everybody who holds it goes to the groups that you choose, or the rights end, on a day.");
    public static readonly Text Into = new("ย้ายผู้ถือสิทธิไปกลุ่ม (เลือกได้ถึง 5 กลุ่ม ไม่เลือกคือสิทธิสิ้นสุด)", "Groups in which they go on (up to 5; none chosen: the rights end)");
    public static readonly Text On = new("วันแรกที่ไม่มีกลุ่มนี้", "First day without it");
    public static readonly Text OnHint = new("เริ่มย้ายเวลา 00.00 น. ของวันนั้น หยุดได้ก่อนถึงวัน", "Members move from 00:00 of that day. It can be stopped before.");
    public static readonly Text Next = new("ตรวจผลที่จะเกิดขึ้น", "See what it does");
    public static readonly Text NextHow = new("ยังไม่มีอะไรเปลี่ยน จนกว่าท่านจะยืนยันในหน้าถัดไป", "Nothing changes until you confirm on the next page.");
    public static readonly Text Plan = new("แผนยกเลิกกลุ่ม {0}", "Plan: end of {0}");
    public static readonly Text What = new("สิ่งที่จะเกิดขึ้น", "What will happen");
    public static readonly Text Affected = new("มีผลต่อ {0} สิทธิ ของ {1} คน ใน {2} หน่วยงาน", "Rights: {0}, people: {1}, agencies: {2}");
    public static readonly Text GoesTo = new("ทุกคนย้ายไป", "Everybody goes on in");
    public static readonly Text JustEnds = new("สิทธิทั้งหมดสิ้นสุด ไม่มีกลุ่มแทน", "All rights end, and nothing takes their place.");
    public static readonly Text NotServed = new("{0} สิทธิอยู่ในหน่วยงานที่กลุ่มใหม่ใช้ไม่ได้ จะสิ้นสุดโดยไม่มีสิทธิแทน", "{0} rights are in agencies that the new groups do not serve. They end without another.");
    public static readonly Text WithoutLetter = new("{0} สิทธิมีหนังสือที่ถูกถอนแล้ว จะสิ้นสุดโดยไม่มีสิทธิแทน", "The letters of {0} rights were withdrawn. They end without another.");
    public static readonly Text Exceptions = new("ย้ายไม่ได้ {0} ราย เพราะกติกาแบ่งแยกหน้าที่ สิทธิเดิมจะสิ้นสุด และมีรายชื่อให้ติดตาม", "{0} cannot move, by a rule about duties. Their rights end, and they are listed.");
    public static readonly Text Person = new("บุคคล", "Person");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text Rights = new("สิทธิ", "Rights");
    public static readonly Text Why = new("เหตุผล", "Reason");
    public static readonly Text ByAgency = new("หน่วยงานที่มีผู้ถือสิทธิมากที่สุด", "Agencies with the most rights");
    public static readonly Text Confirm = new("ยืนยันแผน เริ่ม {0}", "Confirm: begin on {0}");
    public static readonly Text ConfirmHow = new("สิทธิเดิมและสิทธิใหม่เปลี่ยนพร้อมกันทีละคน ไม่มีช่วงว่าง ผู้ที่กำลังใช้อยู่ต้องเข้าระบบใหม่", "The old and the new right change in one moment for each person. Whoever is inside has to enter again.");
    public static readonly Text Drop = new("ยกเลิกแผนนี้", "Drop this plan");
    public static readonly Text Progress = new("ดำเนินการแล้ว {0} จาก {1} สิทธิ", "Done: {0} of {1} rights");
    public static readonly Text Result = new("ย้ายแล้ว {0} สิ้นสุดโดยไม่ย้าย {1} ในจำนวนนี้ย้ายไม่ได้ {2}", "Moved: {0}. Ended without another: {1}, of these could not move: {2}.");
    public static readonly Text LeftOut = new("ย้ายไม่ได้", "Could not move");
    public static readonly Text Reload = new("หน้านี้แสดงความคืบหน้าเมื่อเปิดใหม่", "Open the page again to see how far it is.");
    public static readonly Text By = new("ผู้จัดทำ", "Drafted by");
    public static readonly Text DecidedBy = new("ผู้พิจารณา", "Decided by");
    public static readonly Text Letter = new("หนังสือ", "Letter");
    public static readonly Text Dated = new("ลงวันที่ {0}", "of {0}");
    public static readonly Text HasHead = new("หน่วยงานมีหัวหน้าในกลุ่มนี้แล้ว", "The agency has a head in this group already");
    public static readonly Text Clash = new("ขัดกับกติกาแบ่งแยกหน้าที่", "Against a rule about duties");
    public static readonly Text TypeNot = new("กลุ่มใหม่ไม่ให้บริการหน่วยงานประเภทนี้", "The new group does not serve this type of agency");

    /// <summary>Why somebody did not go on in a group.</summary>
    /// <param name="because">Code of the refusal.</param>
    public static Text Left(string because) => because switch
    {
        "access.duty.conflict" => Clash,
        "access.grant.head" => HasHead,
        "access.grant.own" => new("ผู้จัดทำหรือผู้ยืนยันแผนเอง", "Drafted or agreed to the plan"),
        "access.grant.held-suspended" => new("มีสิทธิในกลุ่มใหม่ที่ถูกระงับไว้", "Holds the new group, and it is suspended"),
        "access.grant.not-open" => new("ระบบยังไม่เปิดให้หน่วยงานนี้", "The system is not open for this agency"),
        "catalogue.letter-gone" => new("หนังสือของสิทธิเดิมถูกถอน", "The letter under the old right was withdrawn"),
        _ => TypeNot,
    };

    public static Text Of(PlanState state) => state switch
    {
        PlanState.Draft => new("ยังไม่ยืนยัน", "Not confirmed"),
        PlanState.Waiting => new("รอวันมีผล", "Waits for its day"),
        PlanState.Running => new("กำลังย้าย", "Under way"),
        PlanState.Done => new("เสร็จแล้ว", "Done"),
        PlanState.Dropped => new("ยกเลิกแล้ว", "Dropped"),
        _ => new("เริ่มไม่ได้ ตรวจอีกครั้ง", "Stopped: look again"),
    };

    public static string TagOf(PlanState state) => state switch
    {
        PlanState.Waiting or PlanState.Draft => "w",
        PlanState.Running => "i",
        PlanState.Done => "ok",
        PlanState.Stuck => "b",
        _ => "",
    };

    public static readonly Text Kind = new("ชนิดกลุ่ม", "Kind of group");
    public static readonly Text KindHint = new("กลุ่มหัวหน้ามีได้ครั้งละคนต่อหน่วยงาน เปลี่ยนภายหลังไม่ได้", "A headship is held by one at a time in each agency. It cannot be changed later.");

    public static Text Of(GroupKind kind) => kind switch
    {
        GroupKind.Head => new("หัวหน้าหน่วยงานในระบบ", "Head of the unit"),
        GroupKind.Reader => new("ดูรายงานอย่างเดียว (นายกและปลัด)", "Reads reports only (mayor and clerk)"),
        _ => new("ผู้ปฏิบัติงาน", "Ordinary"),
    };
}
