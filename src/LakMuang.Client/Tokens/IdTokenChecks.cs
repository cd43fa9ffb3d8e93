using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>The rules of OpenID Connect Core 1.0, section 3.1.3.7, after the signature.</summary>
internal static class IdTokenChecks
{
    /// <param name="maxAge">The max_age that was asked for, or null.</param>
    /// <returns>Null when all is well, else the sentence for the log.</returns>
    public static string? Run(JsonElement token, LakMuangOptions client, string nonce, string accessToken, TimeSpan? maxAge, DateTimeOffset now)
    {
        if (CommonChecks.Run(token, client.Authority, client.ClientId, now) is { } fault)
        {
            return fault;
        }

        if (token.Text("nonce") != nonce)
        {
            return "The id_token's nonce is not of this attempt.";
        }

        if (token.Text("sub") is null or "" or { Length: > 255 })
        {
            return "The id_token has no sub.";
        }

        if (maxAge is { } limit && (token.Instant("auth_time") is not { } at || at < now - limit - CommonChecks.Skew))
        {
            return "The sign-in is older than max_age.";
        }

        return !token.TryGetProperty("at_hash", out _) || token.Text("at_hash") == HalfHash(accessToken)
            ? null
            : "The id_token's at_hash is of another access token.";
    }

    /// <summary>Left half of SHA-256, in base64url (section 3.1.3.6; all algorithms of the list use SHA-256).</summary>
    private static string HalfHash(string accessToken) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16));
}
