using System.Buffers.Text;
using System.Security.Cryptography;

namespace LakMuang.Secrets;

/// <summary>What a guesser would want: made by the system's random number generator.</summary>
public static class RandomText
{
    // No letter or digit that is mistaken for another when read aloud or copied from paper.
    private const string Readable = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>256 bits, base64url: session tokens, refresh tokens, states.</summary>
    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Six digits for a person to type, "000000" to "999999".</summary>
    public static string SixDigits() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", null);

    /// <summary>Letters by which a person recognises which message is meant. Not a secret.</summary>
    public static string Reference(int length = 4) => new(RandomNumberGenerator.GetItems<char>("ABCDEFGHJKMNPQRSTUVWXYZ", length));

    /// <summary>A secret to be typed from paper, in groups of four.</summary>
    public static string ForPaper(int groups) => string.Join('-', Enumerable.Range(0, groups)
        .Select(_ => new string(RandomNumberGenerator.GetItems<char>(Readable, 4))));
}
