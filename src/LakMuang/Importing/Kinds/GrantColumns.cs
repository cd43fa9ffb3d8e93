namespace LakMuang.Importing.Kinds;

internal static class GrantColumns
{
    public static readonly IReadOnlyList<Column> All =
    [
        new("citizen-id", new("เลขประจำตัวประชาชน", "Citizen ID"), true, "9900000000014", "เลขบัตรประชาชน", "เลขประจำตัว 13 หลัก", "เลขประชาชน", "เลข 13 หลัก", "pid", "national id", "id card"),
        new("agency", new("รหัสหน่วยงาน", "Agency code"), true, "05360199", "รหัส อปท.", "หน่วยงาน", "agency"),
        new("system", new("รหัสระบบ", "System"), false, "info", "ระบบ", "ระบบสารสนเทศ", "system code"),
        new("group", new("กลุ่มผู้ใช้งาน", "User group"), true, "info-viewer", "กลุ่ม", "รหัสกลุ่ม", "สิทธิ", "สิทธิ์", "group", "role", "right"),
        new("from", new("ตั้งแต่วันที่", "From"), false, "1/10/2569", "วันที่เริ่ม", "start date", "start"),
        new("until", new("ถึงวันที่", "Until"), false, "", "วันที่สิ้นสุด", "วันสิ้นสุด", "end date", "end", "to"),
    ];
}
