using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LakMuang.Client.DPoP;

/// <summary>A private key of this system: ES256 on P-256, or PS256 on RSA of 2048 bits or more.</summary>
/// <remarks>A key object is made for each signature: those of the platform are not promised to be safe for several threads.</remarks>
internal sealed class SigningSecret
{
    private readonly ECParameters? _curve;
    private readonly RSAParameters _rsa;

    private SigningSecret(ECParameters curve) => _curve = curve;

    private SigningSecret(RSAParameters rsa) => _rsa = rsa;

    public string Alg => _curve is null ? "PS256" : "ES256";

    /// <summary>A fresh P-256 key.</summary>
    public static SigningSecret New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(key.ExportParameters(true));
    }

    /// <summary>What <see cref="Export"/> wrote, or null where it is no such key.</summary>
    public static SigningSecret? Import(string? exported)
    {
        if (exported is null)
        {
            return null;
        }

        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(exported), out _);
        return new(key.ExportParameters(true));
    }

    /// <summary>A PEM file's key (<c>PRIVATE KEY</c>, <c>EC PRIVATE KEY</c>, <c>RSA PRIVATE KEY</c>).</summary>
    /// <exception cref="CryptographicException">Another curve, a short RSA key, or no key at all.</exception>
    public static SigningSecret FromPem(string pem)
    {
        try
        {
            using var ec = ECDsa.Create();
            ec.ImportFromPem(pem);
            return ec.ExportParameters(true) is { Curve.Oid.Value: "1.2.840.10045.3.1.7" } curve ? new(curve) : throw new CryptographicException("Not P-256.");
        }
        catch (Exception e) when (e is ArgumentException || (e is CryptographicException && e.Message != "Not P-256."))
        {
            return FromRsaPem(pem);
        }
    }

    /// <summary>PKCS #8 in base64; only for keys of <see cref="New"/>.</summary>
    public string Export()
    {
        using var key = ECDsa.Create(_curve!.Value);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }

    /// <summary>The public half of a P-256 key, its members in the order of RFC 7638.</summary>
    public JsonObject PublicJwk() => new()
    {
        ["crv"] = "P-256",
        ["kty"] = "EC",
        ["x"] = Base64Url.EncodeToString(_curve!.Value.Q.X),
        ["y"] = Base64Url.EncodeToString(_curve!.Value.Q.Y),
    };

    /// <summary>RFC 7638 thumbprint with SHA-256, in base64url: the <c>jkt</c> of RFC 9449.</summary>
    public string Thumbprint() => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(PublicJwk().ToJsonString())));

    /// <summary>A compact JWS; <c>alg</c> is put into the header.</summary>
    public string Sign(JsonObject header, JsonObject payload)
    {
        header["alg"] = Alg;
        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static SigningSecret FromRsaPem(string pem)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.KeySize >= 2048 ? new(rsa.ExportParameters(true)) : throw new CryptographicException("Shorter than 2048 bits.");
        }
        catch (ArgumentException e)
        {
            throw new CryptographicException("No private key in PEM.", e);
        }
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private byte[] Signature(byte[] data)
    {
        if (_curve is { } curve)
        {
            using var ec = ECDsa.Create(curve);
            return ec.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        using var rsa = RSA.Create(_rsa);
        return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }
}
