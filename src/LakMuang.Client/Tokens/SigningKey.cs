using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>One public signing key of LakMuang (RFC 7517).</summary>
internal sealed class SigningKey(string kid, ECParameters? curve, RSAParameters? rsa)
{
    /// <summary>The closed list. The key type decides with the header, so <c>none</c> and HMAC have no way in.</summary>
    public static readonly IReadOnlyList<string> Algorithms = ["ES256", "RS256", "PS256"];

    public string Kid => kid;

    public bool Verifies(string alg, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            if (alg == "ES256" && curve is { } point)
            {
                using var ec = ECDsa.Create(point);
                return ec.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            }

            if (alg is "RS256" or "PS256" && rsa is { } numbers)
            {
                using var key = RSA.Create(numbers);
                return key.VerifyData(data, signature, HashAlgorithmName.SHA256,
                    alg == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss);
            }
        }
        catch (CryptographicException)
        {
            return false;
        }

        return false;
    }

    /// <summary>Keys of a JWK set; kinds unknown here are skipped, as RFC 7517 section 5 asks.</summary>
    public static IReadOnlyList<SigningKey> ReadSet(JsonElement set) =>
        set.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Select(Read).OfType<SigningKey>()]
            : [];

    private static SigningKey? Read(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || key.Text("kid") is not { } kid || key.Text("use") is not (null or "sig"))
        {
            return null;
        }

        return key.Text("kty") switch
        {
            "EC" when key.Text("crv") == "P-256" && Bytes(key, "x") is { Length: 32 } x && Bytes(key, "y") is { Length: 32 } y =>
                new(kid, new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } }, null),
            // 2048 bits is the least that RFC 7518 section 3.3 allows.
            "RSA" when Bytes(key, "n") is { Length: >= 256 } n && Bytes(key, "e") is { } e =>
                new(kid, null, new RSAParameters { Modulus = n, Exponent = e }),
            _ => null,
        };
    }

    private static byte[]? Bytes(JsonElement key, string name)
    {
        try
        {
            return key.Text(name) is { } text ? Base64Url.DecodeFromChars(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
