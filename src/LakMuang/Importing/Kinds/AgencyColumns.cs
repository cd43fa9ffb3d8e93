namespace LakMuang.Importing.Kinds;

internal static class AgencyColumns
{
    /// <summary>Among the heads are those of the department's open data (dlads_05_01), which has one row for each tambon that an organisation covers.</summary>
    public static readonly IReadOnlyList<Column> All =
    [
        new("code", new("รหัส อปท.", "Agency code"), true, "06361099", "รหัสหน่วยงาน", "รหัส", "agency"),
        new("type", new("ประเภท อปท.", "Type"), false, "องค์การบริหารส่วนตำบล", "ประเภท", "ประเภทหน่วยงาน", "agency type"),
        new("name", new("อปท.", "Name"), true, "หนองตัวอย่าง", "ชื่อ อปท.", "ชื่อหน่วยงาน", "หน่วยงาน", "ชื่อ", "name th", "name_th"),
        new("name-en", new("ชื่ออังกฤษ", "Name (English)"), false, "", "ชื่อภาษาอังกฤษ", "name en", "name_en"),
        new("province", new("จังหวัด", "Province"), false, "ชัยภูมิ", "รหัสจังหวัด"),
        new("district", new("อำเภอ", "District"), false, "ภูเขียว", "เขต", "รหัสอำเภอ"),
        new("parent", new("รหัสหน่วยงานที่กำกับดูแล", "Office above"), false, "", "สังกัด", "parent code"),
    ];
}
