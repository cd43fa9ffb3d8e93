using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace LakMuang.Credentials.ThaId;

/// <summary>The P-256 keys of a JWKS by their kid; others are passed over.</summary>
internal static class SigningKeys
{
    public static IReadOnlyDictionary<string, Key> Read(JsonElement jwks)
    {
        var keys = new Dictionary<string, Key>();
        if (jwks.ValueKind is JsonValueKind.Object && jwks.TryGetProperty("keys", out var list) && list.ValueKind is JsonValueKind.Array)
        {
            foreach (var jwk in list.EnumerateArray().Where(k => Is(k, "kty", "EC") && Is(k, "crv", "P-256")))
            {
                if (Bytes(jwk, "x") is { } x && Bytes(jwk, "y") is { } y && jwk.TryGetProperty("kid", out var kid))
                {
                    keys[kid.ToString()] = new(x, y);
                }
            }
        }

        return keys;
    }

    private static bool Is(JsonElement jwk, string name, string value) =>
        jwk.ValueKind is JsonValueKind.Object && jwk.TryGetProperty(name, out var found) && found.ValueEquals(value);

    private static byte[]? Bytes(JsonElement jwk, string name) =>
        jwk.TryGetProperty(name, out var found) && found.GetString() is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    internal sealed record Key(byte[] X, byte[] Y)
    {
        /// <param name="signature">r and s side by side, 64 bytes (RFC 7518, 3.4).</param>
        public bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
        {
            using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = X, Y = Y } });
            return ecdsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}
