using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Dpop;

/// <summary>Checks DPoP proofs (RFC 9449 section 4.3): made now, for this call, with a key that it carries, and shown once.</summary>
internal sealed class DpopProofs(IReplays replays, ISeal seal, ProtocolOptions options, TimeProvider clock)
{
    /// <summary>What proofs may be signed with: the two that FAPI 2.0 allows of ours.</summary>
    public static readonly IReadOnlyList<string> Signatures = ["ES256", "PS256"];

    private static readonly TimeSpan _past = TimeSpan.FromSeconds(60);

    private readonly DpopNonce _nonce = new(seal, clock);

    /// <summary>For a header of an answer, so that the next proof needs no second try.</summary>
    public string FreshNonce() => _nonce.Fresh();

    /// <summary>At an endpoint that authenticates clients. A client may leave the proof out unless it is registered otherwise.</summary>
    /// <returns>Thumbprint of the key that was shown, or null; or the answer that refuses the call.</returns>
    public async ValueTask<(string? Thumbprint, ProtocolResponse? Refusal)> AtEndpointAsync(ProtocolRequest request, Client client, string address)
    {
        if (request.DPoP is not { } proof)
        {
            return (null, null);
        }

        var (thumbprint, error) = await RunAsync(proof, request.Method, address, null, client, request.Cancel);
        return error is null ? (thumbprint, null) : (null, ProtocolResponse.Error(400, error).With(DpopNonce.Header, FreshNonce()));
    }

    /// <param name="address">Of the endpoint, as clients call it.</param>
    /// <param name="accessToken">The token that is shown with the proof at a resource; null elsewhere.</param>
    public async ValueTask<(string? Thumbprint, ProtocolError? Error)> RunAsync(
        string proof, string method, string address, string? accessToken, Client client, CancellationToken ct)
    {
        if (Read(proof) is not (var claims, { } thumbprint))
        {
            return (null, ProtocolError.InvalidProof("The proof is no JWT of the type dpop+jwt, signed with ES256 or PS256 by the public key in its header."));
        }

        if (WhatDoesNotFit(claims, method, address, accessToken) is { } wrong)
        {
            return (null, ProtocolError.InvalidProof(wrong));
        }

        if (JwtText.Of(claims, "nonce") is { } nonce ? !_nonce.IsFresh(nonce) : options.DpopNonces || client.RequireDpopNonce)
        {
            return (null, new("use_dpop_nonce", "The proof needs the nonce of the header DPoP-Nonce."));
        }

        // Kept a little longer than any proof with this iat is accepted.
        var until = JwtText.Instant(claims, "iat")!.Value + _past + options.Skew;
        return await replays.IsFirstAsync("dpop:" + thumbprint, JwtText.Of(claims, "jti")!, until, ct)
            ? (thumbprint, null)
            : (null, ProtocolError.InvalidProof("The proof was used before."));
    }

    private static (JsonElement Claims, string? Thumbprint) Read(string proof)
    {
        AsymmetricAlgorithm? key = null;
        try
        {
            return proof.Length <= 8_192 && Jwt.ReadByHeader(proof, KeyIn, "dpop+jwt") is { } claims
                ? (claims, JwkSet.Thumbprint(key!))
                : (default, null);
        }
        finally
        {
            key?.Dispose();
        }

        AsymmetricAlgorithm? KeyIn(JsonElement header, string algorithm) =>
            Signatures.Contains(algorithm) && header.TryGetProperty("jwk", out var jwk) ? key = JwkSet.ReadKey(jwk) : null;
    }

    private string? WhatDoesNotFit(JsonElement claims, string method, string address, string? accessToken)
    {
        var now = clock.GetUtcNow();
        return JwtText.Of(claims, "jti") is not { Length: > 0 and <= 128 } ? "jti is missing or too long."
            : JwtText.Of(claims, "htm") != method ? "htm is not the method of this call."
            : !IsAt(JwtText.Of(claims, "htu"), address) ? "htu is not the address of this call."
            : JwtText.Instant(claims, "iat") is not { } issued || issued < now - _past || issued > now + options.Skew ? "iat is missing or not now."
            : claims.TryGetProperty("exp", out _) && !(JwtText.Instant(claims, "exp") > now - options.Skew) ? "exp has passed."
            : claims.TryGetProperty("nbf", out _) && !(JwtText.Instant(claims, "nbf") <= now + options.Skew) ? "nbf is still to come."
            : claims.TryGetProperty("nonce", out _) && JwtText.Of(claims, "nonce") is null ? "nonce is no text."
            : accessToken is not null && JwtText.Of(claims, "ath") != HashOf(accessToken) ? "ath is not the hash of the access token."
            : null;
    }

    // Section 4.3: query and fragment are left out, and the rest is compared as RFC 3986 section 6.2 normalises it.
    private static bool IsAt(string? htu, string address) =>
        htu is { Length: <= 2_000 } && Uri.TryCreate(htu, UriKind.Absolute, out var said) && said.UserInfo.Length == 0
        && said.GetLeftPart(UriPartial.Path) == new Uri(address).GetLeftPart(UriPartial.Path);

    private static string HashOf(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
