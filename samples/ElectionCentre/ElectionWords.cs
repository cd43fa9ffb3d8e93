using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

internal static class ElectionWords
{
    public static Words Of(Office office) => office switch
    {
        Office.Mayor => new("นายก", "Mayor"),
        Office.Deputy => new("รองนายก", "Deputy mayor"),
        Office.Secretary => new("เลขานุการนายก", "Mayor's secretary"),
        Office.Adviser => new("ที่ปรึกษานายก", "Mayor's adviser"),
        Office.Speaker => new("ประธานสภา", "Council chair"),
        Office.DeputySpeaker => new("รองประธานสภา", "Council vice chair"),
        _ => new("สมาชิกสภา", "Council member"),
    };

    public static Words Of(EndedBy ended) => ended switch
    {
        EndedBy.Resigned => new("ลาออก", "Resigned"),
        EndedBy.Died => new("ถึงแก่กรรม", "Died"),
        EndedBy.Disqualified => new("ขาดคุณสมบัติ", "Disqualified"),
        EndedBy.Removed => new("ถูกสั่งให้พ้นจากตำแหน่ง", "Removed by order"),
        EndedBy.Dissolved => new("ยุบสภา", "Council dissolved"),
        _ => new("แต่งตั้งผู้อื่นแทน", "Replaced"),
    };

    /// <summary>Why somebody is out of office: what was recorded, the mayor's going, or the end of the term.</summary>
    public static Words WhyOut(Official official) => official.Ended is { } by
        ? Of(by)
        : Terms.GoesWithTheMayor(official.Office) ? new("พ้นตามนายก", "Went with the mayor") : new("ครบวาระ", "Term ended");

    /// <summary>The kinds of local agency as they arrive in the claim.</summary>
    public static string Type(string claim) => claim switch
    {
        "provincial_administration" => "องค์การบริหารส่วนจังหวัด",
        "city_municipality" => "เทศบาลนคร",
        "town_municipality" => "เทศบาลเมือง",
        "subdistrict_municipality" => "เทศบาลตำบล",
        "subdistrict_administration" => "องค์การบริหารส่วนตำบล",
        "special_administration" => "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ",
        _ => claim,
    };
}
