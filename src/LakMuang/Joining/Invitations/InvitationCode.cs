using System.Security.Cryptography;
using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining.Invitations;

/// <summary>Twelve characters for a person to type: 60 bits, no look-alikes.</summary>
internal static class InvitationCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZA";
    private const int Length = 12;

    public static string New()
    {
        var text = RandomNumberGenerator.GetString(Alphabet, Length);
        return $"{text[..4]}-{text[4..8]}-{text[8..]}";
    }

    /// <summary>In any case, with Thai digits, spaces or dashes; null for what cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var text = new string([.. ThaiDigits.ToArabic(typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return text.Length == Length ? text : null;
    }

    public static byte[] Hash(Vault vault, string code) => vault.Lookup(Read(code)!, "invitation-code");
}
