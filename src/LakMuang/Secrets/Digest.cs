using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Secrets;

/// <summary>SHA-256, for values that are random themselves. What people choose or can guess needs <see cref="PasswordHash"/> or a keyed hash.</summary>
public static class Digest
{
    public static byte[] Of(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
