using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>A key of a client's own, for assertions (RFC 7523) and proofs (RFC 9449).</summary>
internal sealed class KeyPair : IDisposable
{
    private readonly ECDsa? _curve;
    private readonly RSA? _rsa;

    /// <param name="algorithm">ES256, RS256 or PS256.</param>
    public KeyPair(string algorithm = "ES256")
    {
        Algorithm = algorithm;
        if (algorithm == "ES256")
        {
            _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var point = _curve.ExportParameters(false).Q;
            Public = new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
            Thumbprint = Hash($$"""{"crv":"P-256","kty":"EC","x":"{{Public["x"]}}","y":"{{Public["y"]}}"}""");
        }
        else
        {
            _rsa = RSA.Create(2048);
            var numbers = _rsa.ExportParameters(false);
            Public = new() { ["kty"] = "RSA", ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent) };
            Thumbprint = Hash($$"""{"e":"{{Public["e"]}}","kty":"RSA","n":"{{Public["n"]}}"}""");
        }
    }

    /// <summary>With which it signs.</summary>
    public string Algorithm { get; set; }

    /// <summary>The public JWK, with nothing but the numbers.</summary>
    public JsonObject Public { get; }

    /// <summary>RFC 7638.</summary>
    public string Thumbprint { get; }

    /// <summary>A JWK set for a registration.</summary>
    public JsonObject Set()
    {
        var key = Public.DeepClone().AsObject();
        (key["kid"], key["use"], key["alg"]) = (Thumbprint, "sig", Algorithm);
        return new() { ["keys"] = new JsonArray(key) };
    }

    public string Sign(JsonObject header, JsonObject claims)
    {
        header["alg"] ??= Algorithm;
        var text = $"{Part(header)}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = _curve is not null
            ? _curve.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            : _rsa!.SignData(bytes, HashAlgorithmName.SHA256, Algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>A client assertion that is good for a minute.</summary>
    /// <param name="changes">Claims beside the ordinary; null takes one out.</param>
    public string Assertion(string client, string audience, DateTimeOffset now, params (string Name, JsonNode? Value)[] changes)
    {
        var claims = new JsonObject
        {
            ["iss"] = client,
            ["sub"] = client,
            ["aud"] = audience,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + 60,
            ["jti"] = Guid.CreateVersion7().ToString("N"),
        };
        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims.Add(name, value);
            }
        }

        return Sign(new() { ["kid"] = Thumbprint }, claims);
    }

    public void Dispose()
    {
        _curve?.Dispose();
        _rsa?.Dispose();
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private static string Hash(string canonical) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}
