using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Agencies;

internal static partial class Words
{
    public static readonly Text Home = new("หน้าแรกหน่วยงาน", "Agency home");
    public static readonly Text HomeTitle = new("งานของหน่วยงานวันนี้", "The agency's work today");
    public static readonly Text PeopleUnit = new("คน", "people");
    public static readonly Text OldestWaits = new("รอนานที่สุด {0} วัน", "The longest: {0} days");
    public static readonly Text Leaving = new("ใกล้พ้นหน้าที่", "Leaving soon");
    public static readonly Text LeavingIn = new("ภายใน 90 วัน", "Within 90 days");
    public static readonly Text Reported = new("แจ้งพ้นหน้าที่ {0} เรื่อง รอคำตอบ", "Reports about leavers that wait for an answer: {0}");
    public static readonly Text NobodyLeaves = new("ไม่มีผู้ใดพ้นหน้าที่ภายใน 90 วัน", "Nobody leaves within 90 days.");
    public static readonly Text Retires = new("เกษียณอายุ", "Retires");
    public static readonly Text TermEnds = new("ครบกำหนดตามคำสั่ง", "Appointment ends");
    public static readonly Text IsAdmin = new("เป็นผู้ดูแลหน่วยงาน", "is an administrator");
    public static readonly Text Admins = new("ผู้ดูแลหน่วยงาน", "Agency admins");
    public static readonly Text NeedDeputy = new("ควรมีอย่างน้อย 2 คน", "There should be two at least");
    public static readonly Text NeedDeputyHow = new("มีผู้ดูแลไม่ถึง 2 คน ถ้าคนเดียวลา ย้าย หรือเข้าระบบไม่ได้ จะไม่มีใครอนุมัติ กรุณาแต่งตั้งผู้ดูแลสำรอง", "With one administrator only, nobody can approve when that person is away. Please appoint a deputy.");
    public static readonly Text AdminsGood = new("มีผู้ดูแลสำรองแล้ว", "There is a deputy");
    public static readonly Text InvitationsLast = new("คำเชิญใช้ได้ 14 วัน", "Invitations last 14 days");
    public static readonly Text SeeAll = new("ดูทั้งหมด", "See all");
    public static readonly Text Days = new("{0} วัน", "{0} days");
    public static readonly Text Stopped = new("บัญชีที่ระงับอยู่", "Suspended accounts");
    public static readonly Text LetterBy = new("ระบุหนังสือภายใน {0}", "Letter due {0}");
    public static readonly Text LettersEnd = new("หนังสือที่ใกล้ครบกำหนด", "Letters that end soon");
    public static readonly Text SeeLetters = new("ทะเบียนหนังสือ", "Letters");
    public static readonly Text NoLetterEnds = new("ไม่มีตำแหน่งหรือสิทธิที่ครบกำหนดภายใน 90 วัน", "No post and no right ends within 90 days.");
    public static readonly Text EndUnderIt = new("ครบกำหนด: {0} ต้องมีหนังสือใหม่ก่อนวันนี้ถ้ายังปฏิบัติหน้าที่ต่อ", "Ending: {0}. If the duty goes on, a new letter is needed before.");
    public static readonly Text Manage = new("จัดการ", "Manage");
}
