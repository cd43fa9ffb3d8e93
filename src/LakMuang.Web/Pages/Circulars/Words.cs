using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using Following = LakMuang.Circulars.Following;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>Words of the box of an agency, and of reading and acknowledging.</summary>
internal static class Words
{
    public static readonly Text Title = new("หนังสือเวียน", "Circulars");
    public static readonly Text Why = new("หนังสือจากกรม จังหวัด และอำเภอถึงหน่วยงานนี้ ทุกคนในหน่วยงานอ่านได้ ผู้ดูแลหน่วยงานหรือผู้บริหารรับทราบครั้งเดียวแทนหน่วยงาน", "Letters from the department, the province and the district to this agency. Everybody here reads them; an administrator or the head acknowledges once for the agency.");
    public static readonly Text WhichAgency = new("เลือกหน่วยงาน", "Choose the agency");
    public static readonly Text NoAgency = new("ท่านยังไม่ได้ดำรงตำแหน่งในหน่วยงานใด", "You hold no post in any agency.");
    public static readonly Text NoAgencyHow = new("หนังสือเวียนถึงหน่วยงาน ไม่ถึงบุคคล ติดต่อผู้ดูแลหน่วยงานของท่านถ้าข้อมูลตำแหน่งไม่ถูกต้อง", "Circulars go to agencies. Speak to your agency's administrator if your post is missing.");
    public static readonly Text All = new("ทั้งหมด", "All");
    public static readonly Text Waiting = new("รอรับทราบ", "To acknowledge");
    public static readonly Text Acknowledged = new("รับทราบแล้ว", "Acknowledged");
    public static readonly Text OverdueOnly = new("เกินกำหนด", "Overdue");
    public static readonly Text NothingOverdue = new("ไม่มีฉบับที่เกินกำหนด", "Nothing is overdue");
    public static readonly Text Show = new("แสดง", "Show");
    public static readonly Text Search = new("เลขที่ เรื่อง หรือคำในหนังสือ", "Number, subject or words in it");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text Empty = new("ยังไม่มีหนังสือเวียน", "No circular has come yet");
    public static readonly Text EmptyHow = new("เมื่อกรม จังหวัด หรืออำเภอส่งมา จะแสดงที่นี่ และแจ้งผู้ดูแลหน่วยงานทางอีเมล", "What the department, the province or the district sends appears here, and the administrators are told by e-mail.");
    public static readonly Text NothingWaits = new("รับทราบครบทุกฉบับแล้ว", "All are acknowledged");
    public static readonly Text Nothing = new("ไม่พบหนังสือเวียนตามที่ค้น “{0}”", "No circular matches “{0}”");
    public static readonly Text NothingHow = new("ค้นด้วยเลขไทยหรือเลขอารบิกก็ได้", "Thai and Arabic digits both work.");
    public static readonly Text Clear = new("ล้างตัวกรอง", "Clear filters");
    public static readonly Text Count = new("{0} ฉบับ ใหม่ก่อน", "Circulars: {0}, the newest first");
    public static readonly Text Subject = new("เรื่อง", "Subject");
    public static readonly Text From = new("จาก", "From");
    public static readonly Text Received = new("ได้รับ", "Received");
    public static readonly Text Due = new("ครบกำหนดรับทราบ", "Acknowledge by");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text DueOn = new("รับทราบภายใน {0}", "Due {0}");
    public static readonly Text Overdue = new("เกินกำหนด {0}", "Overdue since {0}");
    public static readonly Text Corrected = new("มีฉบับแก้ไขแล้ว", "Corrected");
    public static readonly Text Withdrawn = new("ยกเลิกแล้ว", "Taken back");
    public static readonly Text ForReading = new("เพื่อทราบ", "To read");

    public static readonly Text Number = new("เลขที่หนังสือ", "Number");
    public static readonly Text Dated = new("ลงวันที่", "Dated");
    public static readonly Text TheText = new("ข้อความ", "Text");
    public static readonly Text Letter = new("หนังสือ", "The letter");
    public static readonly Text OpenFile = new("เปิดไฟล์", "Open the file");
    public static readonly Text FileOf = new("ไฟล์หนังสือ {0}", "Scan of {0}");
    public static readonly Text AcknowledgeTitle = new("การรับทราบ", "Acknowledgement");
    public static readonly Text AcknowledgeWhy = new("กดครั้งเดียวแทนทั้งหน่วยงาน ระบบบันทึกชื่อท่านและเวลา", "Once for the whole agency. Your name and the time are recorded.");
    public static readonly Text Acknowledge = new("รับทราบแทนหน่วยงาน", "Acknowledge for the agency");
    public static readonly Text AcknowledgedBy = new("รับทราบแล้วโดย {0} เมื่อ {1}", "Acknowledged by {0} on {1}");
    public static readonly Text NotYours = new("ผู้ดูแลหน่วยงานหรือผู้บริหารเป็นผู้รับทราบแทนหน่วยงาน", "An administrator or the head acknowledges for the agency.");
    public static readonly Text SaidDone = new("รับทราบแล้ว ผู้ส่งเห็นว่าหน่วยงานของท่านรับทราบแล้ว", "Acknowledged. The sender sees that your agency has read it.");
    public static readonly Text SaidBefore = new("มีผู้รับทราบแทนหน่วยงานไปก่อนแล้ว", "A colleague has acknowledged it already.");
    public static readonly Text NoNeed = new("ไม่ต้องรับทราบ", "Nothing to acknowledge.");
    public static readonly Text Forward = new("ส่งต่อหน่วยงานในกำกับ", "Forward to the agencies below");

    public static readonly Text EarlierForwards = new("ส่งต่อจากหนังสือ {0} ลงวันที่ {1} เรื่อง {2}", "Passes on {0}, dated {1}: {2}");
    public static readonly Text EarlierCorrects = new("แก้ไขหนังสือ {0} ลงวันที่ {1} เรื่อง {2}", "Corrects {0}, dated {1}: {2}");
    public static readonly Text EarlierWithdraws = new("ยกเลิกหนังสือ {0} ลงวันที่ {1} เรื่อง {2}", "Takes back {0}, dated {1}: {2}");
    public static readonly Text LaterCorrects = new("หนังสือนี้ถูกแก้ไขด้วย {0} ลงวันที่ {1} ให้ใช้ฉบับใหม่", "Corrected by {0}, dated {1}: use that one.");
    public static readonly Text LaterWithdraws = new("หนังสือนี้ถูกยกเลิกด้วย {0} ลงวันที่ {1}", "Taken back by {0}, dated {1}.");
    public static readonly Text WithdrawnAlone = new("หนังสือนี้ถูกยกเลิกแล้ว", "This letter was taken back.");
    public static readonly Text OpenOther = new("เปิดฉบับนั้น", "Open it");

    public static readonly Text TaskWhat = new("รับทราบหนังสือเวียน {0} ฉบับ", "Circulars to acknowledge: {0}");

    public static Text Of(Following? following) => following switch
    {
        Following.Corrects => EarlierCorrects,
        Following.Withdraws => EarlierWithdraws,
        _ => EarlierForwards,
    };

    public static Text Later(CircularState state) => state is CircularState.Corrected ? LaterCorrects : LaterWithdraws;

    public static Text Of(AgencyType type) => Offices.Words.Of(type);
}
