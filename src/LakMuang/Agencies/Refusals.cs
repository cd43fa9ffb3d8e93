using LakMuang.Kernel;

namespace LakMuang.Agencies;

internal static class Refusals
{
    public static readonly Problem NoLetter = new("letter.none", new("ไม่พบหนังสือฉบับนี้", "This letter was not found."));

    public static readonly Problem NoKind = new("letter.kind", new("เลือกว่าเป็นหนังสือหรือคำสั่ง", "Choose whether it is a letter or an order."), "Kind");

    public static readonly Problem NoNumber = new("letter.number", new(
        "กรอกเลขที่ตามที่พิมพ์ในหนังสือ เช่น ชย 52301/ว 118",
        "Enter the number as printed on the letter, such as ชย 52301/ว 118."), "Number");

    public static readonly Problem NoSubject = new("letter.subject", new("กรอกชื่อเรื่องของหนังสือ", "Enter the subject of the letter."), "Subject");

    public static readonly Problem NumberUsedJustNow = new("letter.number-used", new(
        "เลขที่นี้เพิ่งถูกลงทะเบียนโดยผู้อื่น กรุณาตรวจในทะเบียน",
        "Somebody else has just registered this number. Please look it up in the register."), "Number");

    public static readonly Problem FileTakenJustNow = new("letter.file-taken", new(
        "ไฟล์หรือหนังสือนี้เพิ่งถูกบันทึกไปแล้ว กรุณาตรวจในทะเบียนก่อนส่งอีกครั้ง",
        "This file or letter has just been saved elsewhere. Please look at the register before you send it again."), "File");

    public static readonly Problem HasFile = new("letter.has-file", new(
        "หนังสือฉบับนี้มีไฟล์แล้ว และเปลี่ยนไม่ได้ หากไฟล์ผิด ให้ถอนหนังสือแล้วลงทะเบียนใหม่",
        "This letter has its file already, and that stays. If it is the wrong one, withdraw the letter and register it anew."), "File");

    public static readonly Problem WithdrawnAlready = new("letter.withdrawn", new(
        "หนังสือฉบับนี้ถูกถอนไปแล้ว",
        "This letter was withdrawn already."));

    public static readonly Problem NoReason = new("letter.reason", new("เลือกเหตุผลที่ถอน", "Choose the reason for withdrawing it."), "Reason");

    public static readonly Problem OtherList = new("letter.stale-preview", new(
        "รายการที่ได้รับผลกระทบเปลี่ยนไปหลังจากท่านเปิดหน้านี้ ยังไม่มีการถอน กรุณาดูรายการใหม่ด้านล่างก่อนยืนยัน",
        "What this affects has changed since you opened this page. Nothing was withdrawn. Please look at the new list below before you confirm."));

    /// <summary>Registers begin anew each year: the same number of one issuer in one year is one letter.</summary>
    public static Problem NumberUsed(Letter known) => new("letter.number-used", new Text(
        "เลขที่ {0} มีอยู่แล้วในทะเบียน ลงวันที่ {1} เรื่อง {2} กรุณาตรวจเลขที่และวันที่",
        "Number {0} stands in the register already, dated {3}: {2}. Please check number and date.")
        .With(known.Number, ThaiDate.InTable(known.IssuedOn).Th, known.Subject, ThaiDate.InTable(known.IssuedOn).En), "Number");

    public static Problem WasWithdrawn(Letter known) => new("letter.withdrawn", new Text(
        "หนังสือเลขที่ {0} ถูกถอนไปแล้ว ใช้เป็นหลักฐานไม่ได้ กรุณาระบุหนังสือฉบับอื่น",
        "Letter {0} was withdrawn and carries nothing any more. Please name another letter.").With(known.Number), "Number");

    public static Problem TooLong(string field, int longest) => new("letter.too-long", new Text(
        "ยาวได้ไม่เกิน {0} ตัวอักษร", "At most {0} characters.").With(longest), field);

    public static Problem OddDay(DateOnly day, DateOnly today) => new("letter.day", (day > today
        ? new Text("วันที่ {0} ยังมาไม่ถึง กรุณาตรวจปี พ.ศ.", "{1} has not come yet. Please check the year.")
        : new Text("วันที่ {0} เก่าเกินไป กรุณาตรวจปี พ.ศ. เช่น 2569", "{1} is too long ago. Please check the year, such as 2569 or 2026."))
        .With(ThaiDate.InTable(day).Th, ThaiDate.InTable(day).En), "IssuedOn");
}
