using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace LakMuang.Web.Tests.Attacks.Weak;

/// <summary>A reader of tokens that believes the header: the algorithm, the key and where it lies. It asks neither type, audience nor "crit".</summary>
internal sealed class WeakTokens(JsonElement jwks)
{
    public bool Accepts(string token)
    {
        var parts = token.Split('.');
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
        var data = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var signature = Base64Url.DecodeFromChars(parts[2]);
        return header.RootElement.GetProperty("alg").GetString()!.ToUpperInvariant() switch
        {
            "NONE" => true,
            "HS256" => HMACSHA256.HashData(SharedSecret(jwks), data).AsSpan().SequenceEqual(signature),
            _ => KeyOf(header.RootElement) is { } key && key.VerifyData(data, signature, HashAlgorithmName.SHA256),
        };
    }

    /// <summary>The published key as bytes: public, and taken for a secret.</summary>
    public static byte[] SharedSecret(JsonElement jwks) => Encoding.UTF8.GetBytes(Es256(jwks).GetProperty("x").GetString()!);

    public static JsonElement Es256(JsonElement jwks) => jwks.GetProperty("keys").EnumerateArray().First(k => k.GetProperty("alg").GetString() == "ES256");

    private ECDsa? KeyOf(JsonElement header)
    {
        // What a token brings along, or points at, comes first.
        if (header.TryGetProperty("jwk", out var own) || (header.TryGetProperty("jku", out var place) && Fetched(place.GetString()!) is var found && (own = found).ValueKind is JsonValueKind.Object))
        {
            return Key(own);
        }

        if (header.TryGetProperty("x5c", out var chain))
        {
            using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(chain[0].GetString()!));
            return certificate.GetECDsaPublicKey();
        }

        // A kid that is a path leads to a file, here the attacker's.
        return header.GetProperty("kid").GetString() is { } kid && kid.StartsWith("../", StringComparison.Ordinal)
            ? Key(JsonDocument.Parse(kid[(kid.IndexOf('{', StringComparison.Ordinal))..]).RootElement)
            : Key(Es256(jwks));
    }

    private static JsonElement Fetched(string address) => JsonDocument.Parse(Uri.UnescapeDataString(new Uri(address).Fragment[1..])).RootElement;

    private static ECDsa Key(JsonElement jwk) => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = Base64Url.DecodeFromChars(jwk.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(jwk.GetProperty("y").GetString()) },
    });
}
