using LakMuang.Client.Discovery;

namespace LakMuang.Client.Tokens;

/// <summary>Says whether a token was signed by LakMuang, with an algorithm of the closed list.</summary>
/// <param name="only">The one algorithm accepted, or null for the whole list.</param>
internal sealed class SignedBy(Provider provider, string? only)
{
    /// <returns>Null when the signature stands, else the sentence for the log.</returns>
    public async Task<string?> FaultAsync(Jwt token, CancellationToken ct)
    {
        if (token.Header.Text("alg") is not { } alg || !SigningKey.Algorithms.Contains(alg)
            || (only is not null && alg != only))
        {
            return "The token's alg is not allowed.";
        }

        // RFC 7515 section 4.1.11: an extension that is not understood refuses the token.
        if (token.Header.TryGetProperty("crit", out _))
        {
            return "The token names critical extensions.";
        }

        if (await provider.KeyAsync(token.Header.Text("kid"), alg, ct) is not { } key)
        {
            return "The token's kid is unknown.";
        }

        return key.Verifies(alg, token.Signed, token.Signature) ? null : "The token's signature is wrong.";
    }
}
