using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LakMuang.Sandbox.ThaId;

internal sealed class TokenAnswer(Issued issued, SigningKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Flat fields without openid, an id_token with it; the expiry is an absolute Unix time in seconds.</summary>
    public Dictionary<string, object> For(Consent consent, string issuer, Switches switches)
    {
        var now = clock.GetUtcNow();
        var token = Journeys.Unguessable();
        var until = (now + Lifetime).ToUnixTimeSeconds();
        issued.Tokens[token] = new(consent, now + Lifetime);

        var answer = new Dictionary<string, object> { ["access_token"] = token, ["token_type"] = "Bearer", ["scope"] = consent.Journey.Scope };
        if (switches.Expiry is ExpiryField.ExpireIn or ExpiryField.Both)
        {
            answer["expire_in"] = until;
        }

        if (switches.Expiry is ExpiryField.ExpiresIn or ExpiryField.Both)
        {
            answer["expires_in"] = until;
        }

        if (switches.RefreshToken)
        {
            answer["refresh_token"] = Journeys.Unguessable();
        }

        var scopes = consent.Journey.Scope.Split(' ');
        var asIdToken = switches.Answer == AnswerShape.IdToken || (switches.Answer == AnswerShape.ByScope && scopes.Contains("openid"));
        var claims = asIdToken ? [] : answer;
        foreach (var scope in scopes)
        {
            if (consent.Person.Claim(scope) is { } value)
            {
                claims[scope] = value;
            }
        }

        if (asIdToken)
        {
            answer["id_token"] = keys.Sign(Complete(claims, consent, issuer, token, switches, until));
        }

        return answer;
    }

    private Dictionary<string, object> Complete(
        Dictionary<string, object> claims, Consent consent, string issuer, string token, Switches switches, long until)
    {
        claims["iss"] = issuer;
        claims["aud"] = consent.Journey.Client.ClientId;
        claims["sub"] = Subject(consent, switches);
        claims["iat"] = clock.GetUtcNow().ToUnixTimeSeconds();
        claims["exp"] = until;
        claims["auth_time"] = consent.At.ToUnixTimeSeconds();
        // OpenID Connect Core 3.1.3.6: the left half of the access token's hash.
        claims["at_hash"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(token)).AsSpan(0, 16));
        if (switches.NonceEchoed && consent.Journey.Nonce is { } nonce)
        {
            claims["nonce"] = nonce;
        }

        return claims;
    }

    /// <summary>The raw citizen ID, as seen of the provider, or a stable value per client that tells nothing.</summary>
    public static string Subject(Consent consent, Switches switches) => switches.Sub == SubjectKind.CitizenId
        ? consent.Person.CitizenId
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(consent.Journey.Client.ClientId + ":" + consent.Person.CitizenId)).AsSpan(0, 16));
}
