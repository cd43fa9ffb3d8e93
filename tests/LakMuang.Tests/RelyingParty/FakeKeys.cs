using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LakMuang.Tests.RelyingParty;

/// <summary>The fake provider's signing keys: <c>k1</c> on P-256 and, when published, <c>r1</c> of RSA.</summary>
internal sealed class FakeKeys : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string _kid = "k1";

    public bool WithRsa { get; set; }

    /// <summary>Members of the JOSE header that a test adds, changes, or takes out with null.</summary>
    public Dictionary<string, JsonNode?> Header { get; } = [];

    /// <summary>A new key under a new name; the old one is gone.</summary>
    public void Rotate() => (_ec, _kid) = (ECDsa.Create(ECCurve.NamedCurves.nistP256), "k2");

    public string Sign(JsonObject payload, string alg = "ES256", string? typ = null)
    {
        var header = new JsonObject { ["alg"] = alg, ["kid"] = WithRsa && alg is "RS256" or "PS256" ? "r1" : _kid };
        if (typ is not null)
        {
            header["typ"] = typ;
        }

        foreach (var (name, value) in Header)
        {
            header.Remove(name);
            if (value is not null)
            {
                header[name] = value.DeepClone();
            }
        }

        var signed = $"{Encode(header.ToJsonString())}.{Encode(payload.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed), alg))}";
    }

    public JsonObject Jwks()
    {
        var point = _ec.ExportParameters(false).Q;
        var keys = new JsonArray(new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = _kid,
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        });
        if (WithRsa)
        {
            var numbers = _rsa.ExportParameters(false);
            foreach (var kid in (string[])["r1", "r2"])
            {
                keys.Add(new JsonObject
                {
                    ["kty"] = "RSA",
                    ["kid"] = kid,
                    ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                    ["e"] = Base64Url.EncodeToString(numbers.Exponent),
                });
            }
        }

        return new() { ["keys"] = keys };
    }

    public void Dispose()
    {
        _ec.Dispose();
        _rsa.Dispose();
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private byte[] Signature(byte[] data, string alg) => alg switch
    {
        "none" => [],
        "RS256" when WithRsa => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "PS256" when WithRsa => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),

        // The classic trick: the published key's bytes taken for a shared secret.
        "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Jwks().ToJsonString()), data),
        _ => _ec.SignData(data, HashAlgorithmName.SHA256),
    };
}
