using System.Globalization;
using System.Security.Cryptography;
using LakMuang.Kernel;

namespace LakMuang.Secrets;

/// <summary>Codes that people read on paper or in a mail and type: XXXX-XXXX-XXXX, without letters and digits that look alike.</summary>
public static class TypedCode
{
    /// <summary>No 0 O D Q, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V: 21 that stay, so twelve of them are 52.7 bits.</summary>
    private const string Alphabet = "ACEFHJKMNPRTVWXY34679";

    private const int Length = 12;
    private const int Group = 4;

    /// <summary>A new code, in groups.</summary>
    public static string Make() => Grouped(new(RandomNumberGenerator.GetItems<char>(Alphabet, Length)));

    /// <summary>The letters and digits of what was typed: any case, Thai digits, with or without dashes. Empty for what cannot be a code.</summary>
    public static string Read(string? typed)
    {
        var plain = new string([.. ThaiDigits.ToArabic(typed ?? "").ToUpper(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit).Take(Length + 1)]);
        return plain.Length == Length ? plain : "";
    }

    private static string Grouped(string plain) => string.Join('-', plain.Chunk(Group).Select(part => new string(part)));
}
