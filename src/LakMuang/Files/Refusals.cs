using LakMuang.Kernel;

namespace LakMuang.Files;

/// <summary>Why a file is not taken. Each says what to do.</summary>
internal static class Refusals
{
    public static Problem TooLarge(FilesOptions options) => new("file.too-large", new Text(
        "ไฟล์ใหญ่เกิน {0} กรุณาเลือกไฟล์ที่เล็กกว่า หรือสแกนใหม่ให้ละเอียดน้อยลง",
        "The file is larger than {0}. Please choose a smaller one, or scan it again with less detail.").With(options.LargestInWords));

    public static readonly Problem Empty = new("file.empty", new(
        "ไฟล์นี้ว่างเปล่า กรุณาเลือกไฟล์ใหม่",
        "This file is empty. Please choose another."));

    public static readonly Problem OtherType = new("file.type", new(
        "รับเฉพาะ PDF, JPG และ PNG เท่านั้น กรุณาบันทึกเอกสารเป็น PDF หรือถ่ายภาพแล้วแนบใหม่",
        "Only PDF, JPG and PNG are taken. Please save the document as PDF, or take a photo of it."));

    public static readonly Problem CutShort = new("file.cut-short", new(
        "ไฟล์นี้มาไม่ครบ ส่วนท้ายขาดหาย กรุณาเปิดดูไฟล์ในเครื่องแล้วแนบใหม่",
        "This file is cut short: its end is missing. Please check that it opens on your device, then attach it again."));

    public static readonly Problem Broken = new("file.broken", new(
        "ไฟล์นี้ชำรุด อ่านไม่ได้ กรุณาสแกนหรือบันทึกใหม่แล้วแนบอีกครั้ง",
        "This file is damaged and cannot be read. Please scan or save it again."));

    public static readonly Problem TwoTypes = new("file.two-types", new(
        "ไฟล์นี้มีข้อมูลชนิดอื่นซ่อนอยู่ จึงรับไม่ได้ กรุณาพิมพ์เป็น PDF ใหม่หรือสแกนใหม่",
        "Data of another kind is hidden in this file, so it is not taken. Please print it to a new PDF, or scan it again."));

    public static readonly Problem Active = new("file.active", new(
        "ไฟล์ PDF นี้มีคำสั่งทำงานหรือไฟล์แนบอยู่ข้างใน กรุณาพิมพ์เป็น PDF ใหม่แล้วแนบอีกครั้ง",
        "This PDF holds commands or attached files. Please print it to a new PDF and attach that."));

    public static readonly Problem Locked = new("file.locked", new(
        "ไฟล์ PDF นี้ตั้งรหัสผ่านหรือเข้ารหัสไว้ กรุณาบันทึกใหม่แบบไม่มีรหัส",
        "This PDF is protected by a password or encrypted. Please save it without protection."));

    public static readonly Problem None = new("file.none", new(
        "กรุณาเลือกไฟล์",
        "Please choose a file."));

    public static readonly Problem NoUpload = new("upload.none", new(
        "ไม่พบไฟล์ที่ส่งไว้ อาจเกินหนึ่งวันแล้ว กรุณาเลือกไฟล์อีกครั้ง",
        "The file sent before is not there; it is kept for a day. Please choose it again."));

    public static readonly Problem NotWhole = new("upload.not-whole", new(
        "ไฟล์ยังส่งไม่ครบ กรุณารอให้ส่งเสร็จ หรือเลือกไฟล์เดิมอีกครั้งเพื่อส่งต่อ",
        "The file has not arrived whole yet. Please wait, or choose the same file again to go on."));

    public static readonly Problem TooMuch = new("upload.too-much", new(
        "ไฟล์จากเบราว์เซอร์นี้ไม่ตรงกับขนาดที่แจ้งไว้ กรุณาเลือกไฟล์อีกครั้ง",
        "More came than was announced. Please choose the file again."));

    public static readonly Problem TooMany = new("upload.too-many", new(
        "มีไฟล์ที่ส่งค้างไว้มากเกินไป กรุณาบันทึกแบบฟอร์มที่ค้างอยู่ก่อน หรือรอหนึ่งวัน",
        "Too many files are waiting. Please save the forms they belong to, or wait a day."));
}
