using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Client.SignIn;

/// <summary>One sign-in under way in one tab.</summary>
/// <param name="Verifier">PKCE code_verifier (RFC 7636), 43 characters.</param>
/// <param name="ReturnUrl">Local path to show after sign-in.</param>
internal sealed record Attempt(string State, string Nonce, string Verifier, string ReturnUrl)
{
    public static Attempt Begin(string returnUrl) => new(Secret(), Secret(), Secret(), returnUrl);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
