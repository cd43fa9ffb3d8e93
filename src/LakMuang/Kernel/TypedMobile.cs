namespace LakMuang.Kernel;

/// <summary>Reads a Thai mobile number in any writing.</summary>
public static class TypedMobile
{
    private const int Length = 10;

    /// <returns>Ten digits that begin with 06, 08 or 09; empty for none; null for anything else.</returns>
    public static string? Read(string? typed)
    {
        var digits = new string([.. ThaiDigits.ToArabic(typed ?? "").Where(c => char.IsAsciiDigit(c) || c == '+')]);
        digits = digits.StartsWith("+66", StringComparison.Ordinal) ? "0" + digits[3..]
            : digits.StartsWith("66", StringComparison.Ordinal) && digits.Length == Length + 1 ? "0" + digits[2..]
            : digits;
        return digits.Length == 0 && string.IsNullOrWhiteSpace(typed) ? ""
            : digits is ['0', '6' or '8' or '9', ..] && digits.Length == Length ? digits
            : null;
    }

    /// <summary>As the networks of the world write it (E.164).</summary>
    /// <param name="mobile">Ten digits, as <see cref="Read"/> answers them.</param>
    public static string International(string mobile) => $"+66{mobile[1..]}";
}
