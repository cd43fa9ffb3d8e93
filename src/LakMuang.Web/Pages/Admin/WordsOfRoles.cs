using LakMuang.Kernel;
using LakMuang.Oversight;

namespace LakMuang.Web.Pages.Admin;

internal static partial class Words
{
    public static readonly Text Roles = new("ผู้มีบทบาทในหลักเมือง", "Roles in LakMuang");
    public static readonly Text RolesWhy = new("การให้และการสิ้นสุดบทบาทต้องใช้สองคน คนหนึ่งเสนอ อีกคนหนึ่งยืนยัน", "Two operators give and end roles: one proposes, another confirms.");
    public static readonly Text ProposeRole = new("เสนอให้บทบาท", "Propose a role");
    public static readonly Text RolePerson = new("ผู้มีบทบาท", "Person");
    public static readonly Text RoleName = new("บทบาท", "Role");
    public static readonly Text RoleAgency = new("หน่วยงาน", "Agency");
    public static readonly Text RoleLetter = new("หนังสือ", "Letter");
    public static readonly Text RoleUntil = new("ถึงวันที่", "Until");
    public static readonly Text RoleDo = new("ดำเนินการ", "Action");
    public static readonly Text RolesCount = new("ผู้มีบทบาท {0} รายการ เรียงตามบทบาท", "Roles held: {0}, by role");
    public static readonly Text NoRoles = new("ยังไม่มีผู้มีบทบาท", "Nobody holds a role");
    public static readonly Text NoRolesHow = new("เสนอบทบาทแรกได้จากปุ่มด้านบน", "Propose the first one above.");
    public static readonly Text EndRole = new("เสนอให้สิ้นสุด", "Propose the end");
    public static readonly Text RolesWaiting = new("ข้อเสนอที่รอคนที่สอง", "Waiting for a second person");
    public static readonly Text NoRolesWaiting = new("ไม่มีข้อเสนอค้าง", "Nothing is waiting.");
    public static readonly Text RolesDecided = new("ข้อเสนอที่จบแล้ว", "Answered or expired");
    public static readonly Text RoleOpen = new("เปิดดู", "Open");
    public static readonly Text RoleGive = new("ให้บทบาท {0}", "Give the role {0}");
    public static readonly Text RoleEnd = new("สิ้นสุดบทบาท {0}", "End the role {0}");
    public static readonly Text RoleExpires = new("ต้องยืนยันก่อน {0}", "To be confirmed before {0}");
    public static readonly Text RoleCitizenId = new("เลขประจำตัวประชาชนของผู้รับบทบาท", "Citizen ID of the person");
    public static readonly Text RoleCitizenIdHint = new("ต้องมีบัญชีหลักเมืองที่ใช้งานได้และดำรงตำแหน่งในหน่วยงานข้างล่าง", "They need an active account and a post in the agency below.");
    public static readonly Text RoleAgencyCode = new("รหัสหน่วยงานที่สังกัด", "Code of their agency");
    public static readonly Text RoleAgencyHint = new("ผู้กำกับดูแลจะดูแลหน่วยงานที่อยู่ใต้หน่วยงานนี้", "An overseer looks after the agencies below this one.");
    public static readonly Text RoleUntilHint = new("ไม่บังคับ ถ้าเว้นไว้จะยาวที่สุดเท่าที่บทบาทกำหนด", "Optional. Left empty it lasts as long as the role allows.");
    public static readonly Text RoleNumber = new("เลขที่หนังสือหรือคำสั่ง", "Number of the letter or order");
    public static readonly Text RoleLetterDate = new("ลงวันที่", "Date of the letter");
    public static readonly Text RoleReason = new("เหตุผล", "Reason");
    public static readonly Text RoleSend = new("ส่งให้คนที่สองยืนยัน", "Send to a second operator");
    public static readonly Text RoleConfirm = new("ยืนยัน", "Confirm");
    public static readonly Text RoleRefuse = new("ไม่ยืนยัน", "Refuse");
    public static readonly Text RoleProposedBy = new("ผู้เสนอ", "Proposed by");
    public static readonly Text RoleDecidedBy = new("ผู้ยืนยันหรือไม่ยืนยัน", "Answered by");
    public static readonly Text RoleState = new("สถานะ", "State");
    public static readonly Text RoleSaidProposed = new("ส่งข้อเสนอแล้ว รอผู้ดูแลระบบส่วนกลางอีกคนยืนยัน", "Sent. Another operator has to confirm it.");
    public static readonly Text RoleSaidDecided = new("บันทึกแล้ว", "Saved.");
    public static readonly Text RoleNotYou = new("ต้องให้ผู้ดูแลระบบส่วนกลางคนอื่นที่ไม่ใช่ผู้เสนอและไม่ใช่เจ้าตัวเป็นผู้ยืนยัน", "Another operator confirms this: neither the proposer nor the person.");
    public static readonly Text GlassOpen = new("บัญชีฉุกเฉินเปิดใช้อยู่ถึง {0} เหตุผล: {1}", "The break-glass account is open until {0}. Reason: {1}");

    public static Text Of(RoleChange change) =>
        (change.Wish is RoleWish.Give ? RoleGive : RoleEnd).With(RolesInside.NameOf(change.Role));

    public static Text Of(RoleChangeState state) => state switch
    {
        RoleChangeState.Waiting => RolesWaitingShort,
        RoleChangeState.Confirmed => RoleConfirmed,
        RoleChangeState.Refused => RoleRefused,
        _ => OversightWords.Expired,
    };

    public static string KindOf(RoleChangeState state) => state switch
    {
        RoleChangeState.Waiting => "w",
        RoleChangeState.Confirmed => "ok",
        RoleChangeState.Refused => "b",
        _ => "",
    };

    private static readonly Text RolesWaitingShort = new("รอยืนยัน", "Waiting");
    private static readonly Text RoleConfirmed = new("ยืนยันแล้ว", "Confirmed");
    private static readonly Text RoleRefused = new("ไม่ยืนยัน", "Refused");
}
