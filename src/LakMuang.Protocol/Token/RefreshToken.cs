using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Protocol.Token;

/// <summary>256 random bits. Only their SHA-256 leaves the engine to be stored.</summary>
internal static class RefreshToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
