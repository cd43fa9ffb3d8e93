using System.Text;

namespace LakMuang.Importing.Reading;

/// <summary>Tells in which encoding a text file is written: UTF-8 with or without its mark, UTF-16, or the TIS-620 of older Thai programs.</summary>
internal static class TextEncoding
{
    /// <summary>Windows' form of TIS-620.</summary>
    private const int Thai = 874;

    private const int Sample = 4096;

    // What the code page has no letter for becomes one of these.
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The encoding, strict: what it cannot read throws.</returns>
    /// <exception cref="UnreadableSheetException">None of them fits.</exception>
    public static Encoding Of(Stream stream)
    {
        var head = new byte[Sample];
        stream.Position = 0;
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var encoding = head.AsSpan(0, count) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strict(Encoding.UTF8.CodePage),
            [0xFF, 0xFE, ..] => Strict(Encoding.Unicode.CodePage),
            [0xFE, 0xFF, ..] => Strict(Encoding.BigEndianUnicode.CodePage),
            var bytes when HasZeros(bytes, 1) => Strict(Encoding.Unicode.CodePage),
            var bytes when HasZeros(bytes, 0) => Strict(Encoding.BigEndianUnicode.CodePage),
            _ => null,
        };
        return encoding ?? (Fits(stream, Strict(Encoding.UTF8.CodePage)) ? Strict(Encoding.UTF8.CodePage)
            : Fits(stream, Strict(Thai)) ? Strict(Thai)
            : throw new UnreadableSheetException(Refusals.UnknownEncoding));
    }

    private static Encoding Strict(int codePage) => Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    // Commas, digits and line ends have a zero byte in UTF-16, whatever the rest is written in.
    private static bool HasZeros(ReadOnlySpan<byte> bytes, int at)
    {
        var (zeros, others) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            zeros += bytes[i] == 0 && i % 2 == at ? 1 : 0;
            others += bytes[i] == 0 && i % 2 != at ? 1 : 0;
        }

        return zeros > 0 && others == 0;
    }

    private static bool Fits(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            int count;
            do
            {
                count = stream.Read(bytes);
                var read = decoder.GetChars(bytes, 0, count, chars, 0, flush: count == 0);
                if (chars.AsSpan(0, read).ContainsAnyInRange(FirstPrivate, LastPrivate))
                {
                    return false;
                }
            }
            while (count > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
