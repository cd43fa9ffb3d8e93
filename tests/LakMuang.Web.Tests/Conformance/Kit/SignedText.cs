using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>A signed JWT as a stranger reads it (RFC 7515 section 5.2), with nothing of the engine's own code.</summary>
internal sealed record SignedText(JsonElement Header, JsonElement Claims)
{
    /// <summary>Fails the test when the text is not signed by one of these keys.</summary>
    /// <param name="keys">A JWK set.</param>
    public static SignedText Verify(string text, JsonElement keys)
    {
        var parts = text.Split('.');
        Assert.Equal(3, parts.Length);
        var header = Json(parts[0]);
        var (alg, kid) = (header.GetProperty("alg").GetString()!, header.GetProperty("kid").GetString());
        Assert.False(header.TryGetProperty("crit", out _));
        var key = Assert.Single(keys.GetProperty("keys").EnumerateArray(), k => k.GetProperty("kid").GetString() == kid);
        Assert.Equal(alg, key.GetProperty("alg").GetString());
        Assert.True(IsSigned(alg, key, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2])), "The signature is wrong.");
        return new(header, Json(parts[1]));
    }

    public string? this[string claim] => Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public DateTimeOffset Instant(string claim) => DateTimeOffset.FromUnixTimeSeconds(Claims.GetProperty(claim).GetInt64());

    private static bool IsSigned(string alg, JsonElement key, byte[] signed, byte[] signature)
    {
        if (alg == "ES256")
        {
            Assert.Equal(("EC", "P-256"), (key.GetProperty("kty").GetString(), key.GetProperty("crv").GetString()));
            using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = Bytes(key, "x"), Y = Bytes(key, "y") } });
            return curve.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        Assert.Equal("RSA", key.GetProperty("kty").GetString());
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
        return rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, alg switch
        {
            "RS256" => RSASignaturePadding.Pkcs1,
            "PS256" => RSASignaturePadding.Pss,
            _ => throw new InvalidOperationException($"An algorithm that was not asked for: {alg}"),
        });
    }

    private static byte[] Bytes(JsonElement key, string member) => Base64Url.DecodeFromChars(key.GetProperty(member).GetString());

    private static JsonElement Json(string part) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
}
