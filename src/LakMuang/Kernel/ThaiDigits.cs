namespace LakMuang.Kernel;

/// <summary>๐ to ๙ (U+0E50 to U+0E59): accepted everywhere, printed in official letters.</summary>
public static class ThaiDigits
{
    private const char Zero = '๐';

    public static string ToArabic(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is >= Zero and <= '๙' ? (char)('0' + source[i] - Zero) : source[i];
            }
        });

    public static string ToThai(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiDigit(source[i]) ? (char)(Zero + source[i] - '0') : source[i];
            }
        });
}
