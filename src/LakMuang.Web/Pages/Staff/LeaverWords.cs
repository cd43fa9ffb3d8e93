using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Words of leaving, and of the reports about it.</summary>
internal static class LeaverWords
{
    public static readonly Text Leave = new("บันทึกการพ้นหน้าที่", "Record departure");
    public static readonly Text LeaveOf = new("บันทึกการพ้นหน้าที่ของ {0}", "Departure of {0}");
    public static readonly Text WhatEnds = new("ตำแหน่งและสิทธิที่จะสิ้นสุด", "Posts and rights that end");
    public static readonly Text NothingEnds = new("ไม่มีตำแหน่งที่ดำรงอยู่ในหน่วยงานนี้แล้ว", "No post is held here any more.");
    public static readonly Text IsAdmin = new("เป็นผู้ดูแลหน่วยงาน ควรแต่งตั้งผู้ดูแลแทนก่อน", "administrator of the agency: appoint another one first");
    public static readonly Text Cause = new("เหตุที่พ้นตำแหน่ง", "Why");
    public static readonly Text LastDay = new("วันสุดท้ายที่ปฏิบัติหน้าที่", "Last day of duty");
    public static readonly Text LastDayHint = new("วันนี้หรือหลังจากนี้: สิทธิใช้ได้จนสิ้นวันนั้น ก่อนวันนี้: สิ้นสุดทันที", "Today or later: rights last until that day is over. Before today: they end at once");
    public static readonly Text LeaveDo = new("บันทึกการพ้นหน้าที่", "Record the departure");
    public static readonly Text SaidLeft = new("บันทึกการพ้นหน้าที่แล้ว", "The departure is on record.");

    public static readonly Text Reports = new("แจ้งผู้พ้นหน้าที่", "Reported leavers");
    public static readonly Text ReportedBy = new("{0} แจ้งเมื่อ {1} วันสุดท้าย {2}", "{0} on {1}; last day {2}");
    public static readonly Text AnswerBy = new("ตอบภายใน {0}", "Answer by {0}");
    public static readonly Text HasClimbed = new("ส่งถึงหน่วยงานที่กำกับแล้ว", "With the office above");
    public static readonly Text Dismiss = new("ไม่เป็นไปตามที่แจ้ง", "Not so");
    public static readonly Text DismissDo = new("ปิดเรื่อง", "Close the report");
    public static readonly Text Suspend = new("ระงับทันที", "Suspend now");

    public static readonly Text NoReports = new("ไม่มีการแจ้งที่ค้างอยู่", "No report waits");
    public static readonly Text NoReportsHow = new("เจ้าหน้าที่ทุกคนแจ้งได้จากหน้าแรกของตน", "Everybody can report from their own home page.");
    public static readonly Text ReportNew = new("แจ้งเพื่อนร่วมงานพ้นหน้าที่", "Report a leaver");
    public static readonly Text ReportWhy = new("เมื่อมีผู้ย้าย ลาออก เกษียณ หรือเปลี่ยนหน้าที่ แจ้งที่นี่ ผู้ดูแลหน่วยงานจะตรวจและดำเนินการภายใน 1 วันทำการ", "When somebody moves, resigns, retires or changes duties, say so here. The administrator checks it and acts within one working day.");
    public static readonly Text Who = new("ผู้พ้นหน้าที่", "Who leaves");
    public static readonly Text FindWho = new("ค้นชื่อเพื่อนร่วมงาน", "Find a colleague");
    public static readonly Text Find = new("ค้นหา", "Search");
    public static readonly Text InWords = new("เกิดอะไรขึ้น", "What happened");
    public static readonly Text InWordsHint = new("เช่น โอนไป อบต. อื่น ตามคำสั่งที่เห็น", "Such as: transferred to another agency by an order I saw");
    public static readonly Text Send = new("ส่งให้ผู้ดูแลหน่วยงาน", "Send to the administrator");
    public static readonly Text Sent = new("ส่งแล้ว ผู้ดูแลหน่วยงานได้รับแจ้ง ยังไม่มีสิทธิใดเปลี่ยนจนกว่าจะตรวจ", "Sent. The administrator is told; no right changes before it is checked.");
}
