using System.Buffers.Text;
using System.Security.Cryptography;

namespace LakMuang.Secrets;

/// <summary>Seals short-lived values that leave the house and come back: authorization codes, markers in addresses.</summary>
public sealed class TravelSeal(KeyRing ring)
{
    public string Seal(ReadOnlySpan<byte> plain, string purpose) =>
        Base64Url.EncodeToString(ring.Keys.Seal.Close(plain, purpose));

    /// <summary>The same text whenever plain text, purpose and seed are the same.</summary>
    public string Seal(ReadOnlySpan<byte> plain, string purpose, ReadOnlySpan<byte> seed) =>
        Base64Url.EncodeToString(ring.Keys.Seal.CloseAlike(plain, purpose, seed));

    /// <returns>Null for whatever this deployment did not seal for this purpose.</returns>
    public byte[]? Open(string? text, string purpose)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            return ring.Keys.Seal.Open(Base64Url.DecodeFromChars(text), purpose);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
