using System.Buffers.Text;
using System.Security.Cryptography;

namespace LakMuang.Secrets;

/// <summary>What a guesser would want: made by the system's random number generator.</summary>
public static class RandomText
{
    /// <summary>256 bits, base64url: session tokens, refresh tokens, states.</summary>
    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Six digits for a person to type, "000000" to "999999".</summary>
    public static string SixDigits() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", null);

    /// <summary>Letters by which a person recognises which message is meant. Not a secret.</summary>
    public static string Reference(int length = 4) => new(RandomNumberGenerator.GetItems<char>("ABCDEFGHJKMNPQRSTUVWXYZ", length));
}
