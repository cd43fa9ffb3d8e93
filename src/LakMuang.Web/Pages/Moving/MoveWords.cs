using LakMuang.Kernel;
using LakMuang.Staff.Moving;

namespace LakMuang.Web.Pages.Moving;

/// <summary>Words of transfers and secondments.</summary>
internal static class MoveWords
{
    public static readonly Text Title = new("โอนย้ายและช่วยราชการ", "Transfers and secondments");
    public static readonly Text Why = new("เรื่องที่หน่วยงานนี้ส่งไป และที่หน่วยงานอื่นส่งมา สองฝ่ายต้องตกลงกัน", "What this agency has sent, and what others have sent to it. Both sides must agree.");
    public static readonly Text None = new("ยังไม่มีเรื่องโอนย้าย", "No transfer or secondment");
    public static readonly Text NoneHow = new("ส่งคนของท่านไปได้จากหน้าของบุคคลนั้น หรือขอรับโอนด้วยเลขประจำตัวประชาชน", "Send somebody from their own page, or ask for somebody by citizen ID.");
    public static readonly Text Waits = new("มีเรื่องโอนย้ายรอหน่วยงานนี้ตอบ", "Moves that wait for this agency");
    public static readonly Text Ask = new("ขอรับโอน", "Ask for a transfer");
    public static readonly Text AskWhy = new("ใช้เลขประจำตัวประชาชนที่เจ้าตัวให้มา ถ้าผู้นั้นอยู่ในหลักเมือง หน่วยงานเดิมจะได้รับคำขอ หน้านี้ไม่บอกว่าเลขนี้มีอยู่หรือไม่", "Use the citizen ID that the person gave you. If they are in LakMuang, their agency gets the request. This page does not tell whether a number is known.");
    public static readonly Text CitizenId = new("เลขประจำตัวประชาชน", "Citizen ID");
    public static readonly Text Position = new("ตำแหน่งในหน่วยงานใหม่", "Post in the new agency");
    public static readonly Text Unit = new("สังกัด (ถ้ามี)", "Unit (if any)");
    public static readonly Text Day = new("วันแรกในหน่วยงานใหม่", "First day in the new agency");
    public static readonly Text DayHint = new("มีผลเวลา 00.00 น. ของวันนั้น ถ้าเป็นวันนี้หรือก่อนหน้า มีผลทันทีที่อีกฝ่ายรับ", "It takes effect at 00:00 that day; today or earlier, as soon as the other side accepts");
    public static readonly Text SecondDay = new("วันแรกที่ไปช่วย", "First day there");
    public static readonly Text Until = new("วันสุดท้ายที่ไปช่วย", "Last day there");
    public static readonly Text UntilHint = new("สิ้นสุดเองเมื่อสิ้นวันนั้น ไม่เกิน 2 ปี", "It ends by itself after that day; 2 years at most");
    public static readonly Text Order = new("คำสั่งหรือหนังสือ", "Order or letter");
    public static readonly Text Send = new("ส่งเรื่อง", "Send");
    public static readonly Text SaidSent = new("ส่งเรื่องแล้ว ถ้าเป็นบุคลากรในหลักเมือง หน่วยงานอีกฝ่ายจะตอบ ติดตามได้ที่หน้านี้", "Sent. If this is somebody in LakMuang, the other agency will answer. Follow it here.");

    public static readonly Text Transfer = new("โอนย้าย", "Transfer");
    public static readonly Text Second = new("ช่วยราชการ", "Second");
    public static readonly Text TransferOf = new("โอนย้าย {0}", "Transfer of {0}");
    public static readonly Text SecondOf = new("ให้ {0} ไปช่วยราชการ", "Secondment of {0}");
    public static readonly Text SecondWhy = new("ตำแหน่งเดิมยังอยู่ สิ้นสุดเองเมื่อครบกำหนด", "The own post stays. It ends by itself on the last day.");
    public static readonly Text FindTo = new("ค้นหน่วยงานปลายทาง", "Find the other agency");
    public static readonly Text FindToHint = new("ชื่อ ชื่อย่อ หรือรหัสหน่วยงาน", "Name, abbreviation or code");
    public static readonly Text Find = new("ค้นหา", "Search");
    public static readonly Text To = new("หน่วยงานปลายทาง", "Agency");
    public static readonly Text NotFound = new("ไม่พบหน่วยงานที่ค้น ลองชื่อสั้นลงหรือรหัส", "No agency found. Try a shorter name, or the code.");
    public static readonly Text RightsSleep = new("พักสิทธิในหน่วยงานเดิมระหว่างไปช่วย", "Rights at home sleep meanwhile");
    public static readonly Text RightsSleepHint = new("กลับมาใช้ได้เองเมื่อสิ้นสุดการช่วยราชการ", "They come back by themselves when it ends");

    public static readonly Text WhatEnds = new("สิ่งที่สิ้นสุดในหน่วยงานเดิม", "What ends in the old agency");
    public static readonly Text WhatStays = new("สิ่งที่มีอยู่ในหน่วยงานเดิม", "What there is at home");
    public static readonly Text IsAdmin = new("เป็นผู้ดูแลหน่วยงาน: สิ้นสุดพร้อมกัน", "administrator of the agency: that ends too");
    public static readonly Text IsLastAdmin = new("เป็นผู้ดูแลหน่วยงานคนสุดท้าย แต่งตั้งผู้ดูแลคนใหม่ก่อนวันที่มีผล มิฉะนั้นหน่วยงานจะไม่มีผู้ดูแล", "The last administrator of the agency. Appoint another one before that day, or the agency is left without.");
    public static readonly Text Who = new("ผู้ใด", "Who");
    public static readonly Text OldPosition = new("ตำแหน่งเดิม", "Present post");
    public static readonly Text FromAgency = new("หน่วยงานเดิม", "From");
    public static readonly Text NewPost = new("ตำแหน่งใหม่", "New post");
    public static readonly Text NotNamedYet = new("หน่วยงานปลายทางเป็นผู้ระบุเมื่อรับ", "The new agency names it when it accepts");
    public static readonly Text Hidden = new("แสดงเมื่อหน่วยงานเดิมรับ", "Shown once the other agency accepts");
    public static readonly Text Takes = new("มีผล", "Takes effect");
    public static readonly Text Sent = new("ส่งเรื่องเมื่อ", "Sent");
    public static readonly Text Decided = new("ตอบเมื่อ", "Answered");
    public static readonly Text By = new("{0} โดย {1}", "{0} by {1}");
    public static readonly Text Reason = new("เหตุผล", "Reason");
    public static readonly Text Letter = new("หนังสือ", "Letter");
    public static readonly Text LaterLetter = new("หนังสือฉบับหลัง", "Later letter");
    public static readonly Text FromTo = new("{0} – {1}", "{0} – {1}");
    public static readonly Text Sleeps = new("พักสิทธิในหน่วยงานเดิม", "Rights at home sleep");

    public static readonly Text Accept = new("รับ", "Accept");
    public static readonly Text AcceptWhyNow = new("มีผลทันทีที่กดรับ: ตำแหน่งและสิทธิของหน่วยงานเดิมสิ้นสุด และออกจากระบบในนามหน่วยงานเดิม", "It takes effect at once: posts and rights of the old agency end, and what was entered for it is closed.");
    public static readonly Text AcceptWhy = new("มีผลวันที่ {0} เวลา 00.00 น.", "It takes effect on {0} at 00:00.");
    public static readonly Text AcceptDo = new("รับเรื่องนี้", "Accept");
    public static readonly Text Refuse = new("ไม่รับ", "Refuse");
    public static readonly Text RefuseDo = new("ไม่รับเรื่องนี้", "Refuse");
    public static readonly Text Withdraw = new("ถอนหรือยกเลิกเรื่อง", "Withdraw");
    public static readonly Text WithdrawDo = new("ถอนเรื่อง", "Withdraw");
    public static readonly Text Change = new("เปลี่ยนวันสุดท้าย", "Change the last day");
    public static readonly Text ChangeWhy = new("ก่อนวันนี้: สิ้นสุดทันที ขยายเวลาได้โดยหน่วยงานเดิม", "Before today: it ends at once. The home agency may prolong it.");
    public static readonly Text ChangeDo = new("บันทึกวันสุดท้าย", "Save the last day");
    public static readonly Text Open = new("เปิดเรื่อง", "Open");
    public static readonly Text AnswerBy = new("ตอบภายใน {0}", "Answer by {0}");
    public static readonly Text Climbed = new("ส่งถึงหน่วยงานที่กำกับแล้ว", "With the office above");

    public static readonly Text Below = new("โอนย้ายของหน่วยงานในกำกับ", "Transfers of the agencies below");
    public static readonly Text BelowNone = new("ไม่มีเรื่องที่ค้างหรือกำลังจะมีผล", "Nothing waits or is to take effect");
    public static readonly Text Mine = new("{0} จาก {1} ไป {2}", "{0}: from {1} to {2}");
    public static readonly Text MineTransfer = new("ท่านจะโอนย้าย", "You are to be transferred");
    public static readonly Text MineSecond = new("ท่านจะไปช่วยราชการ", "You are to be seconded");
    public static readonly Text MineRunning = new("ท่านกำลังช่วยราชการ", "You are on secondment");

    public static Text Of(MoveKind kind) => kind is MoveKind.Transfer ? new("โอนย้าย", "Transfer") : new("ช่วยราชการ", "Secondment");

    public static (string Kind, Text Text) Of(MoveState state) => state switch
    {
        MoveState.Proposed => ("w", new("รอตอบ", "Waiting")),
        MoveState.Agreed => ("i", new("ตกลงแล้ว รอวันที่มีผล", "Agreed, to come")),
        MoveState.Running => ("ok", new("กำลังช่วยราชการ", "Running")),
        MoveState.Done => ("ok", new("เสร็จแล้ว", "Done")),
        MoveState.Refused => ("b", new("ไม่รับ", "Refused")),
        MoveState.Withdrawn => ("", new("ถอนแล้ว", "Withdrawn")),
        MoveState.Cancelled => ("", new("ยกเลิกแล้ว", "Cancelled")),
        _ => ("", new("หมดอายุ ไม่มีผู้ตอบ", "Expired")),
    };

    /// <summary>The days of a move, as lists show them.</summary>
    public static Text Days(MoveLine line) => line.Until is { } until
        ? FromTo.With(ThaiDate.InTable(line.Day), ThaiDate.InTable(until)) : ThaiDate.InTable(line.Day);
}
