using LakMuang.Kernel;
using LakMuang.SignOn.Permits;

namespace LakMuang.Web.Pages.Admin;

internal static partial class Words
{
    public static readonly Text ApiPermits = new("การใช้ API", "API permits");
    public static readonly Text ApiPermitsWhy = new(
        "ให้โปรแกรมทำงานเองโดยไม่มีบุคคลเข้าสู่ระบบ เฉพาะหน่วยงานที่ระบุและใต้ลงไป ภายใต้หนังสือ และมีวันสุดท้าย งานที่ต้องพิจารณาโดยบุคคลให้ทำเองไม่ได้",
        "Lets the program work without a person, for one agency and all below it, under a letter and until a day. What takes a person's decision stays with people.");
    public static readonly Text PermitsOfClient = new("การอนุญาต", "Permits");
    public static readonly Text NoPermits = new("ยังไม่มีการอนุญาต โปรแกรมทำได้เฉพาะในนามบุคคลที่เข้าสู่ระบบ", "There is none: the program works only in the name of people who are signed in.");
    public static readonly Text PermitCounts = new("มีผล", "Counts");
    public static readonly Text PermitWasRevoked = new("ยกเลิกแล้ว", "Ended");
    public static readonly Text PermitReplaced = new("แทนด้วยฉบับใหม่", "Replaced");
    public static readonly Text PermitAgencyGone = new("หน่วยงานถูกยุบหรือรวม", "Agency closed");
    public static readonly Text PermitLetterGone = new("หนังสือถูกถอน", "Letter withdrawn");
    public static readonly Text PermitPast = new("พ้นวันสุดท้าย", "Past its last day");
    public static readonly Text EndPermit = new("ยกเลิกทันที", "End it now");
    public static readonly Text GivePermit = new("อนุญาตให้ใช้ API", "Permit the API");
    public static readonly Text PermitScopes = new("งานที่ให้ทำ", "What it may do");
    public static readonly Text PermitAgency = new("รหัสหน่วยงาน", "Code of the agency");
    public static readonly Text PermitAgencyHint = new("รวมหน่วยงานใต้ลงไปทั้งหมด เช่น 3601", "All below it are meant too, such as 3601");
    public static readonly Text PermitLetter = new("เลขที่หนังสือ", "Number of the letter");
    public static readonly Text PermitLetterHint = new("หนังสือของกรมที่อนุญาต ตามที่พิมพ์", "The department's letter that allows it, as printed");
    public static readonly Text PermitLetterDate = new("ลงวันที่", "Dated");
    public static readonly Text PermitUntil = new("ถึงวันที่", "Until");
    public static readonly Text PermitUntilHint = new("ไม่เกิน 24 เดือน เช่น 30 ก.ย. 2570", "24 months at most, such as 30 Sep 2027");
    public static readonly Text PermitGiven = new("อนุญาตแล้ว ฉบับเดิมของหน่วยงานเดียวกันสิ้นสุด", "Permitted. An older permit for the same agency has ended.");
    public static readonly Text PermitEnded = new("ยกเลิกแล้ว การเรียกครั้งถัดไปใช้ไม่ได้", "Ended. The next call is refused.");
    public static readonly Text ActsOfClient = new("สิ่งที่โปรแกรมทำผ่าน API", "What the program did by the API");
    public static readonly Text NoActs = new("ยังไม่มี", "Nothing yet");
    public static readonly Text ByItself = new("ทำเอง", "by itself");
    public static readonly Text ActAbout = new("เกี่ยวกับ {0}", "about {0}");
    public static readonly Text ActRefused = new("ถูกปฏิเสธ", "Refused");
    public static readonly Text WasPermitted = new("อนุญาตให้ใช้ API: {0}", "API permitted: {0}");
    public static readonly Text PermitWasEnded = new("การอนุญาตให้ใช้ API สิ้นสุด", "API permit ended");

    /// <summary>Why a permit does not count.</summary>
    public static Text OfPermit(PermitLine permit) => permit.EndedBecause switch
    {
        EndOfPermit.Revoked => PermitWasRevoked,
        EndOfPermit.Replaced => PermitReplaced,
        EndOfPermit.LetterWithdrawn => PermitLetterGone,
        EndOfPermit.AgencyClosed => PermitAgencyGone,
        _ => PermitPast,
    };
}
