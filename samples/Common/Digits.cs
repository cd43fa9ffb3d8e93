namespace LakMuang.Samples.Common;

/// <summary>What people type: Thai digits, stray spaces, characters that nobody sees.</summary>
public static class Digits
{
    /// <summary>Without control characters and outer spaces, digits as 0 to 9.</summary>
    public static string Plain(string? typed) => string.Concat(Text(typed).Select(c => c is >= '๐' and <= '๙' ? (char)('0' + (c - '๐')) : c));

    /// <summary>Without control and formatting characters and outer spaces; digits stay as typed.</summary>
    public static string Text(string? typed) =>
        string.Concat((typed ?? "").Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim();

    /// <summary>As printed in letters.</summary>
    public static string Thai(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('๐' + (c - '0')) : c));
}
