using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LakMuang.Kernel;

/// <summary>A Thai citizen ID: 13 digits, the last of which checks the others. It prints itself masked.</summary>
public readonly record struct CitizenId
{
    public const int Length = 13;

    private CitizenId(string digits) => Digits = digits;

    /// <summary>The 13 digits in the clear. Never for logs, URLs, titles or mails.</summary>
    public string Digits { get; }

    /// <summary>1-xxxx-xxxxx-01-7: the first digit and the last three.</summary>
    public string Masked => $"{Digits[0]}-xxxx-xxxxx-{Digits[10..12]}-{Digits[12]}";

    public override string ToString() => Masked;

    /// <summary>Reads what people type: Thai or Arabic digits, with or without spaces and dashes.</summary>
    public static bool TryParse(string? typed, out CitizenId id, [NotNullWhen(false)] out Problem? problem)
    {
        id = default;
        var digits = DigitsOf(typed);
        problem = digits switch
        {
            null => Refusals.NotDigits,
            { Length: 0 } => Refusals.Missing,
            { Length: not Length } => Refusals.WrongLength(digits.Length),
            _ when CheckDigit(digits) != digits[^1] => Refusals.WrongCheckDigit,
            _ => null,
        };
        if (problem is null)
        {
            id = new(digits!);
        }

        return problem is null;
    }

    /// <summary>Reads what was stored or sent by a program: exactly 13 digits that check.</summary>
    public static CitizenId? OrNull(string? digits) =>
        digits?.Length == Length && TryParse(digits, out var id, out _) ? id : null;

    /// <summary>The thirteenth digit for the first twelve: (11 - sum of digit x (14 - place) mod 11) mod 10.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (digits[i] - '0') * (Length - i);
        }

        return (char)('0' + ((11 - (sum % 11)) % 10));
    }

    private static string? DigitsOf(string? typed)
    {
        var kept = ThaiDigits.ToArabic(typed ?? "").Where(c => !char.IsWhiteSpace(c) && !IsDash(c) && !IsInvisible(c)).ToArray();
        return kept.All(char.IsAsciiDigit) ? new(kept) : null;
    }

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation || c is '\u2212';

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format;

    private static class Refusals
    {
        public static readonly Problem Missing = new("citizen-id.missing", new(
            "กรอกเลขประจำตัวประชาชน 13 หลัก",
            "Enter the 13-digit citizen ID"));

        public static readonly Problem NotDigits = new("citizen-id.not-digits", new(
            "เลขประจำตัวประชาชนมีได้เฉพาะตัวเลข",
            "A citizen ID has digits only"));

        public static readonly Problem WrongCheckDigit = new("citizen-id.check-digit", new(
            "เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจดูทีละหลัก",
            "This citizen ID does not check: please compare it digit by digit"));

        public static Problem WrongLength(int now) => new("citizen-id.length", new Text(
            "กรอกเลขประจำตัวประชาชนให้ครบ 13 หลัก (ตอนนี้มี {0} หลัก)",
            "Enter all 13 digits of the citizen ID (now there are {0})").With(now));
    }
}
