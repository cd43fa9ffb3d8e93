using LakMuang.Kernel;

namespace LakMuang.Circulars;

internal static class Refusals
{
    public static readonly Problem None = new("circular.none", new(
        "ไม่พบหนังสือเวียนนี้", "There is no such circular."));

    public static readonly Problem NoSubject = new("circular.subject", new("กรอกชื่อเรื่อง", "Enter the subject."), "Subject");

    public static readonly Problem SubjectTooLong = new("circular.subject-long", new(
        "ชื่อเรื่องยาวได้ไม่เกิน 400 ตัวอักษร", "The subject has at most 400 characters."), "Subject");

    public static readonly Problem NoBody = new("circular.body", new("กรอกข้อความ", "Write the text."), "Body");

    public static readonly Problem BodyTooLong = new("circular.body-long", new(
        "ข้อความยาวได้ไม่เกิน 20,000 ตัวอักษร ที่ยาวกว่านี้ให้แนบเป็นไฟล์", "The text has at most 20,000 characters. Attach what is longer as a file."), "Body");

    public static readonly Problem NumberTooLong = new("circular.number-long", new(
        "เลขที่หนังสือยาวได้ไม่เกิน 80 ตัวอักษร", "The number has at most 80 characters."), "Number");

    public static readonly Problem NoNumber = new("circular.number", new(
        "กรอกเลขที่หนังสือตามที่พิมพ์ในหนังสือ", "Enter the number of the letter as it is printed."), "Number");

    public static readonly Problem NoDay = new("circular.day", new("กรอกวันที่ของหนังสือ", "Enter the day of the letter."), "IssuedOn");

    public static readonly Problem DayToCome = new("circular.day-future", new(
        "วันที่ของหนังสือต้องไม่หลังวันนี้", "The letter must not be dated after today."), "IssuedOn");

    public static readonly Problem NoDue = new("circular.due", new("กรอกวันครบกำหนดรับทราบ", "Enter the last day for acknowledging."), "DueOn");

    public static readonly Problem OddDue = new("circular.due-odd", new(
        "วันครบกำหนดต้องเป็นวันนี้หรือหลังจากนี้ไม่เกิน 1 ปี กรุณาตรวจปี พ.ศ.", "The last day lies between today and a year from now. Please check the year."), "DueOn");

    public static readonly Problem OddAudience = new("circular.audience", new(
        "ตัวเลือกผู้รับไม่ถูกต้อง กรุณาเลือกใหม่", "The choice of agencies is not valid. Please choose again."), "Codes");

    public static readonly Problem NobodyFound = new("circular.nobody", new(
        "ไม่มีหน่วยงานใดตรงกับผู้รับที่เลือก", "No agency matches the choice."), "Codes");

    public static readonly Problem ChangedMeanwhile = new("circular.changed", new(
        "มีผู้แก้ไขร่างนี้ระหว่างที่ท่านเปิดอยู่ เปิดร่างฉบับล่าสุดแล้วตรวจอีกครั้ง", "Somebody changed this draft meanwhile. Open it again and check what it says now."));

    public static readonly Problem SentAlready = new("circular.sent", new(
        "หนังสือเวียนนี้ส่งไปแล้ว แก้ไขไม่ได้ ถ้าต้องแก้ให้ส่งหนังสือเวียนฉบับใหม่", "This circular was sent and cannot be changed. Send a following one instead."));

    public static readonly Problem NotOpen = new("circular.not-open", new(
        "หนังสือเวียนนี้ถูกแก้ไขหรือยกเลิกด้วยฉบับใหม่แล้ว", "A following circular has corrected this one or taken it back."));

    public static readonly Problem NobodyToRemind = new("circular.reminded", new(
        "วันนี้เตือนหน่วยงานที่ยังไม่รับทราบไปแล้ว หรือรับทราบครบแล้ว", "Whoever has not acknowledged was reminded today already, or nobody is left."));

    public static readonly Problem NothingBelow = new("circular.nothing-below", new(
        "หน่วยงานนี้ไม่มีหน่วยงานในกำกับ จึงส่งหนังสือเวียนไม่ได้", "No agency is below this one, so it sends no circulars."));

    /// <param name="codes">As they were typed.</param>
    public static Problem NotBelow(string codes) => new("circular.not-below", new Text(
        "ไม่พบรหัสหน่วยงานเหล่านี้ในกำกับ: {0}", "These codes belong to no agency below: {0}").With(codes), "Codes");
}
