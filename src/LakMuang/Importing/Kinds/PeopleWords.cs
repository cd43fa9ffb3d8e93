using LakMuang.Agencies.Contracts;

namespace LakMuang.Importing.Kinds;

/// <summary>What people write for kinds and offices, in Thai, in English and by the names of the values.</summary>
internal static class PeopleWords
{
    private static readonly Dictionary<string, AppointmentKind> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ดำรงตำแหน่ง"] = AppointmentKind.Substantive,
        ["ตัวจริง"] = AppointmentKind.Substantive,
        ["substantive"] = AppointmentKind.Substantive,
        ["รักษาราชการแทน"] = AppointmentKind.Acting,
        ["acting"] = AppointmentKind.Acting,
        ["รักษาการในตำแหน่ง"] = AppointmentKind.ActingInPost,
        ["acting in post"] = AppointmentKind.ActingInPost,
        ["ปฏิบัติราชการแทน"] = AppointmentKind.SigningFor,
        ["signing for"] = AppointmentKind.SigningFor,
        ["ช่วยราชการ"] = AppointmentKind.Seconded,
        ["seconded"] = AppointmentKind.Seconded,
        ["มอบหมายหน้าที่"] = AppointmentKind.Assigned,
        ["assigned"] = AppointmentKind.Assigned,
    };

    private static readonly Dictionary<string, Office> _offices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["หัวหน้าหน่วยงานคลัง"] = Office.HeadOfFinance,
        ["ผอ.กองคลัง"] = Office.HeadOfFinance,
        ["ผู้อำนวยการกองคลัง"] = Office.HeadOfFinance,
        ["head of finance"] = Office.HeadOfFinance,
        ["นายก"] = Office.Mayor,
        ["mayor"] = Office.Mayor,
        ["ปลัด"] = Office.Clerk,
        ["clerk"] = Office.Clerk,
        ["ผู้ดูแลหน่วยงาน"] = Office.SsoAdmin,
        ["sso admin"] = Office.SsoAdmin,
        ["sso-admin"] = Office.SsoAdmin,
    };

    public static AppointmentKind? KindOf(string word) => _kinds.TryGetValue(word, out var kind) ? kind : null;

    public static Office? OfficeOf(string word) => _offices.TryGetValue(word, out var office) ? office : null;

    public static bool? YesOrNo(string word) => word.ToLowerInvariant() switch
    {
        "" or "ไม่ใช่" or "ไม่" or "no" or "n" or "0" or "false" or "-" => false,
        "ใช่" or "yes" or "y" or "1" or "true" or "x" or "✓" or "เลือกตั้ง" => true,
        _ => null,
    };
}
