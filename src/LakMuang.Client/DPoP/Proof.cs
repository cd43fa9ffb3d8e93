using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LakMuang.Client.DPoP;

/// <summary>Makes DPoP proofs (RFC 9449 section 4.2).</summary>
internal static class Proof
{
    public const string Header = "DPoP";
    public const string NonceHeader = "DPoP-Nonce";

    /// <param name="accessToken">Null at the token endpoint; elsewhere its hash goes into the proof.</param>
    /// <param name="nonce">The server's latest, or null while it gave none.</param>
    public static string Make(SigningSecret key, HttpMethod method, Uri address, string? accessToken, string? nonce, DateTimeOffset now)
    {
        var payload = new JsonObject
        {
            ["jti"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            ["htm"] = method.Method,
            ["htu"] = address.GetLeftPart(UriPartial.Path),
            ["iat"] = now.ToUnixTimeSeconds(),
        };
        if (accessToken is not null)
        {
            payload["ath"] = HashOf(accessToken);
        }

        if (nonce is not null)
        {
            payload["nonce"] = nonce;
        }

        return key.Sign(new() { ["typ"] = "dpop+jwt", ["jwk"] = key.PublicJwk() }, payload);
    }

    /// <summary><c>ath</c>: SHA-256 of the access token in base64url.</summary>
    public static string HashOf(string accessToken) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)));
}
