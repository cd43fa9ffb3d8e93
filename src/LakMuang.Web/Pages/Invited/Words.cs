using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Invited;

internal static class Words
{
    public static readonly Text Title = new("ได้รับคำเชิญ", "I was invited");
    public static readonly Text Why = new("กรอกรหัสคำเชิญจากอีเมลของผู้ดูแลหน่วยงาน", "Type the code from the invitation in your mail.");
    public static readonly Text Code = new("รหัสคำเชิญ", "Invitation code");
    public static readonly Text CodeHint = new("12 ตัว ตัวเล็กหรือตัวใหญ่ก็ได้", "12 characters, in any case");
    public static readonly Text Next = new("ถัดไป", "Next");
    public static readonly Text HaveThaId = new("มี ThaID ไม่ต้องใช้คำเชิญ", "With ThaID you need no invitation.");
    public static readonly Text RegisterSelf = new("ลงทะเบียนเอง", "Register yourself");
    public static readonly Text InvitedBy = new("ผู้ดูแลของหน่วยงานนี้เชิญท่านใช้งานหลักเมือง:", "The administrator of this agency invites you:");
    public static readonly Text Name = new("ชื่อ–สกุล", "Name");
    public static readonly Text CitizenId = new("เลขประจำตัว", "Citizen ID");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Email = new("อีเมล", "E-mail");
    public static readonly Text WithThaId = new("ยืนยันตัวตนด้วย ThaID", "Prove who you are with ThaID");
    public static readonly Text WithThaIdWhy = new("ปลอดภัยที่สุด ไม่ต้องตั้งรหัสผ่าน", "Safest; no password needed");
    public static readonly Text Or = new("หรือตั้งรหัสผ่าน (เข้าใช้ด้วยรหัสทางอีเมลอีกชั้น)", "or choose a password (with a code by e-mail each time)");
    public static readonly Text Password = new("ตั้งรหัสผ่าน", "New password");
    public static readonly Text PasswordHint = new("อย่างน้อย 8 ตัว มีทั้งตัวอักษรและตัวเลข ไม่มีชื่อหรือเลขประจำตัวของท่าน", "At least 8 characters with letters and digits, without your name or citizen ID");
    public static readonly Text PasswordAgain = new("รหัสผ่านอีกครั้ง", "The same password again");
    public static readonly Text Accept = new("ตอบรับคำเชิญ", "Accept the invitation");
    public static readonly Text WrongData = new("ถ้าข้อมูลไม่ถูกต้อง อย่าตอบรับ แจ้งผู้ดูแลหน่วยงานให้เชิญใหม่", "If something is wrong, do not accept: ask your administrator for a new invitation.");
    public static readonly Text Accepted = new("ตอบรับคำเชิญแล้ว", "The invitation is accepted.");
    public static readonly Text Reference = new("เลขอ้างอิง", "Reference");
    public static readonly Text WhatThen = new("ผู้ดูแลหน่วยงานจะตรวจและอนุมัติ ผลจะแจ้งทางอีเมล", "The administrator of your agency checks and approves. You hear by e-mail.");
}
