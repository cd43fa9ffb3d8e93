using LakMuang.Samples.Common;

namespace LakMuang.Samples.Info;

public enum FieldKind
{
    Text,
    Required,

    /// <summary>A whole number, 0 to 99,999,999.</summary>
    Count,

    /// <summary>Square kilometres, up to two decimals.</summary>
    Area,
    Phone,
    Email,
    Web,
}

/// <summary>One fact of the central record.</summary>
public sealed record Field(string Key, FieldKind Kind, Words Label)
{
    public static readonly IReadOnlyList<Field> All =
    [
        new("name", FieldKind.Required, new("ชื่อหน่วยงาน", "Agency name")),
        new("type", FieldKind.Required, new("ประเภท", "Type")),
        new("province", FieldKind.Required, new("จังหวัด", "Province")),
        new("district", FieldKind.Text, new("อำเภอ", "District")),
        new("area", FieldKind.Area, new("พื้นที่ (ตารางกิโลเมตร)", "Area (square kilometres)")),
        new("male", FieldKind.Count, new("ประชากรชาย (คน)", "Male population")),
        new("female", FieldKind.Count, new("ประชากรหญิง (คน)", "Female population")),
        new("households", FieldKind.Count, new("จำนวนครัวเรือน", "Households")),
        new("address", FieldKind.Text, new("ที่ตั้งสำนักงานผู้บริหาร", "Executive's office address")),
        new("phone", FieldKind.Phone, new("โทรศัพท์", "Telephone")),
        new("email", FieldKind.Email, new("อีเมล", "E-mail")),
        new("web", FieldKind.Web, new("เว็บไซต์", "Website")),
    ];
}
