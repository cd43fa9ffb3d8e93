using System.Globalization;
using LakMuang.Client.DPoP;
using LakMuang.Client.StepUp;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Client.SignIn;

/// <summary>The authorization request in words, whether it travels in the address or is pushed.</summary>
internal static class AuthorizationParameters
{
    public static Dictionary<string, string> Of(HttpContext http, Attempt attempt, SigningSecret? key, LakMuangOptions options)
    {
        var parameters = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = options.ClientId,
            ["redirect_uri"] = CallbackAddress.Of(http, options),
            ["scope"] = options.Scopes,
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
            ["ui_locales"] = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "th",
        };
        if (attempt.Wish.Level is { } level)
        {
            parameters["acr_values"] = Levels.Acr(level);
        }

        if (attempt.Wish.MaxAge is { } age)
        {
            parameters["max_age"] = ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (key is not null)
        {
            // RFC 9449 section 10: whoever steals the code cannot bind it to a key of their own.
            parameters["dpop_jkt"] = key.Thumbprint();
        }

        return parameters;
    }
}
