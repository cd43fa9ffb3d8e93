using System.Text.Json;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.Api;

/// <summary>The rules of RFC 9068 section 4, after the signature.</summary>
internal static class AccessTokenChecks
{
    /// <returns>Null when all is well, else the sentence for the answer.</returns>
    public static string? Run(Jwt token, LakMuangApiOptions api, DateTimeOffset now)
    {
        var payload = token.Payload;
        (bool Holds, string Otherwise)[] rules =
        [
            // Without it an id_token, which names a client and no API, could be played as an access token.
            (token.Is("at+jwt"), "The token's typ is not at+jwt."),
            (payload.Text("iss") == api.Authority, "The token's iss is not LakMuang."),
            (payload.Texts("aud").Contains(api.Audience), "The token's aud is another API."),
            (payload.Instant("exp") is { } ends && ends > now - CommonChecks.Skew, "The token has expired."),
            (payload.Instant("iat") is { } made && made <= now + CommonChecks.Skew, "The token's iat is missing or in the future."),
            (payload.Text("sub") is { Length: > 0 }, "The token has no sub."),
            (payload.Text("client_id") is { Length: > 0 }, "The token has no client_id."),
        ];
        return rules.Where(r => !r.Holds).Select(r => r.Otherwise).FirstOrDefault();
    }

    /// <summary><c>cnf.jkt</c> (RFC 9449 section 6): the key that the token is bound to, or null for a bearer token.</summary>
    public static string? BoundTo(JsonElement payload) =>
        payload.TryGetProperty("cnf", out var cnf) ? (cnf.ValueKind == JsonValueKind.Object ? cnf.Text("jkt") : null) ?? "" : null;
}
