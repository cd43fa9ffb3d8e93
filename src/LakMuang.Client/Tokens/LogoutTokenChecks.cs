using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>The rules of OpenID Connect Back-Channel Logout 1.0, section 2.6, after the signature.</summary>
internal static class LogoutTokenChecks
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    // LakMuang makes a fresh token for each try and lets it live two minutes; a long exp must not make an old one good.
    private static readonly TimeSpan _oldest = TimeSpan.FromMinutes(10);

    /// <returns>Null when all is well, else the sentence for the log and the answer.</returns>
    public static string? Run(JsonElement token, LakMuangOptions client, DateTimeOffset now)
    {
        if (CommonChecks.Run(token, client.Authority, client.ClientId, now) is { } fault)
        {
            return fault;
        }

        if (token.Instant("iat") < now - _oldest)
        {
            return "The logout_token's iat is too long ago.";
        }

        if (!token.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Object
            || !events.TryGetProperty(Event, out var what) || what.ValueKind != JsonValueKind.Object)
        {
            return "The logout_token does not name the logout event.";
        }

        // Section 2.4 forbids it, so that an id_token can never be played as a logout_token.
        if (token.TryGetProperty("nonce", out _))
        {
            return "A logout_token must not carry a nonce.";
        }

        if (token.Text("sid") is null or "" && token.Text("sub") is null or "")
        {
            return "The logout_token names neither sid nor sub.";
        }

        return token.Text("jti") is null or "" ? "The logout_token has no jti." : null;
    }
}
