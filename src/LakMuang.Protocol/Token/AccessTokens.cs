using System.Text.Json;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>Reads access tokens that came back to us.</summary>
internal sealed class AccessTokens(ISigningKeys keys, IGrants grants, ProtocolOptions options, TimeProvider clock)
{
    private readonly OwnTokens _ownTokens = new(keys);

    /// <summary>The claims of a token of ours that has not expired and whose session, if it has one, still lives; or null.</summary>
    public async ValueTask<JsonElement?> ReadAsync(string token, CancellationToken ct)
    {
        if (_ownTokens.Read(token, IssueTokens.AccessTokenType) is not { } claims
            || JwtText.Of(claims, "iss") != options.Issuer
            || JwtText.Instant(claims, "exp") is not { } expires || expires <= clock.GetUtcNow())
        {
            return null;
        }

        return JwtText.Of(claims, "sid") is not { } sid || await grants.IsLiveAsync(sid, ct) ? claims : null;
    }
}
