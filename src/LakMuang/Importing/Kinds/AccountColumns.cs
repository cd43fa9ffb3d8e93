namespace LakMuang.Importing.Kinds;

internal static class AccountColumns
{
    public static readonly IReadOnlyList<Column> All =
    [
        new("citizen-id", new("เลขประจำตัวประชาชน", "Citizen ID"), true, "9900000000014", "เลขบัตรประชาชน", "เลขประจำตัว 13 หลัก", "เลขประชาชน", "เลข 13 หลัก", "pid", "national id", "id card", "username", "user id", "รหัสผู้ใช้"),
        new("name", new("ชื่อ นามสกุล", "Name"), false, "นายสมชาย จำลองกุล", "ชื่อ-สกุล", "ชื่อ", "ชื่อ-นามสกุล", "full name", "ชื่อผู้ใช้งาน"),
        new("agency", new("รหัสหน่วยงาน", "Agency code"), false, "05360199", "รหัส อปท.", "หน่วยงาน", "agency", "org", "organization"),
        new("group", new("กลุ่มผู้ใช้งาน", "User group"), false, "info-viewer", "กลุ่ม", "รหัสกลุ่ม", "สิทธิ", "สิทธิ์", "group", "role", "right", "บทบาท"),
        new("status", new("สถานะบัญชี", "Account state"), false, "ใช้งาน", "สถานะ", "status", "state", "active"),
        new("last-sign-in", new("เข้าใช้ล่าสุด", "Last sign-in"), false, "1/11/2569", "ใช้งานล่าสุด", "last login", "last sign in", "last used"),
    ];
}
