using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Jose;

/// <summary>Public keys as JSON (RFC 7517), and their thumbprints (RFC 7638).</summary>
public static class JwkSet
{
    private const int MostPublished = 50;

    private static readonly string[] _secrets = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>SHA-256 over the required members in their lexical order, base64url.</summary>
    public static string Thumbprint(AsymmetricAlgorithm key)
    {
        var json = key switch
        {
            ECDsa ec when ec.ExportParameters(false).Q is var q =>
                $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(q.X)}}","y":"{{Base64Url.EncodeToString(q.Y)}}"}""",
            RSA rsa when rsa.ExportParameters(false) is var p =>
                $$"""{"e":"{{Base64Url.EncodeToString(p.Exponent)}}","kty":"RSA","n":"{{Base64Url.EncodeToString(p.Modulus)}}"}""",
            _ => throw new ArgumentException("Only P-256 and RSA keys are used here.", nameof(key)),
        };
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }

    internal static void Write(Utf8JsonWriter json, ProtocolKey key)
    {
        json.WriteStartObject();
        json.WriteString("kid", key.Kid);
        json.WriteString("use", "sig");
        json.WriteString("alg", key.Algorithm);
        if (key.Key is ECDsa ec)
        {
            var q = ec.ExportParameters(false).Q;
            json.WriteString("kty", "EC");
            json.WriteString("crv", "P-256");
            json.WriteString("x", Base64Url.EncodeToString(q.X));
            json.WriteString("y", Base64Url.EncodeToString(q.Y));
        }
        else if (key.Key is RSA rsa)
        {
            var p = rsa.ExportParameters(false);
            json.WriteString("kty", "RSA");
            json.WriteString("n", Base64Url.EncodeToString(p.Modulus));
            json.WriteString("e", Base64Url.EncodeToString(p.Exponent));
        }

        json.WriteEndObject();
    }

    /// <summary>The public keys of a client's registration by kid. Private, symmetric and weak ones make the whole set unusable.</summary>
    /// <returns>Null when the text is no set of keys that we accept.</returns>
    public static IReadOnlyDictionary<string, AsymmetricAlgorithm>? Read(JsonElement jwks)
    {
        var keys = new Dictionary<string, AsymmetricAlgorithm>(StringComparer.Ordinal);
        if (jwks.ValueKind is not JsonValueKind.Object || !jwks.TryGetProperty("keys", out var list) || list.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        foreach (var jwk in list.EnumerateArray())
        {
            if (ReadKey(jwk) is not { } key)
            {
                return null;
            }

            keys[JwtText.Of(jwk, "kid") ?? Thumbprint(key)] = key;
        }

        return keys;
    }

    /// <summary>
    /// The keys of a published set that we can verify with, by kid. A set is published for everybody, so it may hold others, and those are passed over.
    /// </summary>
    /// <returns>Null when the text is no JWK Set.</returns>
    public static IReadOnlyDictionary<string, AsymmetricAlgorithm>? ReadPublished(ReadOnlyMemory<byte> json)
    {
        if (CleanJson.Object(json.ToArray()) is not { } set || !set.TryGetProperty("keys", out var list) || list.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        var keys = new Dictionary<string, AsymmetricAlgorithm>(StringComparer.Ordinal);
        foreach (var jwk in list.EnumerateArray().Take(MostPublished))
        {
            if (ReadKey(jwk) is { } key && JwtText.Of(jwk, "use") is null or "sig")
            {
                keys[JwtText.Of(jwk, "kid") ?? Thumbprint(key)] = key;
            }
        }

        return keys;
    }

    /// <summary>One public key, or null for anything that is none or tells a secret (RFC 7518 section 6).</summary>
    internal static AsymmetricAlgorithm? ReadKey(JsonElement jwk)
    {
        if (jwk.ValueKind is not JsonValueKind.Object || _secrets.Any(name => jwk.TryGetProperty(name, out _)))
        {
            return null;
        }

        try
        {
            return (JwtText.Of(jwk, "kty"), JwtText.Of(jwk, "crv")) switch
            {
                ("EC", "P-256") when JwtText.Bytes(jwk, "x") is { Length: 32 } x && JwtText.Bytes(jwk, "y") is { Length: 32 } y =>
                    ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = x, Y = y } }),
                ("RSA", _) when JwtText.Bytes(jwk, "n") is { Length: >= 256 and <= 1024 } n && JwtText.Bytes(jwk, "e") is { Length: <= 8 } e && IsStrong(n, e) =>
                    RSA.Create(new RSAParameters { Modulus = n, Exponent = e }),
                _ => null,
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Zeros in front would make a short modulus look long; with an exponent of 1 anybody signs.
    private static bool IsStrong(byte[] n, byte[] e) =>
        n[0] >= (n.Length == 256 ? 0x80 : 1) && (n[^1] & 1) == 1 && e[0] > 0 && (e[^1] & 1) == 1 && e is not [1];
}
