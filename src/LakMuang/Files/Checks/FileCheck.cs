using LakMuang.Kernel;

namespace LakMuang.Files.Checks;

/// <summary>Says what a content is and whether it is that and nothing else. Names and what a browser claims count for nothing.</summary>
internal static class FileCheck
{
    public static async Task<Result<FileKind>> RunAsync(Stream content, CancellationToken ct)
    {
        if (content.Length == 0)
        {
            return Refusals.Empty;
        }

        var cursor = new Cursor(content);
        if (KindOf(await cursor.TakeAsync(8, ct)) is not { } kind)
        {
            return Refusals.OtherType;
        }

        var problem = kind switch
        {
            FileKind.Pdf => await PdfCheck.RunAsync(content, ct),
            FileKind.Jpeg => await JpegCheck.RunAsync(cursor, ct),
            _ => await PngCheck.RunAsync(cursor, ct),
        };
        problem ??= await ForeignCheck.RunAsync(content, kind, ct);
        return problem is null ? kind : problem;
    }

    private static FileKind? KindOf(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : null;
}
