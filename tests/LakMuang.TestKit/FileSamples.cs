using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LakMuang.TestKit;

/// <summary>Small files of every kind, good and bad, as bytes.</summary>
public static class FileSamples
{
    /// <summary>A page with one line of text, which browsers show.</summary>
    public static byte[] Pdf(string inside = "") => Latin($"""
        %PDF-1.4
        1 0 obj
        <</Type /Catalog /Pages 2 0 R {inside}>>
        endobj
        2 0 obj
        <</Type /Pages /Kids [3 0 R] /Count 1>>
        endobj
        3 0 obj
        <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>
        endobj
        4 0 obj
        <</Length 57>>
        stream
        BT /F1 24 Tf 72 720 Td (Order 45/2569, a test letter) Tj ET
        endstream
        endobj
        5 0 obj
        <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>
        endobj
        trailer
        <</Root 1 0 R /Size 6>>
        %%EOF

        """);

    /// <summary>A PDF with objects in a compressed stream (ISO 32000-1, 7.5.7).</summary>
    public static byte[] PdfWithCompressedObjects(string objects)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Latin($"7 0 {objects}"));
        }

        var whole = Latin(Encoding.Latin1.GetString(Pdf()).Replace("trailer", "#OBJECTS#trailer", StringComparison.Ordinal));
        var at = whole.AsSpan().IndexOf("#OBJECTS#"u8);
        return
        [
            .. whole[..at], .. Latin($"6 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length}>>\nstream\n"),
            .. packed.ToArray(), .. Latin("\nendstream\nendobj\n"), .. whole[(at + 9)..],
        ];
    }

    /// <summary>One pixel of grey.</summary>
    public static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    public static byte[] PngWithChunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        Latin(type).CopyTo(chunk, 4);
        data.CopyTo(chunk, 8);
        return [.. Png[..33], .. chunk, .. Png[33..]];
    }

    /// <summary>The frame of a JPEG as cameras write it, with a preview inside and coded data that holds FF 00 and a restart mark.</summary>
    public static byte[] Jpeg =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x0C, .. Latin("Exif\0\0"), 0xFF, 0xD8, 0xFF, 0xD9,
        0xFF, 0xDB, 0x00, 0x04, 0x00, 0x01, 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0, 1, 0, 1, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0x00, 0x08, 1, 1, 0, 0, 0x3F, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9,
    ];

    /// <summary>An empty archive: its last record alone.</summary>
    public static byte[] Zip => [.. Latin("PK\u0005\u0006"), .. new byte[18]];

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
