using System.Security.Cryptography;
using System.Text.Json;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Clients;

/// <summary>private_key_jwt (RFC 7523 section 3; OpenID Connect Core section 9): signed by the client, for us, once.</summary>
internal sealed class AssertionCheck(IClients clients, IReplays replays, ProtocolOptions options, TimeProvider clock)
{
    private const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);

    /// <summary>Whose assertion it claims to be. Nothing is believed yet.</summary>
    public static string? ClientOf(string assertion) => Jwt.Peek(assertion) is { } claims ? JwtText.Of(claims, "sub") : null;

    public async ValueTask<bool> RunAsync(Client client, string assertion, string? type, CancellationToken ct)
    {
        if (type != Type)
        {
            return false;
        }

        var keys = await clients.KeysAsync(client, Jwt.PeekKid(assertion), ct);
        if (Jwt.Read(assertion, (kid, algorithm) => client.MaySignAssertionWith(algorithm) ? KeyOf(keys, kid) : null, null) is not { } claims)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        return JwtText.Of(claims, "iss") == client.Id
            && JwtText.Of(claims, "sub") == client.Id
            && IsForUs(client, claims)
            && JwtText.Instant(claims, "exp") is { } expires && expires > now - options.Skew && expires < now + _longest + options.Skew
            && (JwtText.Instant(claims, "iat") is not { } issued || issued <= now + options.Skew)
            && (JwtText.Instant(claims, "nbf") is not { } notBefore || notBefore <= now + options.Skew)
            && JwtText.Of(claims, "jti") is { Length: > 0 and <= 128 } jti
            && await replays.IsFirstAsync(client.Id, jti, expires + options.Skew, ct);
    }

    // FAPI 2.0 section 5.3.2.1: the issuer alone, as a text. RFC 9126 section 2 adds its endpoint to the audiences of old.
    private bool IsForUs(Client client, JsonElement claims) => client.FollowsFapi
        ? JwtText.Of(claims, "aud") == options.Issuer
        : JwtText.Includes(claims, "aud", options.Issuer) || JwtText.Includes(claims, "aud", options.TokenEndpoint)
            || JwtText.Includes(claims, "aud", options.PushedRequestEndpoint);

    private static AsymmetricAlgorithm? KeyOf(IReadOnlyDictionary<string, AsymmetricAlgorithm> keys, string? kid) =>
        kid is not null ? keys.GetValueOrDefault(kid) : keys.Count == 1 ? keys.Values.Single() : null;
}
