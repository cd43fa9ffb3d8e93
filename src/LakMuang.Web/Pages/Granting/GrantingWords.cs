using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Words of rights that are given and changed by hand.</summary>
internal static class GrantingWords
{
    public static readonly Text Give = new("ให้สิทธิ", "Give rights");
    public static readonly Text GiveTo = new("ให้สิทธิแก่ {0}", "Give rights to {0}");
    public static readonly Text GiveWhy = new("เลือกกลุ่มผู้ใช้งานที่จะให้ ทุกสิทธิต้องอาศัยหนังสือ และไม่เกินอายุของตำแหน่ง", "Choose the user groups. Every right rests on a letter and never outlives the post.");
    public static readonly Text GiveDo = new("ให้สิทธิ", "Give the rights");
    public static readonly Text CopyInstead = new("คัดลอกจากผู้ดำรงตำแหน่งเดิม", "Copy from a predecessor");
    public static readonly Text Groups = new("กลุ่มผู้ใช้งาน", "User groups");
    public static readonly Text Group = new("กลุ่มใหม่ในระบบเดียวกัน", "Another group of the same system");
    public static readonly Text SameGroup = new("คงกลุ่มเดิม", "Keep the group");
    public static readonly Text Sensitive = new("สำคัญ", "sensitive");
    public static readonly Text Held = new("มีอยู่แล้ว", "Held already");
    public static readonly Text HeldFrom = new("มีสิทธินี้อยู่แล้ว ถึง {0} ให้ต่อได้ตั้งแต่วันถัดไป", "Held already, until {0}; another one may follow from the next day");
    public static readonly Text LatestOf = new("ให้ได้ถึง {0}", "Until {0} at the latest");
    public static readonly Text From = new("วันเริ่ม (ไม่บังคับ)", "First day (optional)");
    public static readonly Text FromHint = new("เว้นว่างคือวันนี้ ถ้ากำหนดล่วงหน้า สิทธิเริ่มเองเวลา 00.00 น. ของวันนั้น", "Empty means today. A later day begins by itself at 00:00.");
    public static readonly Text Until = new("วันสุดท้าย (ไม่บังคับ)", "Last day (optional)");
    public static readonly Text UntilHint = new("เว้นว่างคือนานเท่าที่กลุ่มและตำแหน่งให้ได้ เช่น 30/9/2570", "Empty means as long as group and post allow, such as 30/9/2570");
    public static readonly Text UntilChangeHint = new("ให้ได้ถึง {0} เว้นว่างคือถึงวันนั้น", "Until {0} at the latest; empty means until then");
    public static readonly Text Reason = new("เหตุผล", "Reason");
    public static readonly Text ReasonHint = new("เช่น รับผิดชอบงานการเงินแทนผู้ที่โอนไป", "Such as: takes over finance from a colleague who was transferred");
    public static readonly Text Letter = new("หนังสือที่รองรับ", "Letter");
    public static readonly Text Cancel = new("ยกเลิก", "Cancel");
    public static readonly Text SaidGiven = new("ให้สิทธิแล้ว", "The rights are given.");

    public static readonly Text Title = new("สิทธิใช้งานระบบ", "Rights");
    public static readonly Text ListWhy = new("ใครมีสิทธิในระบบใด ตามหนังสือใด ถึงเมื่อใด", "Who may use which system, under which letter, until when.");
    public static readonly Text Many = new("ให้สิทธิหลายคน", "Rights for many people");
    public static readonly Text Name = new("ชื่อ", "Name");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text SystemAndGroup = new("ระบบและกลุ่ม", "System and group");
    public static readonly Text Term = new("ระยะเวลา", "Term");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text Search = new("ค้นชื่อ", "Search a name");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text AllSystems = new("ทุกระบบ", "All systems");
    public static readonly Text Show = new("แสดง", "Show");
    public static readonly Text Clear = new("ล้างตัวกรอง", "Clear the filter");
    public static readonly Text Count = new("{0} สิทธิ สิ้นสุดก่อนอยู่บน", "{0} rights, those that end first on top");
    public static readonly Text NoneFound = new("ไม่พบสิทธิตามที่เลือก", "No right matches");
    public static readonly Text NoneFoundHow = new("เปลี่ยนตัวกรอง หรือให้สิทธิจากหน้าบุคคล", "Change the filter, or give a right on the page of a person.");
    public static readonly Text ToFile = new("ดาวน์โหลด CSV", "Download CSV");
    public static readonly Text ToJson = new("ดาวน์โหลด JSON", "Download JSON");
    public static readonly Text FileWhy = new("การดาวน์โหลดถูกบันทึกไว้", "Downloads are put on record.");
    public static readonly Text NoEnd = new("ไม่มีกำหนด", "No end");
    public static readonly Text FromTo = new("{0} ถึง {1}", "{0} to {1}");
    public static readonly Text ConfirmBy = new("ต้องระบุหนังสือจริงภายใน {0}", "Real letter due by {0}");
    public static readonly Text Confirm = new("ระบุหนังสือจริงของสิทธิที่โอนมา", "Name the real letter of migrated rights");
    public static readonly Text ConfirmWhy = new("สิทธิเหล่านี้มาจากระบบเดิมตามคำสั่งโอนข้อมูล หรือรอหน่วยงานนี้ตัดสินหลังต่อเวลาช่วยราชการ เลือกรายการที่หนังสือฉบับเดียวกันรองรับ พ้นกำหนดแล้วระบบระงับเอง", "These rights came from an older system, or wait for this agency since a secondment was prolonged. Choose those that one letter covers; past their day they are suspended.");
    public static readonly Text ConfirmDo = new("ระบุหนังสือให้รายการที่เลือก", "Name the letter for the chosen");
    public static readonly Text SaidConfirmed = new("ระบุหนังสือจริงแล้ว {0} สิทธิ", "Real letter named for {0} rights.");
    public static readonly Text NothingToConfirm = new("ไม่มีสิทธิที่ต้องระบุหนังสือจริง", "No right waits for a real letter");

    public static readonly Text RightOf = new("สิทธิของ {0}", "A right of {0}");
    public static readonly Text Duties = new("หน้าที่", "Duties");
    public static readonly Text RestsOn = new("อาศัยหนังสือ", "Rests on");
    public static readonly Text Decisions = new("การตัดสินที่ผ่านมา", "What was decided");
    public static readonly Text NoDecisions = new("สิทธินี้มาพร้อมการลงทะเบียน การนำเข้า ประกาศ หรือการปรับกลุ่มผู้ใช้งาน จึงยังไม่มีการตัดสินจากหน้านี้", "It came with a registration, an import, an announcement or a change of groups; nothing was decided here yet.");
    public static readonly Text By = new("โดย {0}", "by {0}");
    public static readonly Text Before = new("สิ่งที่จะเกิดขึ้น", "What happens");

    public static readonly Text CopyTo = new("คัดลอกสิทธิให้ {0}", "Copy rights to {0}");
    public static readonly Text CopyWhy = new("เลือกผู้ที่เคยรับผิดชอบงานนี้ แล้วยืนยันทีละสิทธิ ไม่มีสิทธิใดถูกเลือกไว้ให้", "Choose who did this work before, and confirm each right. None is chosen for you.");
    public static readonly Text Source = new("คัดลอกจาก", "Copy from");
    public static readonly Text SourceFind = new("ค้นชื่อในหน่วยงาน รวมผู้ที่พ้นไปแล้ว", "Find a name of the agency, also of those who have left");
    public static readonly Text CopyDo = new("ให้สิทธิที่เลือก", "Give the chosen rights");
    public static readonly Text NothingToCopy = new("ผู้นี้ไม่มีสิทธิในหน่วยงานนี้", "This person has no right in this agency.");
    public static readonly Text NobodyFound = new("ไม่พบชื่อนี้ในหน่วยงาน", "Nobody of the agency has this name.");

    public static readonly Text ChoosePeople = new("เลือกบุคคลและกลุ่ม", "Choose people and groups");
    public static readonly Text ChooseWhy = new("ทุกคนที่เลือกจะได้ทุกกลุ่มที่เลือก ระบบตรวจทีละรายการก่อน ยังไม่ให้สิทธิจนกว่าท่านจะสั่ง", "Everybody chosen gets every group chosen. Each line is checked first; nothing is given until you say so.");
    public static readonly Text ChooseDo = new("ตรวจรายการ", "Check the lines");
    public static readonly Text People = new("บุคคล", "People");
    public static readonly Text ManyWhy = new("เลือกจากรายชื่อ หรือส่งไฟล์ CSV หรือ Excel ระบบตรวจทีละแถวก่อน หนังสือฉบับเดียวสำหรับทุกแถว", "Choose from the list, or send a CSV or Excel file. Every row is checked first; one letter for all.");
    public static readonly Text FirstOnly = new("แสดง {0} คนแรก ค้นชื่อเพื่อให้แคบลง", "The first {0} people; search a name to narrow it down");
    public static readonly Problem NobodyChosen = new("rights.nobody", new("เลือกอย่างน้อยหนึ่งคน", "Choose at least one person."), "People");
    public static readonly Problem NoGroupChosen = new("rights.no-group", new("เลือกอย่างน้อยหนึ่งกลุ่ม", "Choose at least one group."), "Groups");

    public static Text Of(Decider decider) => decider switch
    {
        Decider.DlaOperator => new("ผู้ตัดสิน: ส่วนกลาง", "Decided by the department"),
        Decider.Overseer => new("ผู้ตัดสิน: หน่วยงานที่กำกับ", "Decided by the office above"),
        Decider.UnitHead => new("หัวหน้าหน่วยขอ ผู้ดูแลหน่วยงานให้", "Asked for by the unit's head"),
        _ => new("ผู้ตัดสิน: ผู้ดูแลหน่วยงาน", "Decided by the agency admin"),
    };

    public static Text Of(RightsShown shown) => shown switch
    {
        RightsShown.InForce => new("ใช้งานได้", "In force"),
        RightsShown.Scheduled => new("รอวันเริ่ม", "To begin"),
        RightsShown.Suspended => new("ระงับอยู่", "Suspended"),
        RightsShown.EndingIn30 => new("สิ้นสุดใน 30 วัน", "Ending in 30 days"),
        RightsShown.EndingIn90 => new("สิ้นสุดใน 90 วัน", "Ending in 90 days"),
        RightsShown.Unconfirmed => new("ยังไม่ระบุหนังสือจริง", "No real letter yet"),
        RightsShown.Ended => new("สิ้นสุดแล้ว", "Ended"),
        _ => new("ทั้งหมด", "All"),
    };

    public static Text Of(DeedOnRight deed) => deed switch
    {
        DeedOnRight.Given => new("ให้สิทธิ", "Given"),
        DeedOnRight.Changed => new("เปลี่ยน", "Change"),
        DeedOnRight.Regrouped => new("เปลี่ยนเป็นกลุ่มอื่น", "Another group"),
        DeedOnRight.Suspended => new("ระงับ", "Suspend"),
        DeedOnRight.Resumed => new("ให้กลับมาใช้ได้", "Put back into force"),
        DeedOnRight.Ended => new("ยกเลิกสิทธิ", "End"),
        DeedOnRight.Recertified => new("คงไว้หลังเปลี่ยนตำแหน่ง", "Kept after a change of position"),
        _ => new("ระบุหนังสือจริง", "Name the real letter"),
    };

    /// <summary>What was done, in the history of a right.</summary>
    public static Text Done(DeedOnRight deed) => deed switch
    {
        DeedOnRight.Changed => new("เปลี่ยนวันสุดท้ายแล้ว", "The days are changed."),
        DeedOnRight.Regrouped => new("เปลี่ยนกลุ่มแล้ว", "The group is changed."),
        DeedOnRight.Suspended => new("ระงับสิทธิแล้ว ผู้ที่อยู่ในระบบนั้นด้วยสิทธินี้ออกแล้ว", "Suspended. Whoever was in that system by it is out."),
        DeedOnRight.Resumed => new("สิทธิกลับมาใช้ได้แล้ว", "The right is back in force."),
        DeedOnRight.Ended => new("ยกเลิกสิทธิแล้ว ผู้ที่อยู่ในระบบนั้นด้วยสิทธินี้ออกแล้ว", "Ended. Whoever was in that system by it is out."),
        DeedOnRight.Confirmed => new("ระบุหนังสือจริงแล้ว", "The real letter is named."),
        DeedOnRight.Recertified => new("คงสิทธิไว้หลังเปลี่ยนตำแหน่งแล้ว", "Kept after the change of position."),
        _ => SaidGiven,
    };

    /// <summary>What will happen, before it does.</summary>
    public static Text Effect(DeedOnRight deed) => deed switch
    {
        DeedOnRight.Changed => new("ถ้าเปลี่ยนกลุ่ม สิทธิเดิมสิ้นสุดและสิทธิใหม่เริ่มพร้อมกัน ผู้ใช้ต้องเข้าระบบนั้นใหม่", "With another group, the old right ends and the new one begins at once; the person enters that system again."),
        DeedOnRight.Suspended => new("เข้าระบบนี้ไม่ได้ทันที และออกจากระบบนั้นถ้าเข้าอยู่ คืนได้ภายหลังด้วยหนังสืออีกฉบับ", "The person cannot enter at once, and is out of that system. Another letter brings it back."),
        DeedOnRight.Resumed => new("เข้าระบบนี้ได้อีก ตั้งแต่นี้สิทธิอาศัยหนังสือฉบับใหม่", "The person may enter again. From now on the right rests on the new letter."),
        DeedOnRight.Ended => new("สิทธิสิ้นสุดทันที และออกจากระบบนั้นถ้าเข้าอยู่ จะให้อีกต้องเป็นสิทธิใหม่", "The right ends at once, and the person is out of that system. Giving it again takes a new right."),
        _ => new("สิทธินี้อาศัยหนังสือฉบับจริงแทนคำสั่งโอนข้อมูล", "The right rests on the real letter instead of the migration order."),
    };
}
