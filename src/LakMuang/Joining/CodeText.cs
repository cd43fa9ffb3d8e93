using System.Globalization;
using System.Security.Cryptography;
using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining;

/// <summary>Codes of letters and invitations as they are printed and typed: XXXX-XXXX-XXXX, without letters and digits that look alike on paper.</summary>
internal static class CodeText
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

    /// <summary>Keyed hash of an activation code together with its agency.</summary>
    public static byte[] Hash(Vault vault, AgencyId? agency, string plain) =>
        vault.Lookup($"{agency?.Value ?? Guid.Empty}:{plain}", "activation-code");

    /// <summary>Keyed hash of an invitation's code.</summary>
    public static byte[] HashOfInvitation(Vault vault, string plain) => vault.Lookup(plain, "invitation-code");

    private static string Grouped(string plain) => string.Join('-', plain.Chunk(Group).Select(part => new string(part)));
}
