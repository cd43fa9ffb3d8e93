namespace LakMuang.Samples.Info;

/// <summary>The kinds of agency as they arrive in the claim, in words.</summary>
internal static class AgencyTypes
{
    private static readonly Dictionary<string, string> _words = new()
    {
        ["department"] = "กรมส่งเสริมการปกครองท้องถิ่น",
        ["provincial_office"] = "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด",
        ["district_office"] = "สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ",
        ["provincial_administration"] = "องค์การบริหารส่วนจังหวัด",
        ["city_municipality"] = "เทศบาลนคร",
        ["town_municipality"] = "เทศบาลเมือง",
        ["subdistrict_municipality"] = "เทศบาลตำบล",
        ["subdistrict_administration"] = "องค์การบริหารส่วนตำบล",
        ["special_administration"] = "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ",
    };

    /// <summary>A kind that is not known yet is shown as it came.</summary>
    public static string InThai(string? type) => _words.GetValueOrDefault(type ?? "", type ?? "");
}
