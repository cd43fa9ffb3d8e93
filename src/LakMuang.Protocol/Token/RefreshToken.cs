using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Protocol.Token;

/// <summary>The id of its family and 256 random bits, base64url. Only the SHA-256 leaves the engine to be stored.</summary>
/// <remarks>Because every token names its family, any old one that is shown again is known as a reuse, however old (RFC 9700 section 4.14).</remarks>
internal static class RefreshToken
{
    private const int IdLength = 16;
    private const int Length = IdLength + 32;

    public static string New(Guid family)
    {
        Span<byte> bytes = stackalloc byte[Length];
        family.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes[IdLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null for a text that cannot be one of ours.</summary>
    public static Guid? FamilyOf(string token)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return token.Length == Base64Url.GetEncodedLength(Length) && Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == Length
            ? new Guid(bytes[..IdLength])
            : null;
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
