using LakMuang.Kernel;

namespace LakMuang.Access;

internal static class Refusals
{
    public static readonly Problem NothingToEnd = new("access.grant.none", new(
        "สิทธินี้สิ้นสุดไปแล้ว หรือไม่มีอยู่",
        "This right has ended already, or does not exist."));

    public static readonly Problem NoSuchGroup = new("access.group.none", new(
        "ไม่มีกลุ่มผู้ใช้งานนี้แล้ว กรุณาเลือกใหม่",
        "This user group is not there any more. Please choose again."));

    public static readonly Problem NotServed = new("access.grant.not-served", new(
        "ระบบนี้ไม่ให้บริการหน่วยงานประเภทนี้", "This system does not serve agencies of this type."));

    public static readonly Problem HeldAlready = new("access.grant.held", new(
        "บุคคลนี้มีสิทธินี้อยู่แล้ว",
        "This person holds this right already."));

    public static readonly Problem HeldSuspended = new("access.grant.held-suspended", new(
        "บุคคลนี้มีสิทธินี้อยู่แล้วแต่ถูกระงับไว้ เปิดสิทธิเดิมแล้วให้กลับมาใช้ได้",
        "This person holds this right already, and it is suspended. Open that right and put it back into force."));

    public static readonly Problem HeadThere = new("access.grant.head", new(
        "หน่วยงานนี้มีหัวหน้าในระบบนี้แล้วในช่วงวันเหล่านี้ มีสองคนพร้อมกันไม่ได้ ใช้ “ส่งมอบหน้าที่หัวหน้า”",
        "The agency has a head in this system on these days, and there are never two. Use “Hand over a headship”."));

    public static Problem HeadToCome(DateOnly from) => new("access.grant.head-to-come", new Text(
        "มีหัวหน้าคนใหม่ที่กำหนดไว้แล้ว เริ่ม {0} กำหนดวันสุดท้ายก่อนวันนั้น หรือยกเลิกสิทธิที่กำหนดไว้ก่อน",
        "Somebody is named as the head from {1} on. Give a last day before that, or end that right first.").With(ThaiDate.InTable(from).Th, ThaiDate.InTable(from).En), "Until");

    public static readonly Problem Own = new("access.grant.own", new(
        "ให้ เปลี่ยน หรือยกเลิกสิทธิของตนเองไม่ได้ ให้ผู้ดูแลคนอื่นหรือหน่วยงานที่กำกับทำ",
        "You cannot decide on your own rights. Another administrator, or the office above, does that."));

    public static readonly Problem LetterGone = new("access.grant.letter-gone", new(
        "หนังสือฉบับนี้ถูกถอนแล้ว กรุณาใช้หนังสือฉบับอื่น",
        "This letter was withdrawn. Please name another one."), "Number");

    public static readonly Problem RecordGone = new("access.grant.record-gone", new(
        "ระเบียนของบุคคลนี้รวมเข้ากับอีกระเบียนหนึ่งแล้ว กรุณาเปิดระเบียนนั้น",
        "This record went into another one. Please open that one."));

    public static readonly Problem NoPost = new("access.grant.no-post", new(
        "บุคคลนี้ไม่ได้ดำรงตำแหน่งในหน่วยงานนี้ในวันที่สิทธิเริ่ม จึงให้สิทธิไม่ได้",
        "This person holds no post in this agency on the day the right would begin."));

    public static readonly Problem NoDays = new("access.grant.no-days", new(
        "ตำแหน่งหรือราชการของบุคคลนี้สิ้นสุดก่อนวันเริ่มของสิทธิ",
        "The person's post or service is over before the right would begin."), "From");

    public static readonly Problem NotOpen = new("access.grant.not-open", new(
        "ระบบนี้ยังไม่เปิดให้หน่วยงานนี้ใช้ หรือยกเลิกไปแล้ว", "This system is not open for this agency yet, or was retired."));

    public static readonly Problem GroupOver = new("access.group.over", new(
        "กลุ่มผู้ใช้งานนี้สิ้นสุดก่อนวันเริ่มสิทธิ กรุณาเลือกกลุ่มอื่น", "This user group ends before the right would begin. Please choose another one."));

    public static Problem GroupNotYet(DateOnly from) => new("access.group.not-yet", new Text(
        "กลุ่มผู้ใช้งานนี้เริ่มใช้ได้ {0}", "This user group can be held from {1}.").With(ThaiDate.InTable(from).Th, ThaiDate.InTable(from).En));
}
