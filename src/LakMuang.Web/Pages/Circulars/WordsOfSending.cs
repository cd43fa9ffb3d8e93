using LakMuang.Circulars;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>Words of writing, sending and following.</summary>
internal static class WordsOfSending
{
    public static readonly Text Title = new("ส่งหนังสือเวียน", "Send circulars");
    public static readonly Text Why = new("ส่งถึงหน่วยงานในกำกับ ติดตามว่าใครรับทราบแล้ว และเตือนผู้ที่ยังไม่รับทราบ", "Write to the agencies below, see who has acknowledged, and remind those who have not.");
    public static readonly Text New = new("เขียนหนังสือเวียน", "Write a circular");
    public static readonly Text Edit = new("แก้ไขร่าง", "Edit the draft");
    public static readonly Text Drafts = new("ร่างที่ยังไม่ส่ง", "Drafts");
    public static readonly Text Changed = new("แก้ไขล่าสุด {0}", "Last changed {0}");
    public static readonly Text Sent = new("ส่งแล้ว", "Sent");
    public static readonly Text NothingSent = new("ยังไม่มีหนังสือเวียนที่ส่งถึงหน่วยงานในกำกับ", "No circular has gone to the agencies below");
    public static readonly Text NothingSentHow = new("กด “เขียนหนังสือเวียน” เพื่อเริ่ม", "Choose “Write a circular” to begin.");
    public static readonly Text NothingOverdue = new("ไม่มีหนังสือเวียนที่เกินกำหนดและยังรับทราบไม่ครบ", "No circular is overdue");
    public static readonly Text NothingOverdueWhy = new("ฉบับที่เลยวันครบกำหนดแล้วและยังมีหน่วยงานในกำกับไม่รับทราบ จะแสดงที่นี่", "Those past their last day that agencies below have not acknowledged appear here.");
    public static readonly Text SeeScan = new("เปิดดูไฟล์หนังสือที่แนบไว้", "Look at the scan that is attached");
    public static readonly Text SentCount = new("{0} ฉบับ ใหม่ก่อน", "Circulars: {0}, the newest first");
    public static readonly Text Answered = new("รับทราบแล้ว", "Acknowledged");
    public static readonly Text OutOf = new("{0} จาก {1}", "{0} of {1}");

    public static readonly Text LetterPart = new("หนังสือ", "The letter");
    public static readonly Text NumberHint = new("ตามที่พิมพ์ในหนังสือ เช่น มท 0808.2/ว 1234 ใช้เลขไทยได้", "As printed, such as มท 0808.2/ว 1234. Thai digits are fine.");
    public static readonly Text DayHint = new("เช่น 21/11/2569 หรือ 21 พ.ย. 2569", "Such as 21/11/2569 or 21 Nov 2026.");
    public static readonly Text Body = new("ข้อความ", "Text");
    public static readonly Text BodyHint = new("เขียนสั้น ๆ ว่าให้ทำอะไร ภายในเมื่อใด ที่อยู่เว็บที่ขึ้นต้นด้วย https:// จะกดเปิดได้", "Say shortly what is to be done and by when. Addresses that begin with https:// become links.");
    public static readonly Text Due = new("วันครบกำหนดรับทราบ", "Last day for acknowledging");
    public static readonly Text DueHint = new("ระบบเตือนเองก่อนครบกำหนด 2 วันทำการ และอีกครั้งเมื่อเกินกำหนด", "LakMuang reminds by itself two working days before, and once after.");
    public static readonly Text Scan = new("ไฟล์หนังสือ", "Scan of the letter");
    public static readonly Text ScanHint = new("PDF หรือภาพถ่าย ไม่เกิน {0}", "PDF or a photo, up to {0}");
    public static readonly Text HasScan = new("แนบไว้แล้ว: {0} เลือกไฟล์ใหม่เพื่อเปลี่ยน", "Attached: {0}. Choose another one to replace it.");

    public static readonly Text ToWhom = new("ถึง", "To");
    public static readonly Text ToWhomHint = new("ไม่เลือกเลย หมายถึงทุกหน่วยงานในกำกับ", "Choosing nothing means all agencies below.");
    public static readonly Text Types = new("ประเภทหน่วยงาน", "Types of agency");
    public static readonly Text Areas = new("จังหวัดหรืออำเภอ", "Provinces or districts");
    public static readonly Text AreasHint = new("เลือกจังหวัดแล้วบันทึกร่าง จะเลือกอำเภอในจังหวัดนั้นต่อได้", "Choose a province and save the draft to choose districts inside it.");
    public static readonly Text Codes = new("เฉพาะหน่วยงาน ตามรหัส (ไม่บังคับ)", "Single agencies, by code (optional)");
    public static readonly Text CodesHint = new("คั่นด้วยเว้นวรรคหรือขึ้นบรรทัดใหม่ ใช้เลขไทยได้ ถ้ากรอกเฉพาะช่องนี้จะส่งถึงรหัสเหล่านี้เท่านั้น", "Separate by spaces or lines; Thai digits are fine. With nothing else chosen, only these get it.");
    public static readonly Text WithoutAdmin = new("เฉพาะหน่วยงานที่ยังไม่มีผู้ดูแลที่ทำงานได้", "Only agencies without a working administrator");
    public static readonly Text IncludesLater = new("ให้หน่วยงานที่เข้ามาในกำกับภายหลังได้รับด้วย", "Agencies that come below later get it too");
    public static readonly Text SameAudience = new("ส่งถึงทุกหน่วยงานที่ได้รับฉบับเดิม", "Goes to every agency that has the earlier one.");
    public static readonly Text SaveAndCheck = new("บันทึกและตรวจผู้รับ", "Save and check who gets it");
    public static readonly Text SaveOnly = new("บันทึกร่าง", "Save the draft");
    public static readonly Text Cancel = new("กลับ", "Back");
    public static readonly Text SavedDraft = new("บันทึกร่างแล้ว ยังไม่ได้ส่ง", "The draft is saved. Nothing is sent.");

    public static readonly Text CheckTitle = new("ตรวจก่อนส่ง", "Check before sending");
    public static readonly Text WillGo = new("จะส่งถึง {0} หน่วยงาน", "Agencies that will get it: {0}");
    public static readonly Text WhatHappens = new("เมื่อส่งแล้วแก้ไขไม่ได้ หนังสือเข้าทะเบียนหนังสือของสำนักงาน ทุกหน่วยงานเห็นทันที และแจ้งผู้ดูแลกับผู้บริหารทางอีเมลเป็นลำดับ", "What is sent cannot be changed. The letter enters the office's register, every agency sees it at once, and administrators and heads are told by e-mail in turn.");
    public static readonly Text StillMissing = new("ยังส่งไม่ได้", "It cannot be sent yet");
    public static readonly Text SendDo = new("ส่งถึง {0} หน่วยงาน", "Send to agencies: {0}");
    public static readonly Text Receivers = new("หน่วยงานที่จะได้รับ", "Agencies that will get it");
    public static readonly Text ReceiversCount = new("{0} หน่วยงาน เรียงตามรหัส", "Agencies: {0}, by code");
    public static readonly Text Agency = new("หน่วยงาน", "Agency");
    public static readonly Text Type = new("ประเภท", "Type");
    public static readonly Text Discard = new("ทิ้งร่าง", "Discard the draft");

    public static readonly Text SaidSent = new("ส่งแล้ว หน่วยงานเห็นได้ทันที", "Sent. Agencies see it now.");
    public static readonly Text SaidSentBefore = new("หนังสือเวียนนี้ส่งไปแล้ว", "This circular was sent already.");
    public static readonly Text SaidReminded = new("เตือนแล้ว {0} หน่วยงาน อีเมลกำลังทยอยส่ง", "Agencies reminded: {0}. The e-mails are going out.");
    public static readonly Text Mails = new("กำลังแจ้งทางอีเมล {0} จาก {1} หน่วยงาน", "Telling by e-mail: {0} of {1} agencies");
    public static readonly Text MailsDone = new("แจ้งทางอีเมลครบแล้ว", "All were told by e-mail");
    public static readonly Text AgenciesUnit = new("หน่วยงาน", "agencies");
    public static readonly Text NotAnswered = new("ยังไม่รับทราบ", "Not acknowledged");
    public static readonly Text DaysLeft = new("ครบกำหนด {0}", "Due {0}");
    public static readonly Text LastReminder = new("เตือนล่าสุด {0}", "Last reminder {0}");
    public static readonly Text NoReminder = new("ยังไม่เคยเตือน", "No reminder yet");
    public static readonly Text Remind = new("เตือนผู้ที่ยังไม่รับทราบ", "Remind those who have not");
    public static readonly Text RemindWhy = new("วันละครั้งต่อหน่วยงาน", "Once a day for each agency");
    public static readonly Text ByArea = new("ตามพื้นที่", "By area");
    public static readonly Text Area = new("พื้นที่", "Area");
    public static readonly Text AllAreas = new("ทุกพื้นที่", "All areas");
    public static readonly Text Find = new("ชื่อหรือรหัสหน่วยงาน", "Name or code");
    public static readonly Text Download = new("ดาวน์โหลด CSV", "Download CSV");
    public static readonly Text NothingFound = new("ไม่พบหน่วยงานตามตัวกรองนี้", "No agency matches these filters");
    public static readonly Text LinesCount = new("{0} หน่วยงาน ที่ยังไม่รับทราบก่อน", "Agencies: {0}, those that have not first");
    public static readonly Text By = new("โดย {0}", "by {0}");
    public static readonly Text Call = new("ติดต่อ", "Call");
    public static readonly Text Nobody = new("ไม่มีผู้ดูแล", "Nobody known");
    public static readonly Text NoPhone = new("ไม่มีเบอร์", "no number");
    public static readonly Text Correct = new("แก้ไขด้วยฉบับใหม่", "Correct by a new one");
    public static readonly Text Withdraw = new("ยกเลิกด้วยฉบับใหม่", "Take back by a new one");
    public static readonly Text FromAbove = new("ส่งโดย {0} หน้านี้แสดงเฉพาะหน่วยงานในกำกับของสำนักงานนี้", "Sent by {0}. This page shows only the agencies below this office.");
    public static readonly Text ReadIt = new("ข้อความที่ส่ง", "What was sent");

    public static Text Heading(Following? following) => following switch
    {
        Following.Forwards => new("ส่งต่อหนังสือเวียน", "Forward a circular"),
        Following.Corrects => new("แก้ไขหนังสือเวียนด้วยฉบับใหม่", "Correct a circular"),
        Following.Withdraws => new("ยกเลิกหนังสือเวียน", "Take a circular back"),
        _ => New,
    };
}
