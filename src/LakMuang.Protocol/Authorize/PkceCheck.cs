using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Authorize;

/// <summary>RFC 7636 with S256 alone.</summary>
public static class PkceCheck
{
    /// <summary>Null when the authorization request's PKCE is in order.</summary>
    public static ProtocolError? Request(Client client, string? challenge, string? method)
    {
        if (challenge is null)
        {
            if (method is not null)
            {
                return Invalid("code_challenge_method without code_challenge");
            }
            return client.MustUsePkce ? Invalid("code_challenge is required") : null;
        }
        // A missing method means plain (section 4.3), which is refused like a spoken one.
        if (method != "S256")
        {
            return Invalid("code_challenge_method must be S256");
        }
        return challenge.Length == 43 && Base64Url.IsValid(challenge) ? null : Invalid("code_challenge is not a SHA-256 in base64url");
    }

    /// <summary>A verifier without a challenge is refused as well: someone took the challenge out (RFC 9700 section 4.8.2).</summary>
    public static bool Verifies(string? challenge, string? verifier)
    {
        if (challenge is null || verifier is null)
        {
            return challenge is null && verifier is null;
        }
        if (verifier.Length is < 43 or > 128 || verifier.AsSpan().IndexOfAnyExcept(Unreserved) >= 0)
        {
            return false;
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes(verifier), hash);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Base64Url.EncodeToString(hash)), Encoding.UTF8.GetBytes(challenge));
    }

    private static readonly System.Buffers.SearchValues<char> Unreserved =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static ProtocolError Invalid(string description) => new("invalid_request", description);
}
