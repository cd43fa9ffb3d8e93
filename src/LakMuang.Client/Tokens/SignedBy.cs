using LakMuang.Client.Discovery;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Tokens;

/// <summary>Says whether a token was signed by LakMuang, with an algorithm of the closed list.</summary>
internal sealed class SignedBy(Provider provider, IOptions<LakMuangOptions> options)
{
    /// <returns>Null when the signature stands, else the sentence for the log.</returns>
    public async Task<string?> FaultAsync(Jwt token, CancellationToken ct)
    {
        if (token.Header.Text("alg") is not { } alg || !SigningKey.Algorithms.Contains(alg)
            || (options.Value.SigningAlgorithm is { } only && alg != only))
        {
            return "The token's alg is not allowed.";
        }

        // RFC 7515 section 4.1.11: an extension that is not understood refuses the token.
        if (token.Header.TryGetProperty("crit", out _))
        {
            return "The token names critical extensions.";
        }

        if (token.Header.Text("kid") is not { } kid || await provider.KeyAsync(kid, ct) is not { } key)
        {
            return "The token's kid is unknown.";
        }

        return key.Verifies(alg, token.Signed, token.Signature) ? null : "The token's signature is wrong.";
    }
}
