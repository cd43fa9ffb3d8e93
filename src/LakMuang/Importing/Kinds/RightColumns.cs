namespace LakMuang.Importing.Kinds;

internal static class RightColumns
{
    /// <summary>The id of a person, as the page writes it that lets people be chosen. Files name people by their citizen ID.</summary>
    public const string Person = "person";

    public static readonly IReadOnlyList<Column> All =
    [
        new("citizen-id", new("เลขประจำตัวประชาชน", "Citizen ID"), false, "9900000000014", "เลขบัตรประชาชน", "เลขประจำตัว 13 หลัก", "เลขประชาชน", "เลข 13 หลัก", "pid", "national id", "id card"),
        new(Person, new("รหัสบุคคล", "Person"), false, ""),
        new("name", new("ชื่อ นามสกุล", "Name"), false, "นายสมชาย จำลองกุล", "ชื่อ-สกุล", "ชื่อ", "ชื่อ-นามสกุล", "full name"),
        new("system", new("รหัสระบบ", "System"), false, "info", "ระบบ", "ระบบสารสนเทศ", "system code"),
        new("group", new("กลุ่มผู้ใช้งาน", "User group"), true, "info-viewer", "กลุ่ม", "รหัสกลุ่ม", "สิทธิ", "สิทธิ์", "group", "role", "right"),
        new("from", new("ตั้งแต่วันที่", "From"), false, "", "วันที่เริ่ม", "start date", "start"),
        new("until", new("ถึงวันที่", "Until"), false, "", "วันที่สิ้นสุด", "วันสิ้นสุด", "end date", "end", "to"),
    ];
}
