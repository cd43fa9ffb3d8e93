using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LakMuang.Protocol.Jose;

namespace LakMuang.TestKit;

/// <summary>A client's key: makes DPoP proofs (RFC 9449 section 4.2) and client assertions that tests bend claim by claim.</summary>
public sealed class DpopKey(ECDsa? key = null) : IDisposable
{
    private readonly ECDsa _key = key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Thumbprint => JwkSet.Thumbprint(_key);

    /// <summary>The public key as JSON.</summary>
    public JsonObject Jwk
    {
        get
        {
            var q = _key.ExportParameters(false).Q;
            return new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(q.X), ["y"] = Base64Url.EncodeToString(q.Y) };
        }
    }

    /// <summary>The public key with its secret, which has no place in a proof.</summary>
    public JsonObject PrivateJwk
    {
        get
        {
            var jwk = Jwk;
            jwk["d"] = Base64Url.EncodeToString(_key.ExportParameters(true).D);
            return jwk;
        }
    }

    /// <param name="at">The address called.</param>
    /// <param name="accessToken">Hashed into ath, for a call to a resource.</param>
    /// <param name="changes">Claims to set; null takes one away. Names that begin with "header." are set in the header.</param>
    public string Proof(DateTimeOffset now, string at, string method = "POST", string? accessToken = null, params (string Name, JsonNode? Value)[] changes)
    {
        var claims = new JsonObject
        {
            ["jti"] = Guid.CreateVersion7().ToString("N"),
            ["htm"] = method,
            ["htu"] = at,
            ["iat"] = now.ToUnixTimeSeconds(),
        };
        if (accessToken is not null)
        {
            claims["ath"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)));
        }

        return Sign(new() { ["typ"] = "dpop+jwt", ["alg"] = "ES256", ["jwk"] = Jwk }, claims, changes);
    }

    /// <summary>private_key_jwt (RFC 7523) for <paramref name="audience"/>.</summary>
    public string Assertion(DateTimeOffset now, string client, string audience, params (string Name, JsonNode? Value)[] changes) => Sign(
        new() { ["alg"] = "ES256" },
        new()
        {
            ["iss"] = client,
            ["sub"] = client,
            ["aud"] = audience,
            ["jti"] = Guid.CreateVersion7().ToString("N"),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + 60,
        },
        changes);

    public void Dispose() => _key.Dispose();

    private string Sign(JsonObject header, JsonObject claims, (string Name, JsonNode? Value)[] changes)
    {
        const string InHeader = "header.";
        foreach (var (name, value) in changes)
        {
            var (part, member) = name.StartsWith(InHeader, StringComparison.Ordinal) ? (header, name[InHeader.Length..]) : (claims, name);
            part.Remove(member);
            if (value is not null)
            {
                part[member] = value;
            }
        }

        var text = $"{Encode(header)}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
