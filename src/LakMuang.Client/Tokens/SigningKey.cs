using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>One public signing key (RFC 7517).</summary>
internal sealed class SigningKey(string? kid, string? alg, ECParameters? curve, RSAParameters? rsa)
{
    /// <summary>The closed list. The key type decides with the header, so <c>none</c> and HMAC have no way in.</summary>
    public static readonly IReadOnlyList<string> Algorithms = ["ES256", "RS256", "PS256"];

    public string? Kid => kid;

    /// <summary>Whether a token with this algorithm may be of this key.</summary>
    public bool Fits(string algorithm) =>
        (alg is null || alg == algorithm) && (curve is not null ? algorithm == "ES256" : algorithm is "RS256" or "PS256");

    public bool Verifies(string algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            if (algorithm == "ES256" && curve is { } point)
            {
                using var ec = ECDsa.Create(point);
                return ec.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            }

            if (algorithm is "RS256" or "PS256" && rsa is { } numbers)
            {
                using var key = RSA.Create(numbers);
                return key.VerifyData(data, signature, HashAlgorithmName.SHA256,
                    algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss);
            }
        }
        catch (CryptographicException)
        {
            return false;
        }

        return false;
    }

    /// <summary>RFC 7638 thumbprint with SHA-256, in base64url.</summary>
    public string Thumbprint()
    {
        var canonical = curve is { } point
            ? $$"""{"crv":"P-256","kty":"EC","x":"{{Text(point.Q.X)}}","y":"{{Text(point.Q.Y)}}"}"""
            : $$"""{"e":"{{Text(rsa!.Value.Exponent)}}","kty":"RSA","n":"{{Text(rsa.Value.Modulus)}}"}""";
        return Text(SHA256.HashData(Encoding.ASCII.GetBytes(canonical)));
    }

    /// <summary>Keys of a JWK set; kinds unknown here are skipped, as RFC 7517 section 5 asks.</summary>
    public static IReadOnlyList<SigningKey> ReadSet(JsonElement set) =>
        set.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Select(Read).OfType<SigningKey>()]
            : [];

    /// <summary>A public JWK, or null where it cannot be used.</summary>
    public static SigningKey? Read(JsonElement key)
    {
        // RFC 9449 section 4.2: a private or symmetric key has no place in a header, nor in a published set.
        if (key.ValueKind != JsonValueKind.Object || key.Text("use") is not (null or "sig") || key.TryGetProperty("d", out _) || key.TryGetProperty("k", out _))
        {
            return null;
        }

        var (kid, alg) = (key.Text("kid"), key.Text("alg"));

        return key.Text("kty") switch
        {
            "EC" when key.Text("crv") == "P-256" && Bytes(key, "x") is { Length: 32 } x && Bytes(key, "y") is { Length: 32 } y =>
                new(kid, alg, new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } }, null),
            // 2048 bits is the least that RFC 7518 section 3.3 allows.
            "RSA" when Bytes(key, "n") is { Length: >= 256 } n && Bytes(key, "e") is { } e =>
                new(kid, alg, null, new RSAParameters { Modulus = n, Exponent = e }),
            _ => null,
        };
    }

    private static string Text(byte[]? bytes) => Base64Url.EncodeToString(bytes);

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
