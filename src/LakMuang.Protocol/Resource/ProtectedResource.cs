using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Dpop;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Resource;

/// <summary>A call to a resource of ours, as it came.</summary>
/// <param name="Address">As clients write it, without query: what a DPoP proof names.</param>
/// <param name="Authorization">The header, or null.</param>
/// <param name="DPoP">The header as it came, or null.</param>
public sealed record ResourceCall(string Method, string Address, string? Authorization, string? DPoP);

/// <summary>An access token that is good for the resource. Whether its session lives is the host's question.</summary>
/// <param name="Sid">The system session of the person who let the client act; null where the client acts for itself.</param>
/// <param name="IsBound">Whether the token is bound to a key, which was proved.</param>
/// <param name="NextNonce">For the proof of the next call, so that it need not be asked for (RFC 9449 section 8.2); null where no key is proved.</param>
public sealed record AccessGranted(string ClientId, string? Sid, IReadOnlyList<string> Scopes, bool IsBound, string? NextNonce);

/// <summary>Why a call is not let in, and the headers that say how to come again (RFC 6750 section 3, RFC 9449 section 7.1).</summary>
/// <param name="Error">Null where no token was shown at all.</param>
public sealed record AccessRefused(int Status, ProtocolError? Error, IReadOnlyList<KeyValuePair<string, string>> Headers);

/// <summary>Judges access tokens at a resource of this server: signature, lifetime, audience, client, and the proof of the key.</summary>
/// <remarks>A token is taken from the header alone: in an address or a form it would end up in logs (RFC 9700 section 4.3.2).</remarks>
public sealed class ProtectedResource(
    IClients clients, IReplays replays, ISigningKeys keys, ISeal seal, IGrants grants, ProtocolOptions options, TimeProvider clock)
{
    private readonly AccessTokens _tokens = new(keys, seal, grants, options, clock);
    private readonly DpopProofs _proofs = new(replays, seal, options, clock);

    /// <param name="audience">What the token must have been issued for (RFC 8707): one of another audience opens nothing here.</param>
    public async ValueTask<(AccessGranted? Granted, AccessRefused? Refused)> RunAsync(ResourceCall call, string audience, CancellationToken ct)
    {
        var (bearer, bound) = (TokenAfter("Bearer ", call.Authorization), TokenAfter("DPoP ", call.Authorization));
        if ((bearer ?? bound) is not { Length: > 0 } token)
        {
            return (null, new(401, null, ResourceChallenges.Ask()));
        }

        if (_tokens.Read(token) is not { } read || !JwtText.Includes(read, "aud", audience)
            || JwtText.Of(read, "client_id") is not { } id || await clients.FindAsync(id, ct) is not { } client)
        {
            return (null, Invalid(bound is not null));
        }

        var key = AccessTokens.KeyOf(read);
        if (key is not null || bound is not null)
        {
            if (key is null || bound is null)
            {
                return (null, Invalid(true));
            }

            if (await ProofFaultAsync(call, bound, key, client, ct) is { } refused)
            {
                return (null, refused);
            }
        }

        var scopes = JwtText.Of(read, "scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return (new(id, JwtText.Of(read, "sid"), scopes, key is not null, key is null ? null : _proofs.FreshNonce()), null);
    }

    /// <summary>For a token whose session, person or client turns out not to be there any more.</summary>
    public static AccessRefused Invalid(bool isBound) =>
        Refused(401, new("invalid_token", "The access token is not valid here, has expired or was revoked."), isBound);

    private async ValueTask<AccessRefused?> ProofFaultAsync(ResourceCall call, string token, string key, Client client, CancellationToken ct)
    {
        var (shown, error) = call.DPoP is { } proof
            ? await _proofs.RunAsync(proof, call.Method, call.Address, token, client, ct)
            : (null, ProtocolError.InvalidProof("The header DPoP is missing."));
        if (error is null)
        {
            return shown == key ? null : Invalid(true);
        }

        var refused = Refused(401, error, true);
        return refused with { Headers = [.. refused.Headers, new(DpopNonce.Header, _proofs.FreshNonce())] };
    }

    private static AccessRefused Refused(int status, ProtocolError error, bool isBound) => new(status, error, [ResourceChallenges.Of(error, isBound)]);

    private static string? TokenAfter(string scheme, string? header) =>
        header is not null && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
}
