using LakMuang.Circulars;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>The columns of the list of answers as a file.</summary>
internal static class CsvOfAnswers
{
    private static readonly Text[] _columns =
    [
        new("รหัส", "Code"), new("หน่วยงาน", "Agency"), new("ประเภท", "Type"), new("พื้นที่", "Area"), new("สถานะ", "State"), new("รับทราบเมื่อ", "Acknowledged at"),
        new("โดย", "By"), new("เตือนล่าสุด", "Last reminder"),
    ];

    public static IEnumerable<string> Head() => _columns.Select(c => c.ToString());

    public static IEnumerable<string> Row(FollowLine line) =>
    [
        SafeCsv.Code(line.Agency.Code), line.Agency.Name.ToString(), Words.Of(line.Agency.Type).ToString(), line.Agency.Area.ToString(),
        (line.AcknowledgedAt is null ? WordsOfSending.NotAnswered : WordsOfSending.Answered).ToString(),
        line.AcknowledgedAt is { } at ? ThaiDate.Moment(at).ToString() : "", line.AcknowledgedBy?.Full.ToString() ?? "",
        line.RemindedOn is { } day ? ThaiDate.InTable(day).ToString() : "",
    ];
}
