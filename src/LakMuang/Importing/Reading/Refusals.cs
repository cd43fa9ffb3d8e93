using LakMuang.Kernel;

namespace LakMuang.Importing.Reading;

/// <summary>Why a file cannot be read. Each says what to do.</summary>
internal static class Refusals
{
    public static readonly Problem Empty = new("import.file.empty", new(
        "ไฟล์นี้ว่างเปล่า กรุณาเลือกไฟล์ใหม่",
        "This file is empty. Please choose another."), "File");

    public static readonly Problem OldWorkbook = new("import.file.old", new(
        "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) หรือตั้งรหัสผ่านไว้ กรุณาเปิดใน Excel แล้วบันทึกเป็น .xlsx แบบไม่มีรหัสผ่าน",
        "This is an old Excel file (.xls), or one with a password. Please open it in Excel and save it as .xlsx without a password."), "File");

    public static readonly Problem Macros = new("import.file.macros", new(
        "ไฟล์ Excel นี้มีแมโคร วัตถุฝัง หรือลิงก์ไปไฟล์อื่น จึงรับไม่ได้ กรุณาบันทึกเป็น .xlsx ธรรมดา หรือ CSV",
        "This workbook holds macros, embedded objects or links to other files, so it is not taken. Please save it as a plain .xlsx, or as CSV."), "File");

    public static readonly Problem Bomb = new("import.file.bomb", new(
        "ไฟล์ Excel นี้ขยายออกแล้วใหญ่ผิดปกติ จึงรับไม่ได้ กรุณาบันทึกเฉพาะตารางเป็น CSV",
        "This workbook unpacks to an unusual size, so it is not taken. Please save the table alone as CSV."), "File");

    public static readonly Problem TooManyTexts = new("import.file.texts", new(
        "ไฟล์ Excel นี้ใหญ่เกินไป กรุณาบันทึกเป็น CSV แล้วนำเข้าใหม่",
        "This workbook is too large. Please save it as CSV and import that."), "File");

    public static readonly Problem Broken = new("import.file.broken", new(
        "อ่านไฟล์ Excel นี้ไม่ได้ ไฟล์อาจชำรุด กรุณาเปิดใน Excel แล้วบันทึกใหม่ หรือบันทึกเป็น CSV",
        "This workbook cannot be read; it may be damaged. Please open it in Excel and save it again, or save it as CSV."), "File");

    public static readonly Problem UnknownEncoding = new("import.file.encoding", new(
        "อ่านตัวอักษรในไฟล์นี้ไม่ได้ กรุณาบันทึกเป็น CSV UTF-8 หรือ .xlsx",
        "The letters of this file cannot be read. Please save it as CSV UTF-8, or as .xlsx."), "File");

    public static readonly Problem NoRows = new("import.file.no-rows", new(
        "ไฟล์นี้มีแต่หัวตาราง ไม่มีข้อมูล",
        "This file has a head row and no rows below it."), "File");

    public static Problem TooManyRows(int most) => new("import.file.rows", new Text(
        "ไฟล์นี้มีมากกว่า {0} แถว กรุณาแบ่งเป็นหลายไฟล์",
        "This file has more than {0} rows. Please divide it into several files.").With(most), "File");

    public static Problem TooManyColumns(int row) => new("import.file.columns", new Text(
        "แถวที่ {0} มีคอลัมน์มากเกินไป กรุณาตรวจเครื่องหมายคั่น",
        "Row {0} has too many columns. Please check its separators.").With(row), "File");

    public static Problem LongCell(int row) => new("import.file.cell", new Text(
        "แถวที่ {0} มีช่องที่ยาวผิดปกติ กรุณาตรวจเครื่องหมายคำพูดและเครื่องหมายคั่น",
        "Row {0} has a cell of unusual length. Please check quotes and separators.").With(row), "File");

    public static Problem OpenQuote(int row) => new("import.file.quote", new Text(
        "แถวที่ {0} เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด กรุณาแก้ไฟล์",
        "Row {0} opens a quote that is never closed. Please mend the file.").With(row), "File");

    public static Problem ErrorCell(int row) => new("import.file.error", new Text(
        "แถวที่ {0} มีช่องที่คำนวณผิดพลาด (#N/A, #REF! เป็นต้น) กรุณาแก้ไฟล์",
        "Row {0} has a cell with an error (#N/A, #REF! and the like). Please mend the file.").With(row), "File");
}
