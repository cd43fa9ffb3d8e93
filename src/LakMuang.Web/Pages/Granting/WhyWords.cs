using LakMuang.Access.Why;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Words of the chain from a person to a system (B-8).</summary>
internal static class WhyWords
{
    public static readonly Text Ask = new("ทำไมเข้าได้หรือเข้าไม่ได้", "Why is there access, or not");
    public static readonly Text AskOwn = new("ทำไมฉันใช้ระบบนี้ไม่ได้", "Why can I not use this system");
    public static readonly Text TitleOf = new("ทำไม {0} เข้าได้หรือเข้าไม่ได้", "Why {0} has access, or not");
    public static readonly Text TitleOwn = new("ทำไมฉันเข้าระบบได้หรือเข้าไม่ได้", "Why I may enter a system, or not");
    public static readonly Text Why = new("ทุกสิทธิเป็นสายต่อกัน: หนังสือ ตำแหน่ง สิทธิ กลุ่ม ระบบ ขาดข้อใด ก็เข้าไม่ได้", "Every right is a chain: letter, post, right, group, system. Where a link is missing, the door stays shut.");
    public static readonly Text Choose = new("เลือกระบบ", "Choose a system");
    public static readonly Text ChooseFirst = new("เลือกระบบด้านบน", "Choose a system above");
    public static readonly Text ChooseFirstWhy = new("จะเห็นทีละข้อว่าเข้าได้เพราะหนังสือและสิทธิใด หรือขาดข้อใดและใครแก้ให้ได้", "You see, link by link, which letter and right let somebody in, or which one is missing and who can mend it.");
    public static readonly Text Show = new("แสดง", "Show");
    public static readonly Text May = new("เข้า {0} ได้", "Has access to {0}");
    public static readonly Text MayNot = new("เข้า {0} ไม่ได้", "No access to {0}");
    public static readonly Text MissingAt = new("ขาดที่: {0}", "Missing: {0}");
    public static readonly Text Holds = new("มีผล", "Holds");
    public static readonly Text Missing = new("ขาด", "Missing");
    public static readonly Text NotReached = new("ยังไม่ถึง", "Not reached");
    public static readonly Text Todo = new("สิ่งที่ต้องทำ", "What to do");
    public static readonly Text EndsBy = new("สิ้นสุดเองเมื่อสิ้นวันที่ {0}", "It ends by itself after {0}");
    public static readonly Text Removed = new("สิ่งที่จะทำให้เข้าไม่ได้", "What would take it away");
    public static readonly Text ChainFor = new("ลำดับเหตุผลในนาม {0}", "The chain, for {0}");
    public static readonly Text Level = new("ต้องเข้าสู่ระบบในระดับ {0} ขึ้นไป ถ้าต่ำกว่านั้น ระบบจะขอให้ยืนยันเพิ่มก่อนเข้า", "Asks for a sign-in of level {0} or more; whoever has less is asked for more at the door.");
    public static readonly Text See = new("ดู", "See");
    public static readonly Text GiveIt = new("ให้สิทธิ", "Give the right");
    public static readonly Text Nowhere = new("ท่านยังไม่มีตำแหน่งในหน่วยงานใด ให้ผู้ดูแลหน่วยงานลงทะเบียนให้ก่อน", "You hold no post in any agency yet. The administrator of your agency registers you first.");

    public static Text Of(Link link) => link switch
    {
        Link.Account => new("บัญชีของผู้ใช้", "Account"),
        Link.Agency => new("หน่วยงาน", "Agency"),
        Link.PostLetter => new("หนังสือแต่งตั้ง", "Letter of appointment"),
        Link.Post => new("ตำแหน่ง", "Post"),
        Link.RightLetter => new("หนังสือที่ให้สิทธิ", "Letter of the right"),
        Link.Right => new("สิทธิ", "Right"),
        Link.Group => new("กลุ่มผู้ใช้งาน", "User group"),
        Link.System => new("ระบบ", "System"),
        _ => new("ช่องทางเข้าระบบ", "Entry into the system"),
    };

    public static Text Of(Fault fault) => fault switch
    {
        Fault.NoAccount => new("ยังไม่มีบัญชีที่ใช้งานได้", "There is no account that works"),
        Fault.AccountSuspended => new("บัญชีถูกระงับ", "The account is suspended"),
        Fault.AccountClosed => new("บัญชีปิดแล้ว", "The account is closed"),
        Fault.AgencyClosed => new("หน่วยงานถูกรวมหรือยุบแล้ว", "The agency was merged or dissolved"),
        Fault.NoPost => new("ไม่มีตำแหน่งในหน่วยงานนี้", "No post in this agency"),
        Fault.PostNotBegun => new("ตำแหน่งยังไม่ถึงวันเริ่ม", "The post has not begun"),
        Fault.PostOver => new("พ้นจากตำแหน่งแล้ว", "The post is over"),
        Fault.LetterWithdrawn => new("หนังสือถูกถอนแล้ว", "The letter was withdrawn"),
        Fault.NoRight => new("ไม่มีสิทธิในระบบนี้", "No right in this system"),
        Fault.RightNotBegun => new("สิทธิยังไม่ถึงวันเริ่ม", "The right has not begun"),
        Fault.RightOver => new("สิทธิสิ้นสุดแล้ว", "The right has ended"),
        Fault.RightSuspended => new("สิทธิถูกระงับ", "The right is suspended"),
        Fault.SystemNotOpen => new("ระบบยังไม่เปิดใช้ หรือปิดไปแล้ว", "The system is not open yet, or was closed"),
        _ => new("ระบบนี้ปิดช่องทางเข้าอยู่", "The entry into this system is closed"),
    };

    /// <summary>What mends it, and who does that.</summary>
    public static Text TodoOf(Fault fault) => fault switch
    {
        Fault.NoAccount => new("ให้ผู้นั้นลงทะเบียน แล้วผู้ดูแลหน่วยงานอนุมัติ", "The person registers, and the administrator of the agency approves."),
        Fault.AccountSuspended => new("ผู้ดูแลหน่วยงานที่ระงับเป็นผู้คืนสิทธิบัญชี สิทธิที่ระงับพร้อมกันจะกลับมาเอง", "The administrator who suspended the account reinstates it; rights suspended with it come back."),
        Fault.AccountClosed => new("ติดต่อผู้ดูแลหน่วยงาน", "Ask the administrator of the agency."),
        Fault.AgencyClosed => new("ขอสิทธิในหน่วยงานที่รับช่วง", "Ask for the right in the successor."),
        Fault.NoPost or Fault.PostOver => new("ผู้ดูแลหน่วยงานบันทึกตำแหน่งตามหนังสือแต่งตั้งฉบับใหม่", "The administrator records a post under a new letter of appointment."),
        Fault.PostNotBegun => new("รอถึงวันเริ่มตำแหน่ง เริ่มเองเวลา 00.00 น.", "Wait for the first day of the post; it begins by itself at 00:00."),
        Fault.LetterWithdrawn => new("ผู้ดูแลหน่วยงานตัดสินใหม่ตามหนังสือฉบับใหม่", "The administrator decides anew, under a new letter."),
        Fault.NoRight or Fault.RightOver => new("ผู้ดูแลหน่วยงานให้สิทธิตามหนังสือ หรือยื่นคำขอ", "The administrator gives the right under a letter, or a request is filed."),
        Fault.RightNotBegun => new("รอถึงวันเริ่มสิทธิ เริ่มเองเวลา 00.00 น.", "Wait for the first day of the right; it begins by itself at 00:00."),
        Fault.RightSuspended => new("ผู้ดูแลหน่วยงานให้สิทธิกลับมาใช้ได้ด้วยหนังสือ หรือแก้เหตุที่ระงับ", "The administrator puts it back into force by a letter, or mends what it was suspended for."),
        _ => new("ติดต่อผู้ดูแลระบบส่วนกลาง", "Ask the DLA operators."),
    };

    /// <summary>What would break a link that holds.</summary>
    public static Text RemovedBy(Link link) => link switch
    {
        Link.Account => new("ระงับหรือปิดบัญชี", "The account is suspended or closed"),
        Link.Agency => new("รวมหรือยุบหน่วยงาน", "The agency is merged or dissolved"),
        Link.PostLetter => new("ถอนหนังสือแต่งตั้ง", "The letter of appointment is withdrawn"),
        Link.Post => new("พ้นจากตำแหน่ง", "The post ends"),
        Link.RightLetter => new("ถอนหนังสือที่ให้สิทธิ", "The letter of the right is withdrawn"),
        Link.Right => new("ระงับหรือยกเลิกสิทธิ", "The right is suspended or ended"),
        Link.Group => new("ยกเลิกกลุ่มผู้ใช้งาน", "The group is abolished"),
        Link.System => new("ปิดระบบ", "The system is closed"),
        _ => new("ปิดช่องทางเข้าระบบ", "The entry into the system is closed"),
    };
}
