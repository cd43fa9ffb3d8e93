using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Tree;

internal static partial class Words
{
    public static readonly Text NameTh = new("ชื่อภาษาไทย", "Name in Thai");
    public static readonly Text NameEn = new("ชื่อภาษาอังกฤษ", "Name in English");
    public static readonly Text NameKept = new("เว้นว่างไว้ถ้าชื่อไม่เปลี่ยน", "Leave it empty where the name stays");
    public static readonly Text NewType = new("ประเภทใหม่", "New type");
    public static readonly Text TypeOf = new("ประเภท", "Type");
    public static readonly Text Choose = new("เลือก", "Choose");
    public static readonly Text NewCode = new("รหัสใหม่", "New code");
    public static readonly Text NewCodeHint = new("เว้นว่างไว้ถ้าใช้รหัสเดิม รหัสเดิมยังค้นหาเจอและไม่ตกเป็นของหน่วยงานอื่น", "Leave it empty where the code stays. The old code is still found, and goes to nobody else.");
    public static readonly Text CodeHint = new("สำนักงานใช้ 4 หลัก องค์กรปกครองส่วนท้องถิ่นใช้ 8 หลัก", "4 digits for an office, 8 for a local organisation");
    public static readonly Text ParentCode = new("รหัสของต้นสังกัดใหม่", "Code of the new parent");
    public static readonly Text ParentHint = new("หน่วยงานที่อยู่ใต้หน่วยงานนี้ย้ายตามไปด้วย", "Agencies below go along.");
    public static readonly Text IntoCode = new("รหัสของหน่วยงานที่รับช่วง", "Code of the successor");
    public static readonly Text IntoHint = new("บุคลากรและสิทธิโอนไปหน่วยงานนี้ ตามรายการที่จะแสดงให้ตรวจก่อน", "People and rights go there, as you will be shown first.");
    public static readonly Text FateOf = new("บุคลากรของหน่วยงานนี้", "The people of this agency");
    public static readonly Text ReceiverCode = new("รหัสของหน่วยงานที่รับบุคลากร", "Code of the agency that receives the people");
    public static readonly Text ReceiverHint = new("กรอกเมื่อเลือกให้ย้ายไปหน่วยงานอื่น", "Needed where they go to another agency.");
    public static readonly Text On = new("วันที่มีผล", "In effect from");
    public static readonly Text OnHint = new("มีผลเวลา 00.00 น. ของวันนั้น เช่น 1 ต.ค. 2570", "From 00:00 of that day, such as 1 Oct 2027");
    public static readonly Text Number = new("เลขที่หรือชื่อประกาศ", "Number of the announcement");
    public static readonly Text NumberHint = new("ตามที่พิมพ์ในประกาศหรือหนังสือ เช่น มท 0801/2569", "As printed, such as มท 0801/2569");
    public static readonly Text LetterDate = new("ประกาศลงวันที่", "Date of the announcement");
    public static readonly Text Next = new("ตรวจผลที่จะเกิดขึ้น", "See what it does");
    public static readonly Text NextHow = new("ยังไม่มีอะไรเปลี่ยน จนกว่าท่านจะยืนยันในหน้าถัดไป", "Nothing changes until you confirm on the next page.");
    public static readonly Text Cancel = new("ยกเลิก", "Cancel");

    public static readonly Text Effects = new("สิ่งที่จะเกิดขึ้น", "What will happen");
    public static readonly Text EffectsNow = new("นับจากข้อมูล ณ ขณะนี้", "Counted as things stand now");
    public static readonly Text NoEffects = new("ไม่มีบุคลากร สิทธิ หรือรายการอื่นที่ได้รับผลกระทบ", "No people, rights or other records are affected.");
    public static readonly Text What = new("รายการ", "What");
    public static readonly Text Fate = new("ผล", "Effect");
    public static readonly Text Count = new("จำนวน", "Number");
    public static readonly Text AllThereAre = new("ทั้งหมด", "All");
    public static readonly Text Obstacles = new("ยังยืนยันไม่ได้", "This cannot be confirmed yet");
    public static readonly Text Confirm = new("ยืนยันให้มีผลทันที", "Confirm: in effect at once");
    public static readonly Text ConfirmLater = new("ยืนยันให้มีผล {0}", "Confirm: in effect from {0}");
    public static readonly Text ConfirmHow = new("เมื่อมีผลแล้วย้อนกลับไม่ได้ ต้องทำเป็นการเปลี่ยนแปลงใหม่", "Once in effect it is not taken back: another change would be needed.");
    public static readonly Text LaterHow = new("ถึงวันนั้นจะทำตามกติกาเดียวกันกับข้อมูลของวันนั้น ยกเลิกได้ก่อนถึงวัน", "On that day the same rules apply to what is there then. It can be dropped before.");
    public static readonly Text Drop = new("ยกเลิกรายการนี้", "Drop this change");
    public static readonly Text SaidWaiting = new("ยืนยันแล้ว จะมีผลเวลา 00.00 น. ของวันที่กำหนด", "Confirmed. It takes effect at 00:00 of its day.");
    public static readonly Text SaidWorking = new("ยืนยันแล้ว กำลังดำเนินการ มีรายการจำนวนมาก ปิดหน้านี้ได้ แล้วกลับมาดูผลภายหลัง", "Confirmed, and being carried out: there are many records. You can leave this page and come back.");
    public static readonly Text SaidDone = new("มีผลแล้ว", "In effect.");
    public static readonly Text SaidStuck = new("ยังมีผลไม่ได้ ดูเหตุผลด้านล่าง", "Not in effect: see below what stands in the way.");
    public static readonly Text SaidDropped = new("ยกเลิกแล้ว ไม่มีอะไรเปลี่ยน", "Dropped. Nothing was changed.");
    public static readonly Text Result = new("โอนไปด้วย {0} รายการ สิ้นสุด {1} รายการ", "Carried over: {0}. Ended: {1}.");
    public static readonly Text Letter = new("ประกาศ", "Announcement");
    public static readonly Text Dated = new("ลงวันที่ {0}", "of {0}");
    public static readonly Text By = new("ผู้จัดทำ", "Drafted by");
    public static readonly Text DecidedBy = new("ผู้ยืนยันหรือยกเลิก", "Confirmed or dropped by");
    public static readonly Text Into = new("หน่วยงานที่รับช่วง", "Successor");
    public static readonly Text NewName = new("ชื่อใหม่", "New name");
    public static readonly Text NewParent = new("ต้นสังกัดใหม่", "New parent");
    public static readonly Text UnderWay = new("กำลังดำเนินการ", "Being carried out");
    public static readonly Text Begins = new("จะเริ่มภายใน 1 นาที", "It begins within a minute.");
    public static readonly Text Progress = new("ทำแล้ว {0} จาก {1} รายการ (ร้อยละ {2})", "{0} of {1} records ({2} per cent)");
    public static readonly Text Saves = new("กำลังบันทึกทั้งหมด (ร้อยละ {0})", "Writing all of it ({0} per cent)");
    public static readonly Text MayLeave = new("ปิดหน้านี้ได้ งานทำต่อเอง กลับมาดูภายหลังได้จากหน้า “การเปลี่ยนแปลง”", "You can leave this page: the work goes on, and you find it under “Changes”.");
    public static readonly Text LookAgain = new("ดูอีกครั้ง", "Look again");
    public static readonly Text AllOrNothing = new("ระหว่างนี้ทุกคนยังเห็นหน่วยงานเดิม เมื่อเสร็จจึงเปลี่ยนพร้อมกันทั้งหมด", "Everybody still sees the agency as it was. When it is done, all of it changes at once.");

    public static readonly Text Together = new("ยืนยันพร้อมกันหลายรายการ", "Confirm several together");
    public static readonly Text TogetherChoose = new("เลือกรายการที่ยังไม่ยืนยัน แล้วดูผลรวมกันก่อนยืนยัน", "Choose changes that are not confirmed yet, and see what all of them do first.");
    public static readonly Text TogetherWhy = new("แต่ละรายการมีผลครบหรือไม่มีผลเลย ทำเรียงตามลำดับ ถ้ารายการใดติดขัดจะหยุดที่รายการนั้น รายการที่ทำแล้วยังมีผล", "Each takes effect as a whole or not at all, one after another. If one stops, those after it are not touched, and those before it stay in effect.");
    public static readonly Text TogetherSee = new("ดูผลของรายการที่เลือก", "See what they do");
    public static readonly Text TogetherDo = new("ยืนยันทั้ง {0} รายการ", "Confirm all {0}");
    public static readonly Text TogetherDone = new("ยืนยันแล้ว {0} รายการ", "Confirmed: {0}.");
    public static readonly Text TogetherStopped = new("ยืนยันแล้ว {0} รายการ และหยุดที่รายการถัดไป: {1}", "Confirmed: {0}. Then it stopped: {1}");
    public static readonly Text TogetherNot = new("ยังยืนยันพร้อมกันไม่ได้ แก้รายการที่ติดขัดหรือเอาออกก่อน", "They cannot be confirmed together yet. Mend or leave out what stands in the way.");
    public static readonly Text ChooseThis = new("เลือก {0}", "Choose {0}");
    public static readonly Text Registers = new("ทะเบียนที่เก็บไว้", "Registers that are kept");
    public static readonly Text RegistersWhy = new("เปิดดูได้อย่างเดียว", "They can be read, and nothing changes in them.");
    public static readonly Text See = new("เปิดดู", "Open");

    public static Text Of(FateOfPeople fate) => fate is FateOfPeople.End
        ? new("พ้นจากตำแหน่งพร้อมหน่วยงาน สิทธิสิ้นสุด", "Their posts end with the agency, and their rights")
        : new("ย้ายไปหน่วยงานอื่น สิทธิสิ้นสุดและขอใหม่ที่นั่น", "They go to another agency; rights end and are given anew there");
}
