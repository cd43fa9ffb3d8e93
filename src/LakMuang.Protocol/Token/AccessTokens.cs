using System.Text.Json;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>Reads access tokens that came back to us, JWTs and sealed ones.</summary>
internal sealed class AccessTokens(ISigningKeys keys, ISeal seal, IGrants grants, ProtocolOptions options, TimeProvider clock)
{
    private const int Longest = 8_192;

    private readonly OwnTokens _ownTokens = new(keys);

    /// <summary>The claims of a token of ours that has not expired, or null. Whether its session lives is another question.</summary>
    public JsonElement? Read(string token) =>
        token.Length <= Longest
        && ClaimsOf(token) is { } claims
        && JwtText.Of(claims, "iss") == options.Issuer
        && JwtText.Instant(claims, "exp") is { } expires && expires > clock.GetUtcNow()
            ? claims
            : null;

    /// <summary>As above, and the session, if it has one, still lives.</summary>
    public async ValueTask<JsonElement?> ReadLivingAsync(string token, CancellationToken ct) =>
        Read(token) is { } claims && (JwtText.Of(claims, "sid") is not { } sid || await grants.IsLiveAsync(sid, ct)) ? claims : null;

    /// <summary>Thumbprint of the key that the token is bound to (RFC 9449 section 6.1), or null.</summary>
    public static string? KeyOf(JsonElement claims) => claims.TryGetProperty("cnf", out var bound) ? JwtText.Of(bound, "jkt") : null;

    private JsonElement? ClaimsOf(string token) => token.Contains('.', StringComparison.Ordinal)
        ? _ownTokens.Read(token, IssueTokens.AccessTokenType)
        : seal.Open(IssueTokens.OpaquePurpose, token) is { } plain ? CleanJson.Object(plain) : null;
}
