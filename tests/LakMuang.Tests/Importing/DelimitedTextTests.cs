using System.Text;
using LakMuang.Importing.Kinds;
using LakMuang.Importing.Reading;
using LakMuang.Kernel;

namespace LakMuang.Tests.Importing;

/// <summary>Text files as Thai offices save them.</summary>
public sealed class DelimitedTextTests
{
    private const string Table = "ชื่อ,นามสกุล\r\nสมชาย,\"ใจดี, \"\"เล็ก\"\"\"\r\n";

    static DelimitedTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true }, { "utf-16", false }, { "utf-16BE", false }, { "windows-874", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_is_told_from_the_bytes(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        using var file = new MemoryStream([.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Table)]);

        Assert.Equal([["ชื่อ", "นามสกุล"], ["สมชาย", "ใจดี, \"เล็ก\""]], Read(file));
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n")]
    [InlineData("a\tb\n1,5\t2")]
    [InlineData("a;b\r1,5;2\r")]
    [InlineData("\"a\";\"b\"\r\n\"1,5\";2\r\n")]
    public void The_separator_is_told_from_the_first_line(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal([["a", "b"], ["1,5", "2"]], Read(file));
    }

    [Theory]
    [InlineData("a,b\n\"1,2\n", "import.file.quote")]
    [InlineData("a\n1\n2\n3\n4\n5\n6\n", "import.file.rows")]
    [InlineData("a,b,c,d,e\n", "import.file.columns")]
    [InlineData("a\n123456789012345678901\n", "import.file.cell")]
    public void What_is_beyond_the_limits_is_refused_and_never_cut_off(string text, string code)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var refused = Assert.Throws<UnreadableSheetException>(() => Sheet.Read(file, new(Rows: 5, Columns: 4, Cell: 20)).Count());

        Assert.Equal(code, refused.Problem.Code);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var file = new MemoryStream([0x41, 0xFF, 0xFF, 0x90, 0xDB, 0xDC]);

        Assert.Equal("import.file.encoding", Assert.Throws<UnreadableSheetException>(() => Sheet.Read(file, new()).Count()).Problem.Code);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66 81", "'+66 81")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData(" =1", "' =1")]
    [InlineData("ใจดี", "ใจดี")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    public void What_leaves_opens_as_text_and_never_as_a_formula(string cell, string written) => Assert.Equal($"{written}\r\n", SafeCsv.Row([cell]));

    [Fact]
    public void Heads_are_known_in_both_languages_in_any_order_and_others_are_told()
    {
        var head = Head.Of(
            [(1, ["รายชื่อบุคลากร"]), (3, ["Last Name", "เลข 13 หลัก", "ชื่อ (อังกฤษ)", " ตำแหน่ง. ", "สีที่ชอบ", "ชื่อ"]), (4, ["ใจดี", "1", "", "", "", ""])],
            PeopleColumns.All)!;

        Assert.Equal(3, head.Row);
        Assert.Equal(["สีที่ชอบ"], head.Ignored);
        var cells = head.Arrange(["ใจดี", "'9900000000014", "Somchai", "นักวิชาการ", "แดง", "สมชาย"]);
        Assert.Equal(["9900000000014", "", "สมชาย", "ใจดี", "", "Somchai"], cells[..6]);
    }

    [Theory]
    [InlineData("46347", "2026-11-21")]
    [InlineData("2569-11-21 00:00:00", "2026-11-21")]
    [InlineData("21/11/2569", "2026-11-21")]
    [InlineData("๒๑ พ.ย. ๒๕๖๙", "2026-11-21")]
    [InlineData("29/2/2568", null)]
    public void Days_are_read_as_people_and_spreadsheets_write_them(string typed, string? expected)
    {
        var cells = Enumerable.Repeat("", PeopleColumns.All.Count).ToArray();
        cells[7] = typed;
        var reading = new CellReading(PeopleColumns.All, cells, new DateOnly(2026, 11, 21));

        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, null), reading.Day("birth-date"));
        Assert.Equal(expected is null ? "day.none" : null, reading.Problem?.Code);
    }

    [Theory]
    [InlineData("1.10001E+12", "import.cell.shortened")]
    [InlineData("9900000000015", "citizen-id.check-digit")]
    [InlineData("๙-๙๐๐๐-๐๐๐๐๐-๐๑-๔", null)]
    public void A_citizen_id_is_judged_with_a_sentence_of_its_own(string typed, string? code)
    {
        var cells = Enumerable.Repeat("", PeopleColumns.All.Count).ToArray();
        cells[0] = typed;
        var reading = new CellReading(PeopleColumns.All, cells, new DateOnly(2026, 11, 21));

        var id = reading.CitizenId("citizen-id");

        Assert.Equal(code, reading.Problem?.Code);
        Assert.Equal(code is null ? "9900000000014" : null, code is null ? id.Digits : null);
    }

    private static List<IReadOnlyList<string>> Read(Stream file) => [.. Sheet.Read(file, new()).Select(r => r.Cells)];
}
