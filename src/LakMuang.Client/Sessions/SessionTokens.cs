using System.Net.Http.Headers;
using System.Text.Json;
using LakMuang.Client.DPoP;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.Sessions;

/// <summary>What a session may show to LakMuang and to APIs.</summary>
/// <param name="Access">The access token.</param>
/// <param name="Ends">When it is to be taken for dead.</param>
/// <param name="Refresh">The latest refresh token; null without offline_access.</param>
/// <param name="ForApi">True when the token is for <see cref="LakMuangOptions.Resource"/>, false when it is for userinfo.</param>
/// <param name="ProofKey">The DPoP key as its secret is exported; null for bearer tokens.</param>
internal sealed record SessionTokens(string Access, DateTimeOffset Ends, string? Refresh, bool ForApi, string? ProofKey)
{
    // An access token that dies on its way helps nobody.
    private static readonly TimeSpan _early = TimeSpan.FromSeconds(20);

    /// <summary>A token answer (RFC 6749 section 5.1). Null without a token, or with a bearer token where DPoP was asked for.</summary>
    public static SessionTokens? Read(JsonElement answer, string? proofKey, DateTimeOffset now, bool forApi = false)
    {
        var kind = proofKey is null ? "Bearer" : Proof.Header;
        if (answer.Text("access_token") is not { } access || !kind.Equals(answer.Text("token_type"), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var seconds = answer.TryGetProperty("expires_in", out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetDouble(out var read)
            ? Math.Clamp(read, 0, 86_400)
            : 300;
        return new(access, now.AddSeconds(seconds), answer.Text("refresh_token"), forApi, proofKey);
    }

    public bool Alive(DateTimeOffset now) => now < Ends - _early;

    /// <summary>Puts token, and proof where there is a key, into a request with an absolute address.</summary>
    public void Authorize(HttpRequestMessage request, string? nonce, DateTimeOffset now)
    {
        request.Headers.Remove(Proof.Header);
        if (SigningSecret.Import(ProofKey) is not { } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Access);
            return;
        }

        request.Headers.Authorization = new AuthenticationHeaderValue(Proof.Header, Access);
        request.Headers.Add(Proof.Header, Proof.Make(key, request.Method, request.RequestUri!, Access, nonce, now));
    }

    /// <summary>Never the tokens: records print themselves into logs.</summary>
    public override string ToString() => nameof(SessionTokens);
}
