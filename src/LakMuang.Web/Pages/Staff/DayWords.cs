using LakMuang.Kernel;
using LakMuang.Staff.Past;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Words of the page of a past day.</summary>
internal static class DayWords
{
    public static readonly Text Link = new("ดูย้อนหลังตามวันที่", "On a past day");
    public static readonly Text Title = new("ผู้ที่อยู่ในหน่วยงานในวันที่กำหนด", "Who belonged here on a day");
    public static readonly Text Why = new("ผู้ดำรงตำแหน่งและสิทธิที่มีผลในวันนั้น รวมรายการที่สิ้นสุดแล้ว", "Posts held and rights in force on that day, ended ones too.");
    public static readonly Text Date = new("วันที่", "Day");
    public static readonly Text DateHint = new("เช่น 30/9/2569 หรือ 30 ก.ย. 2569", "Such as 30/9/2569 or 30 Sep 2026");
    public static readonly Text Show = new("แสดง", "Show");
    public static readonly Text File = new("ดาวน์โหลด CSV", "Download CSV");
    public static readonly Text FileWhy = new("การดาวน์โหลดบันทึกไว้ และแสดงให้ทุกคนที่มีชื่อในไฟล์เห็น", "A download is on record, and shown to everybody in the file.");
    public static readonly Text On = new("วันที่ {0}: {1} คน เรียงตามชื่อ", "{2}: {1} people, by name");
    public static readonly Text Nobody = new("ไม่มีผู้ดำรงตำแหน่งในวันที่ {0}", "Nobody held a post on {0}");
    public static readonly Text NobodyWhy = new("อาจเป็นวันก่อนที่หน่วยงานเริ่มบันทึกในหลักเมือง ลองวันที่ใหม่กว่านี้", "The day may lie before the agency's first records in LakMuang. Try a later one.");
    public static readonly Text Name = new("ชื่อ–สกุล", "Name");
    public static readonly Text Position = new("ตำแหน่ง", "Position");
    public static readonly Text Unit = new("สังกัด", "Unit");
    public static readonly Text Kind = new("ประเภท", "Kind");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text Right = new("สิทธิ", "Right");
    public static readonly Text State = new("ในวันนั้น", "On that day");
    public static readonly Text NoRights = new("ไม่มีสิทธิในระบบใด", "No right in any system");
    public static readonly Text EndedThen = new("พ้นเวลา {0} ของวันนั้น", "Ended at {1} of that day");
    public static readonly Text Printed = new("ข้อมูล ณ {0}", "As known on {1}");

    private static readonly Text _entered = new("มีผลตามหนังสือแล้ว บันทึกในหลักเมืองเมื่อ {0}", "in force by its letter, entered in LakMuang on {1}");
    private static readonly Text _from = new("ตั้งแต่ {0}", "from {1}");
    private static readonly Text _until = new("ถึง {0}", "until {1}");
    private static readonly Text _paused = new("ระงับ {0}–{1}", "suspended {2}–{3}");
    private static readonly Text _pausedOn = new("ระงับตั้งแต่ {0}", "suspended from {1}");

    /// <summary>A word for the tag, and what stands behind it where there is more to say.</summary>
    public static (string Kind, Text Tag, Text? More) Of(RightOnDay right) => right.Force switch
    {
        ForceOnDay.WholeDay => ("ok", new("ใช้ได้ทั้งวัน", "In force all day"), null),
        ForceOnDay.Suspended => ("b", new("ระงับทั้งวัน", "Suspended all day"), null),
        ForceOnDay.EnteredLater => ("i", new("บันทึกภายหลัง", "Entered later"), At(_entered, right.Right.GivenAt)),
        _ => ("w", new("ใช้ได้บางช่วง", "In force for a part"), Parts(right)),
    };

    /// <summary>Both in one line, for a file.</summary>
    public static string InLine(RightOnDay right)
    {
        var (_, tag, more) = Of(right);
        return more is null ? tag.ToString() : $"{tag}: {more}";
    }

    private static Text Parts(RightOnDay right)
    {
        Text[] parts =
        [
            .. right.Begins is { } begins ? [At(_from, begins)] : Array.Empty<Text>(),
            .. right.Ends is { } ends ? [At(_until, ends)] : Array.Empty<Text>(),
            .. right.Pauses.Select(p => p.Until is { } back
                ? _paused.With(ThaiDate.Moment(p.From).Th, ThaiDate.Moment(back).Th, ThaiDate.Moment(p.From).En, ThaiDate.Moment(back).En)
                : At(_pausedOn, p.From)),
        ];
        return new(string.Join(" · ", parts.Select(p => p.Th)), string.Join(" · ", parts.Select(p => p.En)));
    }

    private static Text At(Text words, DateTimeOffset at) => words.With(ThaiDate.Moment(at).Th, ThaiDate.Moment(at).En);
}
