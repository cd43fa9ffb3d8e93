using System.Text.Json;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>Reads access tokens that came back to us.</summary>
internal sealed class AccessTokens(ISigningKeys keys, IGrants grants, ProtocolOptions options, TimeProvider clock)
{
    private readonly OwnTokens _ownTokens = new(keys);

    /// <summary>The claims of a token of ours that has not expired, or null. Whether its session lives is another question.</summary>
    public JsonElement? Read(string token) =>
        _ownTokens.Read(token, IssueTokens.AccessTokenType) is { } claims
        && JwtText.Of(claims, "iss") == options.Issuer
        && JwtText.Instant(claims, "exp") is { } expires && expires > clock.GetUtcNow()
            ? claims
            : null;

    /// <summary>As above, and the session, if it has one, still lives.</summary>
    public async ValueTask<JsonElement?> ReadLivingAsync(string token, CancellationToken ct) =>
        Read(token) is { } claims && (JwtText.Of(claims, "sid") is not { } sid || await grants.IsLiveAsync(sid, ct)) ? claims : null;
}
