using LakMuang.Kernel;

namespace LakMuang.Staff.Moving;

internal static class MoveRefusals
{
    public static readonly Problem NoMove = new("move.none", new(
        "ไม่พบเรื่องนี้ หรือมีผู้ดำเนินการแล้ว ดูผลล่าสุดที่รายการ", "There is no such case, or somebody has dealt with it already. The list shows what is known now."));

    public static readonly Problem NoAgency = new("move.no-agency", new(
        "เลือกหน่วยงานปลายทางที่ยังใช้งานอยู่ และไม่ใช่หน่วยงานเดิม", "Choose another agency that is active."), "To");

    public static readonly Problem OddDay = new("move.day", new(
        "วันที่มีผลต้องอยู่ระหว่าง 90 วันก่อนถึง 1 ปีหลังวันนี้ กรุณาตรวจปี พ.ศ.",
        "The day must lie between 90 days ago and a year from today. Please check the year."), "Day");

    public static readonly Problem OddEnd = new("move.until", new(
        "วันสุดท้ายต้องไม่ก่อนวันแรกและวันนี้ และไม่เกิน 2 ปีนับจากวันแรก",
        "The last day must not lie before the first day or today, nor more than 2 years after the first."), "Until");

    public static readonly Problem NoPosition = new("move.position", new(
        "กรอกตำแหน่งในหน่วยงานใหม่ ไม่เกิน 200 ตัวอักษร", "Enter the post in the new agency, in 200 characters or fewer."), "Position");

    public static readonly Problem LongUnit = new("move.unit", new(
        "ชื่อสังกัดยาวเกิน 200 ตัวอักษร", "The unit is longer than 200 characters."), "Unit");

    public static readonly Problem Living = new("move.living", new(
        "มีเรื่องของบุคคลนี้ค้างอยู่แล้ว ตอบหรือปิดเรื่องเดิมก่อน ที่หน้า “โอนย้ายและช่วยราชการ”",
        "A case about this person is open already. Answer or close it first, on the page of transfers."));

    public static readonly Problem AskedAlready = new("move.asked-already", new(
        "หน่วยงานนี้ส่งคำขอของเลขนี้ไว้แล้ว รอผลที่รายการ", "This agency has asked for this number already. See the list."), "CitizenId");

    public static readonly Problem HereAlready = new("move.here-already", new(
        "บุคคลนี้ดำรงตำแหน่งในหน่วยงานนี้อยู่แล้ว", "This person holds a post in this agency already."), "CitizenId");

    public static readonly Problem TooMany = new("move.too-many", new(
        "ส่งคำขอครบจำนวนต่อวันแล้ว ลองใหม่พรุ่งนี้", "That is as many requests as a day takes. Try again tomorrow."));

    public static readonly Problem Own = new("move.own", new(
        "ดำเนินเรื่องของตนเองไม่ได้ ให้ผู้ดูแลคนอื่นหรือหน่วยงานที่กำกับทำ",
        "You cannot deal with your own case. Another administrator, or the office above, does that."));

    public static readonly Problem FourEyes = new("move.four-eyes", new(
        "ผู้เสนอเรื่องตอบรับเองไม่ได้ ให้ผู้ดูแลของอีกหน่วยงานตอบ",
        "Whoever proposed it cannot accept it. An administrator of the other agency answers."));

    public static readonly Problem Suspended = new("move.suspended", new(
        "บัญชีของบุคคลนี้ถูกระงับ คืนสิทธิก่อน แล้วจึงโอนย้าย หรือถ้าต้องระงับต่อ ให้หน่วยงานที่กำกับเป็นผู้พิจารณา",
        "This account is suspended. Reinstate it first, then move the person; if it must stay suspended, the office above decides."));

    public static readonly Problem Closed = new("move.closed", new(
        "บัญชีของบุคคลนี้ปิดแล้ว โอนย้ายไม่ได้ ถ้าปิดผิดพลาด ติดต่อผู้ดูแลระบบส่วนกลาง",
        "This account is closed, so the person cannot be moved. If that was a mistake, ask the central operators."));

    public static readonly Problem LetterGone = new("move.letter-gone", new(
        "หนังสือของเรื่องนี้ถูกถอนแล้ว ให้ผู้เสนอส่งใหม่ภายใต้หนังสือฉบับใหม่",
        "The letter of this case was withdrawn. The proposer sends it again under a new one."));

    public static readonly Problem TooLate = new("move.too-late", new(
        "ถึงวันที่มีผลแล้ว ยกเลิกไม่ได้ ถ้าจะย้ายกลับ ให้ทำเรื่องโอนใหม่", "The day has come, so it cannot be cancelled. To go back, start a new transfer."));
}
