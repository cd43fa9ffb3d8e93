using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <summary>What is wrong with one cell or one row.</summary>
internal static class KindRefusals
{
    public static readonly Problem Missing = new("import.cell.missing", new("ต้องกรอกช่องนี้", "This cell is needed."));

    public static readonly Problem ShortenedNumber = new("import.cell.shortened", new(
        "Excel ย่อเลขประจำตัวเป็นรูป 1.10001E+12 ตัวเลขท้ายหายไป กรุณาตั้งรูปแบบคอลัมน์เป็นข้อความ แล้วกรอกเลข 13 หลักใหม่",
        "Excel has shortened the citizen ID to a form like 1.10001E+12 and its last digits are lost. Please format the column as text and enter all 13 digits again."));

    public static readonly Problem Email = new("import.cell.email", new(
        "รูปแบบอีเมลไม่ถูกต้อง เช่น somchai@example.go.th",
        "This is no e-mail address, such as somchai@example.go.th."));

    public static readonly Problem Mobile = new("import.cell.mobile", new(
        "เบอร์โทรศัพท์มือถือต้องมี 10 หลัก ขึ้นต้นด้วย 06 08 หรือ 09",
        "A mobile number has 10 digits and begins with 06, 08 or 09."));

    public static readonly Problem Kind = new("import.cell.kind", new(
        "ประเภทการดำรงตำแหน่งต้องเป็น ดำรงตำแหน่ง รักษาราชการแทน รักษาการในตำแหน่ง ปฏิบัติราชการแทน ช่วยราชการ หรือ มอบหมายหน้าที่",
        "The kind is one of: substantive, acting, acting in post, signing for, seconded, assigned."));

    public static readonly Problem Office = new("import.cell.office", new(
        "หน้าที่ต้องเป็น หัวหน้าหน่วยงานคลัง นายก หรือ ปลัด",
        "The office is one of: head of finance, mayor, clerk."));

    public static readonly Problem SsoAdmin = new("import.cell.sso-admin", new(
        "ผู้ดูแลหน่วยงานแต่งตั้งด้วยการนำเข้าไม่ได้ ต้องเสนอชื่อและรอการยืนยัน",
        "SSO admins do not come by import: they are proposed and confirmed."));

    public static readonly Problem YesOrNo = new("import.cell.yes-no", new("กรอก ใช่ หรือ ไม่ใช่", "Enter yes or no."));

    public static readonly Problem NoAgency = new("import.row.agency", new(
        "ไม่พบหน่วยงานรหัสนี้ หรือหน่วยงานไม่ได้อยู่ในความดูแลของท่าน",
        "No agency has this code, or it is not one that you look after."), "agency");

    public static readonly Problem AgencyCode = new("import.cell.code", new(
        "รหัสหน่วยงานเป็นตัวเลข 4 หลัก หรือ 7-8 หลัก",
        "An agency's code has 4 digits, or 7 to 8."));

    public static readonly Problem NoPost = new("import.grant.no-post", new(
        "บุคคลนี้ไม่ได้ดำรงตำแหน่งในหน่วยงานนี้ กรุณานำเข้าบุคลากรก่อน",
        "This person holds no post in this agency today. Please import the people first."), "citizen-id");

    public static readonly Problem Nobody = new("import.right.nobody", new(
        "กรอกเลขประจำตัวประชาชนของผู้รับสิทธิ",
        "Give the citizen ID of whoever gets the right."), "citizen-id");

    public static Problem TooLong(int longest) => new("import.cell.too-long", new Text(
        "ยาวได้ไม่เกิน {0} ตัวอักษร", "At most {0} characters.").With(longest));

    public static Problem Twice(int first) => new("import.row.twice", new Text(
        "ซ้ำกับแถวที่ {0} ในไฟล์เดียวกัน",
        "The same as row {0} of this file.").With(first));

    public static Text SameAgency(int first) => new Text(
        "หน่วยงานเดียวกับแถวที่ {0} (อีกตำบลหนึ่ง)",
        "The same agency as row {0} (another tambon).").With(first);
}
