using LakMuang.Client.DPoP;
using LakMuang.Client.Tokens;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Client.Api;

/// <summary>The rules of RFC 9449 section 4.3 and 7.1 for the proof that comes with an access token.</summary>
internal sealed class ProofChecks(ProofsSeen seen, TimeProvider clock)
{
    // Network and clocks: a proof of a minute is old.
    private static readonly TimeSpan _oldest = TimeSpan.FromSeconds(60);

    /// <returns>Null when the caller holds the key, else the sentence for the answer.</returns>
    public string? Fault(HttpRequest request, string accessToken, string thumbprint)
    {
        if (request.Headers[Proof.Header] is not [{ } compact] || Jwt.TryParse(compact) is not { } proof)
        {
            return "There is not exactly one DPoP proof that can be read.";
        }

        if (!proof.Is("dpop+jwt") || proof.Header.Text("alg") is not (("ES256" or "PS256") and { } alg) || proof.Header.TryGetProperty("crit", out _)
            || !proof.Header.TryGetProperty("jwk", out var jwk) || SigningKey.Read(jwk) is not { } key || !key.Fits(alg))
        {
            return "The DPoP proof's header is not acceptable.";
        }

        if (key.Thumbprint() != thumbprint || !key.Verifies(alg, proof.Signed, proof.Signature))
        {
            return "The DPoP proof is not of the token's key.";
        }

        var now = clock.GetUtcNow();
        (bool Holds, string Otherwise)[] rules =
        [
            (proof.Payload.Text("htm") == request.Method, "The DPoP proof's htm is another method."),
            (IsThis(request, proof.Payload.Text("htu")), "The DPoP proof's htu is another address."),
            (proof.Payload.Instant("iat") is { } made && made <= now + CommonChecks.Skew && made >= now - _oldest, "The DPoP proof's iat is not of now."),
            (proof.Payload.Text("ath") == Proof.HashOf(accessToken), "The DPoP proof's ath is of another token."),
            (proof.Payload.Text("jti") is { Length: > 0 and <= 256 } jti && seen.FirstTime($"{thumbprint}:{jti}", now + _oldest + CommonChecks.Skew),
                "The DPoP proof has no jti, or was used before."),
        ];
        return rules.Where(r => !r.Holds).Select(r => r.Otherwise).FirstOrDefault();
    }

    /// <summary>Section 4.3: without query and fragment, compared after the normalisation of RFC 3986.</summary>
    private static bool IsThis(HttpRequest request, string? htu) =>
        Uri.TryCreate(htu, UriKind.Absolute, out var said)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}", UriKind.Absolute, out var here)
        && Uri.Compare(said, here, UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped, StringComparison.Ordinal) == 0;
}
