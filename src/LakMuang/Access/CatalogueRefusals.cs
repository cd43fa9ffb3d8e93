using LakMuang.Kernel;

namespace LakMuang.Access;

internal static class CatalogueRefusals
{
    public static readonly Problem NoRoot = new("catalogue.no-root", new(
        "ยังไม่มีหน่วยงานส่วนกลางในระบบ ให้นำเข้าหน่วยงานก่อน", "There is no central department yet. Bring the agencies in first."));

    public static readonly Problem NoSystem = new("system.none", new("ไม่พบระบบนี้", "There is no such system."));

    public static readonly Problem NoGroup = new("group.none", new("ไม่พบกลุ่มผู้ใช้งานนี้", "There is no such user group."));

    public static readonly Problem BuiltIn = new("system.built-in", new(
        "ระบบนี้เป็นส่วนหนึ่งของหลักเมือง เปลี่ยนที่นี่ไม่ได้", "This is part of LakMuang itself and is not changed here."));

    public static readonly Problem BadCode = new("catalogue.code", new(
        "รหัสใช้ตัวอักษรอังกฤษเล็ก ตัวเลข และขีดกลาง 2 ถึง 32 ตัว ขึ้นต้นด้วยตัวอักษร", "Use 2 to 32 small letters, digits and hyphens, a letter first."), "Code");

    public static readonly Problem CodeReserved = new("catalogue.code-reserved", new("รหัสนี้สงวนไว้ เลือกรหัสอื่น", "This code is reserved. Choose another one."), "Code");

    public static readonly Problem CodeTaken = new("catalogue.code-taken", new("รหัสนี้มีแล้ว", "This code is taken."), "Code");

    public static readonly Problem NameTh = new("catalogue.name-th", new("กรอกชื่อภาษาไทย ไม่เกิน 120 ตัวอักษร", "Enter the Thai name, up to 120 characters."), "NameTh");

    public static readonly Problem NameEn = new("catalogue.name-en", new("กรอกชื่อภาษาอังกฤษ ไม่เกิน 120 ตัวอักษร", "Enter the English name, up to 120 characters."), "NameEn");

    public static readonly Problem AboutTh = new("catalogue.about-th", new("กรอกคำอธิบายภาษาไทย ไม่เกิน 200 ตัวอักษร", "Describe it in Thai, up to 200 characters."), "AboutTh");

    public static readonly Problem AboutEn = new("catalogue.about-en", new("กรอกคำอธิบายภาษาอังกฤษ ไม่เกิน 200 ตัวอักษร", "Describe it in English, up to 200 characters."), "AboutEn");

    public static readonly Problem Level = new("catalogue.level", new("เลือกระดับการยืนยันตัวตน 1 ถึง 4", "Choose a level of sign-in, 1 to 4."), "Level");

    public static readonly Problem Types = new("catalogue.types", new("ไม่มีประเภทหน่วยงานนี้", "There is no such type of agency."), "Serves");

    public static readonly Problem Entry = new("system.entry", new(
        "ที่อยู่เข้าใช้ต้องขึ้นต้นด้วย https:// และไม่มีชื่อผู้ใช้หรือ # ในที่อยู่", "The entry address begins with https:// and has neither a user name nor a # in it."), "Entry");

    public static readonly Problem Owner = new("system.owner", new("ไม่มีหน่วยงานที่ใช้รหัสนี้", "No agency has this code."), "Owner");

    public static readonly Problem Contact = new("system.contact", new(
        "กรอกหน่วยที่ติดต่อได้ และโทรศัพท์หรืออีเมลของหน่วย", "Name the unit that answers, and its phone or e-mail."), "ContactUnit");

    public static readonly Problem Email = new("system.email", new("อีเมลนี้ไม่ถูกต้อง", "This is no e-mail address."), "ContactEmail");

    public static readonly Problem LogoKind = new("system.logo", new(
        "รูปต้องเป็น PNG หรือ JPEG ขนาดไม่เกิน 300 kB", "The picture has to be a PNG or JPEG of 300 kB at most."), "Logo");

    public static readonly Problem Stale = new("catalogue.stale", new(
        "มีผู้แก้ไขไปก่อนแล้ว ข้อมูลล่าสุดแสดงอยู่ด้านล่าง กรุณาตรวจแล้วบันทึกอีกครั้ง", "Somebody changed this first. Check what is shown now, and save again."));

    public static readonly Problem Reason = new("catalogue.reason", new("กรอกเหตุผลอย่างน้อย 5 ตัวอักษร", "Give a reason of at least 5 characters."), "Reason");

    public static readonly Problem NoSuchStep = new("system.step", new(
        "ระบบนี้ไปสู่สถานะนั้นไม่ได้จากสถานะปัจจุบัน", "The system cannot go to that state from where it stands."));

    public static readonly Problem StepOpen = new("system.step-open", new(
        "มีขั้นตอนที่รออยู่แล้ว ให้ยืนยันหรือยกเลิกก่อน", "A step is open already. Confirm it or drop it first."));

    public static readonly Problem NoStep = new("system.no-step", new("ไม่พบขั้นตอนนี้", "There is no such step."));

    public static readonly Problem StepDecided = new("system.step-decided", new(
        "มีผู้พิจารณาขั้นตอนนี้ไปแล้ว การกดของท่านไม่ได้เปลี่ยนสิ่งใด", "This step was answered already. What you pressed changed nothing."));

    public static readonly Problem StepExpired = new("system.step-expired", new("ข้อเสนอนี้หมดเวลาแล้ว ให้เสนอใหม่", "This proposal has expired. Propose it again."));

    public static readonly Problem OwnProposal = new("system.own-proposal", new(
        "ท่านเป็นผู้เสนอ ต้องให้ผู้ดูแลระบบส่วนกลางอีกคนยืนยัน", "You proposed this. Another operator has to confirm it."));

    public static readonly Problem NotAPerson = new("system.break-glass", new(
        "บัญชีฉุกเฉินนับเป็นหนึ่งในสองคนไม่ได้", "The break-glass account counts for none of two people."));

    public static readonly Problem LetterGone = new("catalogue.letter-gone", new(
        "หนังสือที่รองรับถูกถอนไปแล้ว", "The letter under it was withdrawn."));

    public static readonly Problem Unready = new("system.unready", new(
        "ยังไปต่อไม่ได้ ดูรายการที่ขาดด้านล่าง", "It cannot go on yet. See below what is missing."));

    public static readonly Problem PilotNone = new("system.pilot-none", new(
        "ไม่พบหน่วยงานตามที่ระบุ ตรวจรหัส จังหวัด และประเภท", "No agency fits. Check codes, province and type."), "Codes");

    public static readonly Problem Duties = new("group.duties", new("กรอกหน้าที่ทั้งสองภาษา ไม่เกิน 400 ตัวอักษร", "Describe the duties in both languages, up to 400 characters."), "DutiesTh");

    public static readonly Problem Decider = new("group.decider", new("เลือกผู้พิจารณา", "Choose who decides."), "Decider");

    public static readonly Problem Months = new("group.months", new("ระยะเวลา 1 ถึง 60 เดือน", "Between 1 and 60 months."), "Months");

    public static readonly Problem Days = new("group.days", new("วันสุดท้ายต้องไม่ก่อนวันแรก และไม่ก่อนวันนี้", "The last day is neither before the first one nor before today."), "ValidUntil");

    public static readonly Problem PlanDay = new("plan.day", new("วันที่ต้องไม่ก่อนวันนี้ และไม่เกิน 2 ปี", "The day is neither before today nor more than two years away."), "On");

    public static readonly Problem PlanInto = new("plan.into", new(
        "กลุ่มปลายทางต้องเป็นกลุ่มอื่นที่ยังใช้ได้ในวันนั้น", "The members can only go to other groups that last on that day."), "Into");

    public static readonly Problem PlanClash = new("plan.clash", new(
        "กลุ่มปลายทางที่เลือกถือคู่กันในคนเดียวไม่ได้ตามกติกาแบ่งแยกหน้าที่", "The chosen groups may not be held by one person, by a rule about duties."), "Into");

    public static readonly Problem PlanThere = new("plan.there", new("มีแผนยกเลิกกลุ่มนี้รออยู่แล้ว", "A plan for this group waits already."));

    public static readonly Problem PlanOwn = new("plan.own", new(
        "ผู้จัดทำและผู้ยืนยันแผนต้องไม่ถือสิทธิในกลุ่มนี้ ให้ผู้ดูแลระบบส่วนกลางคนอื่นทำ", "Neither who drafts the plan nor who agrees to it may hold the group. Another operator has to do it."));

    /// <summary>The code of a broken rule about duties, where there is no room for its words.</summary>
    public static readonly Problem Apart = new("access.duty.conflict", new("ขัดกับกติกาแบ่งแยกหน้าที่", "Against a rule about duties."));

    public static readonly Problem NoPlan = new("plan.none", new("ไม่พบแผนนี้", "There is no such plan."));

    public static readonly Problem PlanDecided = new("plan.decided", new(
        "แผนนี้เริ่มหรือจบไปแล้ว การกดของท่านไม่ได้เปลี่ยนสิ่งใด", "This plan has begun or is over. What you pressed changed nothing."));

    public static readonly Problem PlanStale = new("plan.stale", new(
        "มีการเปลี่ยนแปลงหลังจากที่ท่านเปิดหน้านี้ ตรวจรายการใหม่ด้านล่างแล้วยืนยันอีกครั้ง", "Things have changed since you opened this page. Check the list below and confirm again."));

    public static Problem TooSoon(DateOnly earliest) => new("system.too-soon", new Text(
        "ต้องแจ้งผู้ใช้ล่วงหน้า วันที่เร็วที่สุดคือ {0}", "People have to be told beforehand. The earliest day is {1}.").With(ThaiDate.InTable(earliest).Th, ThaiDate.InTable(earliest).En), "On");

    public static Problem TooLate(DateOnly earliest) => new("system.too-late", new Text(
        "เหลือเวลาแจ้งผู้ใช้ไม่พอ วันที่เร็วที่สุดคือ {0} ให้ยกเลิกแล้วเสนอใหม่", "Too little time is left to tell people. The earliest day is {1}. Drop this and propose it again.")
        .With(ThaiDate.InTable(earliest).Th, ThaiDate.InTable(earliest).En));
}
