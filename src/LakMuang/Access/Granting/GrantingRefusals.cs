using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

internal static class GrantingRefusals
{
    public static readonly Problem NotHere = new("right.not-here", new(
        "ไม่พบบุคคลนี้ในหน่วยงานนี้", "There is no such person in this agency."));

    public static readonly Problem None = new("right.none", new(
        "ไม่พบสิทธินี้", "There is no such right."));

    public static readonly Problem Inside = new("right.inside", new(
        "บทบาทภายในหลักเมืองต้องใช้ผู้ดูแลระบบส่วนกลางสองคน ทำจากหน้านี้ไม่ได้",
        "Roles inside LakMuang take two DLA operators; they are not changed here."));

    public static readonly Problem Ended = new("right.ended", new(
        "สิทธินี้สิ้นสุดไปแล้ว ข้อมูลล่าสุดอยู่ด้านล่าง", "This right has ended already. What is known now is shown below."));

    public static readonly Problem NotSuspended = new("right.not-suspended", new(
        "สิทธินี้ไม่ได้ถูกระงับ", "This right is not suspended."));

    public static readonly Problem NotActive = new("right.not-active", new(
        "สิทธินี้ถูกระงับอยู่ ให้กลับมาใช้ได้ก่อนแล้วจึงเปลี่ยน", "This right is suspended. Put it back into force before you change it."));

    public static readonly Problem SuspendedAlready = new("right.suspended-already", new(
        "สิทธินี้ถูกระงับอยู่แล้ว", "This right is suspended already."));

    public static readonly Problem WithAccount = new("right.with-account", new(
        "สิทธินี้ระงับพร้อมบัญชี จะกลับมาเองเมื่อคืนสิทธิบัญชี", "This right is suspended with the account, and comes back with it."));

    public static readonly Problem WithSecondment = new("right.with-secondment", new(
        "สิทธินี้พักระหว่างช่วยราชการ จะกลับมาเองเมื่อกลับต้นสังกัด", "This right sleeps during a secondment, and comes back when that ends."));

    public static readonly Problem NoAccount = new("right.no-account", new(
        "บุคคลนี้ไม่มีบัญชีที่ใช้งานอยู่ จึงให้สิทธิไม่ได้ ให้ลงทะเบียนหรือคืนสิทธิบัญชีก่อน",
        "This person has no active account. Let them register, or reinstate the account, first."));

    public static readonly Problem NoGroup = new("right.no-group", new(
        "เลือกกลุ่มผู้ใช้งานอย่างน้อยหนึ่งกลุ่ม", "Choose at least one user group."), "Groups");

    public static readonly Problem NotYourGroup = new("right.not-your-group", new(
        "กลุ่มนี้ผู้ตัดสินคือหน่วยงานที่กำกับหรือส่วนกลาง ให้ยื่นคำขอแทน", "An office above or the department decides on this group. Please file a request."), "Groups");

    public static readonly Problem SameGroup = new("right.same-group", new(
        "เลือกกลุ่มอื่นของระบบเดียวกัน", "Choose another group of the same system."), "Group");

    public static readonly Problem OtherSystem = new("right.other-system", new(
        "เปลี่ยนได้เฉพาะกลุ่มในระบบเดียวกัน ระบบอื่นให้เป็นสิทธิใหม่", "Only groups of the same system; another system takes a new right."), "Group");

    public static readonly Problem BeginsBeforeToday = new("right.begins-before", new(
        "วันเริ่มต้องเป็นวันนี้หรือหลังจากนี้", "The right begins today or later."), "From");

    public static readonly Problem TooFarAhead = new("right.too-far", new(
        "วันเริ่มต้องไม่เกิน 12 เดือนข้างหน้า", "The right must begin within the next 12 months."), "From");

    public static readonly Problem EndsBeforeStart = new("right.ends-before", new(
        "วันสุดท้ายต้องไม่ก่อนวันเริ่ม", "The last day must not lie before the first."), "Until");

    public static readonly Problem EndsBeforeToday = new("right.ends-before-today", new(
        "วันสุดท้ายต้องเป็นวันนี้หรือหลังจากนี้ ถ้าจะให้สิ้นสุดทันที ให้ใช้ “ยกเลิกสิทธิ”", "The last day is today or later. To end the right at once, choose “End”."), "Until");

    public static readonly Problem NothingChanged = new("right.same-days", new(
        "วันสุดท้ายเหมือนเดิม", "This is the last day that it has already."), "Until");

    public static readonly Problem AtOnce = new("right.at-once", new(
        "มีผู้เปลี่ยนสิทธินี้ในเวลาเดียวกัน จึงยังไม่ได้บันทึก ข้อมูลล่าสุดอยู่ด้านล่าง",
        "Somebody changed this right in the same moment, so nothing was saved. What is known now is shown below."));

    public static readonly Problem ReasonMissing = new("right.reason", new(
        "กรอกเหตุผล อย่างน้อย 5 ตัวอักษร", "Give the reason, in 5 characters or more."), "Reason");

    public static readonly Problem ReasonTooLong = new("right.reason-long", new(
        "เหตุผลยาวเกิน 500 ตัวอักษร", "The reason is longer than 500 characters."), "Reason");

    public static readonly Problem NothingChosen = new("right.nothing-chosen", new(
        "เลือกสิทธิอย่างน้อยหนึ่งรายการ", "Choose at least one right."), "Chosen");

    public static readonly Problem SamePerson = new("right.same-person", new(
        "เลือกบุคคลอื่นเป็นต้นแบบ", "Choose somebody else to copy from."), "Source");

    public static Problem TooLong(DateOnly last) => new("right.too-long", new Text(
        "วันสุดท้ายที่ให้ได้คือ {0} ตามอายุของกลุ่ม ตำแหน่ง หรือสิทธิที่ให้ต่อไว้แล้ว", "It may last until {0}, by its group, the post, or the right that goes on after it.").With(ThaiDate.InTable(last)), "Until");
}
