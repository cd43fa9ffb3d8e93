using LakMuang.Importing.Reading;
using LakMuang.TestKit;

namespace LakMuang.Tests.Importing;

/// <summary>Workbooks as Excel and LibreOffice write them, and as attackers do.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void Shared_inline_and_computed_texts_are_read_at_their_places()
    {
        using var file = Xlsx.Of(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><r><t>สอง</t></r><r><t> ส่วน</t></r></is></c></row>"
            + "<row r=\"3\"><c r=\"B3\" t=\"str\"><f>A1&amp;\"x\"</f><v>ค่าเดิม</v></c><c r=\"C3\"/><c r=\"ZZ3\"><v>9</v></c></row><row r=\"4\"><c r=\"A4\"><v>7</v></c></row>",
            ["<t>ศูนย์</t>", "<r><t>คำ</t></r><rPh sb=\"0\" eb=\"1\"><t>อ่าน</t></rPh><r><t>เดียว</t></r>"]);

        var rows = Read(file);

        Assert.Equal([1, 3, 4], rows.Select(r => r.Number));
        Assert.Equal(["คำเดียว", "", "สอง ส่วน"], rows[0].Cells);
        Assert.Equal(["", "ค่าเดิม", ""], rows[1].Cells);
        Assert.Equal(["7"], rows[2].Cells);
    }

    [Theory]
    [InlineData("46347", "1", false, "2026-11-21")]
    [InlineData("46347.75", "2", false, "2026-11-21")]
    [InlineData("44885", "1", true, "2026-11-21")]
    [InlineData("244674", "2", false, "2569-11-21")]
    [InlineData("46347", "0", false, "46347")]
    [InlineData("46347", "3", false, "46347")]
    public void A_day_is_what_its_format_says(string value, string style, bool is1904, string expected)
    {
        using var file = Xlsx.Of($"<row r=\"1\"><c r=\"A1\" s=\"{style}\"><v>{value}</v></c></row>", is1904: is1904);

        Assert.Equal([expected], Read(file)[0].Cells);
    }

    [Theory]
    [InlineData("1100701234567", "1100701234567")]
    [InlineData("1.100701234567E12", "1100701234567")]
    [InlineData("1.10001E+12", "1.10001E+12")]
    public void Digits_that_Excel_dropped_are_not_made_up(string value, string expected)
    {
        using var file = Xlsx.Of($"<row r=\"1\"><c r=\"A1\"><v>{value}</v></c></row>");

        Assert.Equal([expected], Read(file)[0].Cells);
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "import.file.macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "import.file.macros")]
    [InlineData("xl/embeddings/oleObject1.bin", "import.file.macros")]
    [InlineData("xl/activeX/activeX1.xml", "import.file.macros")]
    public void Workbooks_with_commands_or_links_to_other_files_are_refused(string part, string code)
    {
        using var file = Xlsx.Of("<row r=\"1\"/>", more: (part, "x"));

        Assert.Equal(code, Refused(file));
    }

    [Fact]
    public void A_macro_workbook_is_told_by_its_type_even_without_its_commands()
    {
        using var file = Xlsx.Of("<row r=\"1\"/>", types: Xlsx.PlainTypes.Replace("/>", "><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>", StringComparison.Ordinal));

        Assert.Equal("import.file.macros", Refused(file));
    }

    [Fact]
    public void A_part_that_unpacks_to_a_hundredfold_is_a_bomb()
    {
        using var file = Xlsx.Of($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string(' ', 3_000_000)}</t></is></c></row>");

        Assert.Contains(Refused(file), new[] { "import.file.bomb", "import.file.cell" });
        using var rows = Xlsx.Of(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 200_000)));
        Assert.Equal("import.file.bomb", Refused(rows));
    }

    [Fact]
    public void All_parts_together_have_one_allowance()
    {
        using var file = Xlsx.Of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");

        Assert.Equal("import.file.bomb", Refused(file, new SheetLimits(Unpacked: 200)));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><row r=\"1\"/>")]
    [InlineData("<row r=\"1\"><c")]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>5</v></c></row>")]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>")]
    public void Broken_or_cunning_xml_is_refused_and_not_thrown_at_anybody(string rows)
    {
        using var file = Xlsx.Of(rows, ["<t>a</t>"]);

        Assert.Equal("import.file.broken", Refused(file));
    }

    [Fact]
    public void What_only_looks_like_a_workbook_is_refused()
    {
        using var cut = new MemoryStream([.. "PK\u0003\u0004"u8, 1, 2, 3]);
        using var old = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        using var empty = new MemoryStream();

        Assert.Equal("import.file.broken", Refused(cut));
        Assert.Equal("import.file.old", Refused(old));
        Assert.Equal("import.file.empty", Refused(empty));
    }

    private static List<SheetRow> Read(Stream file) => [.. Sheet.Read(file, new())];

    private static string Refused(Stream file, SheetLimits? limits = null) =>
        Assert.Throws<UnreadableSheetException>(() => Sheet.Read(file, limits ?? new()).Count()).Problem.Code;
}
