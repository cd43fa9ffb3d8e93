using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Merging;

/// <summary>Words of merging two records of one person.</summary>
internal static class MergeWords
{
    public static readonly Text Title = new("รวมระเบียนซ้ำ", "Merge records");
    public static readonly Text TitleOf = new("ระเบียนที่อาจเป็นคนเดียวกับ {0}", "Records that may be the same person as {0}");
    public static readonly Text Why = new("เลขประจำตัวเดียวกัน หรือชื่อเดียวกันในหน่วยงานเดียวกัน ที่ท่านกำกับดูแลทั้งสองระเบียน", "The same citizen ID, or the same name in one agency, where you oversee both records.");
    public static readonly Text None = new("ไม่พบระเบียนที่อาจซ้ำ", "No record looks like a duplicate");
    public static readonly Text SameNumber = new("เลขเดียวกัน", "Same number");
    public static readonly Text SameName = new("ชื่อเดียวกัน", "Same name");
    public static readonly Text Compare = new("เทียบสองระเบียน", "Compare");
    public static readonly Text Preview = new("รวมสองระเบียนของ {0}", "Merge two records of {0}");
    public static readonly Text Kept = new("ระเบียนที่คงอยู่", "Lives on");
    public static readonly Text Gone = new("ระเบียนที่รวมเข้าไป", "Goes into it");
    public static readonly Text Name = new("ชื่อ", "Name");
    public static readonly Text Sessions = new("เข้าใช้อยู่", "Signed in");
    public static readonly Text Places = new("{0} แห่ง", "{0}");
    public static readonly Text NoAccount = new("ไม่มีบัญชี", "No account");
    public static readonly Text Posts = new("ตำแหน่ง", "Posts");
    public static readonly Text Rights = new("สิทธิ", "Rights");
    public static readonly Text Follows = new("ย้ายตามไป", "follows");
    public static readonly Text IsOne = new("ซ้ำ รวมเป็นหนึ่ง", "duplicate: becomes one");
    public static readonly Text Nothing = new("ไม่มี", "None");
    public static readonly Text Happens = new("สิ่งที่จะเกิดขึ้น", "What happens");
    public static readonly Text HappensAll = new("ตำแหน่ง สิทธิพร้อมหนังสือ การสมัคร การแจ้ง และเรื่องที่เคยดำเนินการ ย้ายไปอยู่กับระเบียนที่คงอยู่", "Posts, rights with their letters, registrations, reports and decisions follow to the record that lives on");
    public static readonly Text HappensOut = new("ทั้งสองระเบียนออกจากทุกระบบทันที รหัสผ่านของระเบียนที่รวมเข้าไปใช้ไม่ได้อีก", "Both are signed out everywhere at once; the password of the record that goes works no more");
    public static readonly Text HappensStays = new("ระเบียนเดิมยังเปิดดูได้ และนำไปยังระเบียนที่คงอยู่ ประวัติเก็บทั้งสอง ย้อนกลับไม่ได้", "The old record remains and leads to the other; the trail keeps both. It cannot be undone");
    public static readonly Text SuspensionWins = new("มีระเบียนที่ถูกระงับ บัญชีที่คงอยู่จะถูกระงับด้วย", "One of them is suspended: the account that lives on will be suspended");
    public static readonly Text BothAdmins = new("ทั้งสองระเบียนเป็นผู้ดูแลหน่วยงาน หลังรวมแล้วนับเป็นคนเดียว ตรวจว่าหน่วยงานยังมีผู้ดูแลพอ", "Both are SSO admins and will count as one. See that the agency still has enough");
    public static readonly Text OtherNumber = new("สองระเบียนให้เลขประจำตัวไม่ตรงกัน ต้องมีหนังสือยืนยันว่าเป็นคนเดียวกัน", "They give different citizen IDs: a letter must say that they are one person");
    public static readonly Text Reason = new("เหตุผลที่รวม", "Why");
    public static readonly Text ReasonHint = new("เช่น เจ้าตัวแสดงบัตรประชาชน เชิญไว้ก่อนมี ThaID", "Such as: showed the ID card; invited before they had ThaID");
    public static readonly Text LetterMay = new("หนังสือ (ถ้ามี)", "Letter (if any)");
    public static readonly Text Do = new("รวมเป็นระเบียนเดียว", "Merge into one");
    public static readonly Text Said = new("รวมระเบียนแล้ว", "The records are one now.");
}
