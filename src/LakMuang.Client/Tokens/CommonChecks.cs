using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>What id_token and logout_token share: issuer, audience, times (OpenID Connect Core 1.0, section 3.1.3.7).</summary>
internal static class CommonChecks
{
    /// <summary>Difference of clocks accepted between LakMuang and this system.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public static string? Run(JsonElement token, string issuer, string clientId, DateTimeOffset now)
    {
        if (token.Text("iss") != issuer)
        {
            return "The token's iss is not LakMuang.";
        }

        var audience = token.Texts("aud").ToList();
        if (!audience.Contains(clientId) || (token.Text("azp") is { } party && party != clientId)
            || (audience.Count > 1 && token.Text("azp") is null))
        {
            return "The token's aud is another client.";
        }

        if (token.Instant("exp") is not { } ends || ends <= now - Skew)
        {
            return "The token has expired.";
        }

        return token.Instant("iat") is { } made && made <= now + Skew ? null : "The token's iat is missing or in the future.";
    }
}
