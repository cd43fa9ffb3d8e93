using LakMuang.Files.Checks;
using static LakMuang.TestKit.FileSamples;

namespace LakMuang.Tests.Files;

/// <summary>What is taken as a letter's scan and what is not, each by a sample of its bytes.</summary>
public sealed class FileCheckTests
{
    private static readonly Dictionary<string, byte[]> _good = new()
    {
        ["a PDF"] = Pdf(),
        ["a PDF that opens at a page"] = Pdf("/OpenAction [3 0 R /Fit]"),
        ["a PDF with objects in a compressed stream"] = PdfWithCompressedObjects("<</Type /Metadata>>"),
        ["a PNG"] = Png,
        ["a PNG with a time in it"] = PngWithChunk("tIME", new byte[7]),
        ["a JPEG"] = Jpeg,
        ["a JPEG with zeros behind it"] = [.. Jpeg, .. new byte[512]],
        ["a JPEG with a second picture behind it"] = [.. Jpeg, .. Jpeg],
        ["a JPEG with a telephone's notes behind it"] = [.. Jpeg, 0, 0, 1, 2, .. Latin("Image_UTC_Data1700000000000SEFH"), 1, 2, 3, .. Latin("SEFT")],
    };

    private static readonly Dictionary<string, (byte[] Bytes, string Code)> _bad = new()
    {
        ["nothing"] = ([], "file.empty"),
        ["a text"] = (Latin("คำสั่ง ที่ 45"), "file.type"),
        ["a web page"] = (Latin("<html><script>alert(1)</script></html>"), "file.type"),
        ["a drawing with script"] = (Latin("<svg onload='alert(1)'/>"), "file.type"),
        ["an archive or a Word file"] = ([.. Latin("PK\u0003\u0004"), .. new byte[40]], "file.type"),
        ["a GIF"] = (Latin("GIF89a......"), "file.type"),
        ["a program"] = ([.. Latin("MZ"), .. new byte[80]], "file.type"),
        ["a PDF behind other bytes"] = ([.. Latin("junk\n"), .. Pdf()], "file.type"),
        ["a PDF cut short"] = (Pdf()[..200], "file.cut-short"),
        ["a PNG cut short"] = (Png[..40], "file.cut-short"),
        ["a PNG without its end"] = (Png[..^12], "file.cut-short"),
        ["a JPEG cut short in its data"] = (Jpeg[..^3], "file.cut-short"),
        ["a JPEG cut short in its head"] = (Jpeg[..14], "file.cut-short"),
        ["a JPEG without a picture"] = ([0xFF, 0xD8, 0xFF, 0xD9], "file.broken"),
        ["a PNG without its head"] = ([.. Png[..8], .. Png[33..]], "file.broken"),
        ["a PDF with an archive behind it"] = ([.. Pdf(), .. Zip], "file.two-types"),
        ["a PDF with an archive inside, before its end"] = ([.. Pdf()[..^7], .. Zip, .. Latin("\n%%EOF")], "file.two-types"),
        ["a PDF with a web page in it"] = (Pdf("/Note (<ScRiPt>alert(1)</script>)"), "file.two-types"),
        ["a PNG with an archive behind it"] = ([.. Png, .. Zip], "file.two-types"),
        ["a PNG with a PDF inside"] = (PngWithChunk("tEXt", Pdf()), "file.two-types"),
        ["a PNG with a web page in a note"] = (PngWithChunk("tEXt", Latin("Comment\0<script>alert(1)</script>")), "file.two-types"),
        ["a PNG with anything behind it"] = ([.. Png, 1], "file.two-types"),
        ["a JPEG with an archive behind it"] = ([.. Jpeg, .. Zip], "file.two-types"),
        ["a JPEG with an archive behind zeros"] = ([.. Jpeg, .. new byte[100], .. Zip], "file.two-types"),
        ["a JPEG with a PDF behind it"] = ([.. Jpeg, .. Pdf()], "file.two-types"),
        ["a JPEG with a web page in a telephone's notes"] = ([.. Jpeg, .. Latin("\0\0<html>SEFT")], "file.two-types"),
        ["a PDF with script"] = (Pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"), "file.active"),
        ["a PDF with script by another spelling"] = (Pdf("/OpenAction <</S /J#61vaScri#70t /JS (app.alert(1))>>"), "file.active"),
        ["a PDF that starts a program"] = (Pdf("/OpenAction <</S /Launch /F (cmd.exe)>>"), "file.active"),
        ["a PDF with a file in it"] = (Pdf("/Names <</EmbeddedFiles 9 0 R>>"), "file.active"),
        ["a PDF with script in a compressed stream"] = (PdfWithCompressedObjects("<</S /JavaScript /JS (app.alert(1))>>"), "file.active"),
        ["a PDF with objects that cannot be looked into"] =
            (Pdf(">>\nendobj\n9 0 obj\n<</Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]>>\nstream\n789c\nendstream\n<<"), "file.active"),
        ["a PDF that inflates without end"] = (PdfWithCompressedObjects(new string(' ', 70_000_000)), "file.active"),
        ["a protected PDF"] = (Pdf("/Encrypt 8 0 R"), "file.locked"),
    };

    public static TheoryData<string> Good => [.. _good.Keys];

    public static TheoryData<string> Bad => [.. _bad.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public async Task It_is_taken(string what)
    {
        using var content = new MemoryStream(_good[what]);

        var judged = await FileCheck.RunAsync(content, TestContext.Current.CancellationToken);

        Assert.Null(judged.Problem?.Code);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task It_is_refused_with_a_reason_of_its_own(string what)
    {
        using var content = new MemoryStream(_bad[what].Bytes);

        var judged = await FileCheck.RunAsync(content, TestContext.Current.CancellationToken);

        Assert.Equal(_bad[what].Code, judged.Problem?.Code);
    }

    [Fact]
    public async Task Damage_anywhere_never_breaks_the_check()
    {
        foreach (var good in _good.Values)
        {
            for (var place = 0; place < good.Length; place++)
            {
                byte[] damaged = [.. good];
                damaged[place] ^= (byte)(1 + (place % 255));
                await Judge(damaged);
                await Judge(good[..place]);
            }
        }

        static async Task Judge(byte[] bytes)
        {
            using var content = new MemoryStream(bytes);
            await FileCheck.RunAsync(content, TestContext.Current.CancellationToken);
        }
    }
}
