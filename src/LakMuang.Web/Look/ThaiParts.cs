using System.Collections.Immutable;

namespace LakMuang.Web.Look;

/// <summary>Cuts positions and agency names where a reader of Thai would.</summary>
internal static class ThaiParts
{
    // Words that begin a part. Longer ones first, so that เทศบาลตำบล is not taken for เทศบาล and ตำบล.
    private static readonly ImmutableArray<string> _beginnings =
    [
        .. new[]
        {
            "สำนักงานส่งเสริมการปกครองท้องถิ่น", "กรมส่งเสริมการปกครองท้องถิ่น", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด",
            "ขององค์กรปกครองส่วนท้องถิ่น",
            "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "เมืองพัทยา", "จังหวัด", "อำเภอ", "ท้องถิ่นจังหวัด", "ท้องถิ่นอำเภอ",
            "ผู้อำนวยการ", "ผู้ช่วย", "รองปลัด", "รองนายก", "ปลัด", "นายก", "หัวหน้า", "รักษาราชการแทน",
            "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสวัสดิการสังคม", "กองสาธารณสุข", "กองยุทธศาสตร์", "สำนักปลัด", "สำนักคลัง", "ฝ่าย",
            "นักวิชาการ", "นักวิเคราะห์", "นักจัดการ", "นักทรัพยากรบุคคล", "นักบริหารงาน", "เจ้าพนักงาน", "เจ้าหน้าที่",
            "การเงินและบัญชี", "จัดเก็บรายได้", "นโยบายและแผน", "ธุรการ", "พัสดุ", "การคลัง", "งานทั่วไป",
            "ปฏิบัติการ", "ปฏิบัติงาน", "ชำนาญการพิเศษ", "ชำนาญการ", "ชำนาญงาน", "เชี่ยวชาญ", "อาวุโส",
        }.OrderByDescending(word => word.Length),
    ];

    // Shorter leftovers stay with the part before them: a break there would leave a crumb.
    private const int Crumb = 4;

    /// <summary>The parts in order, each with what stands before it: nothing, a break opportunity, or a space.</summary>
    public static IEnumerable<(string Part, string Before)> Of(string name)
    {
        var before = "";
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in Cut(word))
            {
                yield return (part, before);
                before = "<wbr>";
            }

            before = " ";
        }
    }

    private static IEnumerable<string> Cut(string word)
    {
        var start = 0;
        var next = 0;
        for (var at = 0; at < word.Length; at = next)
        {
            next = at + Math.Max(1, BeginningAt(word, at));
            if (BeginningAt(word, next) > 0 && next - start >= Crumb && word.Length - next >= Crumb)
            {
                yield return word[start..next];
                start = next;
            }
        }

        yield return word[start..];
    }

    /// <summary>Length of the known word that begins here, or 0.</summary>
    private static int BeginningAt(string word, int at) =>
        at >= word.Length ? 0 : _beginnings.FirstOrDefault(b => word.AsSpan(at).StartsWith(b, StringComparison.Ordinal))?.Length ?? 0;
}
