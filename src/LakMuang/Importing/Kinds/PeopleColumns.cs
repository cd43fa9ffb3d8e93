namespace LakMuang.Importing.Kinds;

internal static class PeopleColumns
{
    public static readonly IReadOnlyList<Column> All =
    [
        new("citizen-id", new("เลขประจำตัวประชาชน", "Citizen ID"), true, "9900000000014", "เลขบัตรประชาชน", "เลขประจำตัว 13 หลัก", "เลขประชาชน", "เลข 13 หลัก", "เลขบัตร", "pid", "national id", "id card"),
        new("title", new("คำนำหน้า", "Title"), false, "นาย", "คำนำหน้าชื่อ", "คำนำหน้านาม", "prefix"),
        new("given-name", new("ชื่อ", "Given name"), true, "สมชาย", "ชื่อตัว", "ชื่อจริง", "first name", "firstname"),
        new("family-name", new("นามสกุล", "Family name"), true, "ใจดี", "ชื่อสกุล", "สกุล", "last name", "lastname", "surname"),
        new("title-en", new("คำนำหน้า (อังกฤษ)", "Title (English)"), false, "Mr.", "title en", "title_en"),
        new("given-name-en", new("ชื่อ (อังกฤษ)", "Given name (English)"), false, "Somchai", "first name en", "given_name_en", "ชื่อภาษาอังกฤษ"),
        new("family-name-en", new("นามสกุล (อังกฤษ)", "Family name (English)"), false, "Chaidi", "last name en", "family_name_en", "นามสกุลภาษาอังกฤษ"),
        new("birth-date", new("วันเกิด", "Birth date"), false, "8/4/2528", "วันเดือนปีเกิด", "วัน เดือน ปี เกิด", "birthdate", "dob", "date of birth"),
        new("email", new("อีเมล", "E-mail"), false, "somchai@example.go.th", "อีเมล์", "อีเมลล์", "mail", "email address"),
        new("mobile", new("โทรศัพท์มือถือ", "Mobile"), false, "0812345678", "มือถือ", "เบอร์โทร", "เบอร์โทรศัพท์", "โทรศัพท์", "เบอร์มือถือ", "phone", "tel"),
        new("agency", new("รหัสหน่วยงาน", "Agency code"), false, "05360199", "รหัส อปท.", "หน่วยงาน", "agency", "code"),
        new("position", new("ตำแหน่ง", "Position"), true, "นักวิชาการเงินและบัญชี", "ชื่อตำแหน่ง", "post", "job title"),
        new("unit", new("กอง/สำนัก", "Unit"), false, "กองคลัง", "กอง", "สำนัก", "สำนัก/กอง", "สังกัด", "ส่วนราชการ", "department", "division"),
        new("kind", new("ประเภทการดำรงตำแหน่ง", "Kind of appointment"), false, "ดำรงตำแหน่ง", "ลักษณะการดำรงตำแหน่ง", "kind"),
        new("office", new("หน้าที่ตามระเบียบ", "Office"), false, "", "หน้าที่"),
        new("elected", new("มาจากการเลือกตั้ง", "Elected"), false, "ไม่ใช่", "เลือกตั้ง"),
        new("from", new("ตั้งแต่วันที่", "From"), false, "1/10/2569", "วันที่แต่งตั้ง", "วันที่เริ่ม", "วันที่ดำรงตำแหน่ง", "start date", "start"),
        new("until", new("ถึงวันที่", "Until"), false, "", "วันที่สิ้นสุด", "วันสิ้นสุด", "end date", "end", "to"),
    ];
}
