using LakMuang.Kernel;

namespace LakMuang.Staff.Merging;

internal static class MergeRefusals
{
    public static readonly Problem NotThere = new("merge.not-there", new(
        "ไม่พบระเบียนนี้ หรือรวมเข้าระเบียนอื่นไปแล้ว", "There is no such record, or it went into another one already."));

    public static readonly Problem Own = new("merge.own", new(
        "รวมระเบียนของตนเองไม่ได้ ให้ผู้กำกับดูแลคนอื่นทำ", "You cannot merge your own records. Another overseer does that."));

    public static readonly Problem NotBoth = new("merge.not-both", new(
        "ผู้รวมต้องกำกับดูแลทุกหน่วยงานของทั้งสองระเบียน ให้หน่วยงานที่กำกับร่วมกัน หรือผู้ดูแลระบบส่วนกลางทำ",
        "Whoever merges must oversee all agencies of both records: a common office above, or the central operators."));

    public static readonly Problem TwoNumbers = new("merge.two-numbers", new(
        "ทั้งสองระเบียนพิสูจน์เลขประจำตัวแล้วและเป็นคนละเลข จึงเป็นคนละคน รวมไม่ได้",
        "Both records have a proved citizen ID, and not the same one: these are two people and cannot be merged."));

    public static readonly Problem Unproved = new("merge.unproved", new(
        "ยังไม่มีระเบียนใดพิสูจน์เลขประจำตัว ให้เจ้าตัวเข้าใช้ด้วย ThaID ก่อน แล้วจึงรวม",
        "Neither record has a proved citizen ID. Let the person sign in with ThaID first, then merge."));

    public static readonly Problem Closed = new("merge.closed", new(
        "บัญชีของระเบียนหนึ่งปิดแล้ว เช่น บันทึกว่าถึงแก่กรรม ให้ผู้ดูแลระบบส่วนกลางตรวจก่อน",
        "One of the accounts is closed, for a death perhaps. The central operators must look at it first."));

    public static readonly Problem HasRole = new("merge.role", new(
        "ระเบียนที่จะรวมเข้าไปมีบทบาทในหลักเมือง ให้สิ้นสุดบทบาทนั้นก่อน ซึ่งต้องใช้สองคน",
        "The record that would go holds a role inside LakMuang. End that first, which takes two people."));

    public static readonly Problem IsAdmin = new("merge.admin", new(
        "ระเบียนที่จะรวมเข้าไปเป็นผู้ดูแลหน่วยงาน และสองระเบียนไม่ได้ให้เลขเดียวกัน ให้พ้นหน้าที่นั้นก่อน แล้วเสนอแต่งตั้งระเบียนที่คงอยู่",
        "The record that would go is an SSO admin, and the two do not give the same number. End that office first, then nominate the record that lives on."));

    public static readonly Problem Moves = new("merge.moves", new(
        "ทั้งสองระเบียนมีเรื่องโอนย้ายหรือช่วยราชการค้างอยู่ ปิดเรื่องของระเบียนหนึ่งก่อน",
        "Both records have an open transfer or secondment. Close that of one of them first."));

    public static readonly Problem NeedsLetter = new("merge.letter", new(
        "สองระเบียนนี้ไม่ได้ให้เลขประจำตัวเดียวกัน ต้องระบุหนังสือที่ยืนยันว่าเป็นคนเดียวกัน",
        "These records do not give the same citizen ID. Name the letter that says they are one person."), "Number");

    public static readonly Problem Changed = new("merge.changed", new(
        "ข้อมูลเปลี่ยนไปจากที่แสดง ตรวจอีกครั้งแล้วยืนยันใหม่", "Something changed since it was shown. Look again and confirm anew."));
}
