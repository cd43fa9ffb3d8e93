using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Client.SignIn;

/// <summary>One sign-in under way in one tab.</summary>
/// <param name="Verifier">PKCE code_verifier (RFC 7636), 43 characters.</param>
/// <param name="Wish">What the answer must fulfil.</param>
/// <param name="ProofKey">The session's DPoP key as its secret is exported, or null without DPoP.</param>
internal sealed record Attempt(string State, string Nonce, string Verifier, Wish Wish, string? ProofKey)
{
    public static Attempt Begin(Wish wish, string? proofKey) => new(Secret(), Secret(), Secret(), wish, proofKey);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
