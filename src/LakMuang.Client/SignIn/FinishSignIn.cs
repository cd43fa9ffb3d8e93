using System.Security.Claims;
using LakMuang.Client.Discovery;
using LakMuang.Client.Sessions;
using LakMuang.Client.StepUp;
using LakMuang.Client.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignIn;

/// <summary>Turns LakMuang's answer into a person, or refuses it.</summary>
internal sealed class FinishSignIn(RedeemCode redeem, FetchUserInfo fetch, SignedBy signed, IOptions<LakMuangOptions> options, TimeProvider clock)
{
    /// <exception cref="SignInRefused">A check failed.</exception>
    /// <exception cref="ProviderUnreachable">LakMuang does not answer.</exception>
    public async Task<(ClaimsPrincipal Person, string IdToken, SessionTokens Tokens)> RunAsync(HttpContext http, Attempt attempt)
    {
        var query = http.Request.Query;

        // RFC 9207 section 2.4: before the code is sent anywhere, know who gave it.
        Require(query["iss"] is [{ } iss] && iss == options.Value.Authority, "The answer's iss is not LakMuang.");
        if (query["error"] is [{ } error, ..])
        {
            var reason = error == "access_denied" ? SignInProblems.AccessDenied
                : error == "unmet_authentication_requirements" ? SignInProblems.LevelNotReached
                : error is "temporarily_unavailable" or "server_error" ? SignInProblems.Unreachable
                : SignInProblems.Refused;
            throw new SignInRefused(reason, "LakMuang answered with an error.");
        }

        Require(query["code"] is [{ Length: > 0 and < 4096 }], "The answer has no code.");
        var ct = http.RequestAborted;
        var (idToken, tokens) = await redeem.RunAsync(query["code"]!, attempt, CallbackAddress.Of(http, options.Value), ct);

        var token = Jwt.TryParse(idToken) ?? throw Refused("The id_token cannot be read.");
        Require(token.MayBe("JWT"), "The id_token is a token of another kind.");
        if (await signed.FaultAsync(token, ct) is { } forged)
        {
            throw Refused(forged);
        }

        if (IdTokenChecks.Run(token.Payload, options.Value, attempt.Nonce, tokens.Access, attempt.Wish.MaxAge, clock.GetUtcNow()) is { } fault)
        {
            throw Refused(fault);
        }

        Fulfil(attempt.Wish, token.Payload.Text("sub"), token.Payload.Text("acr"));
        var userInfo = await fetch.RunAsync(tokens, token.Payload.Text("sub"), ct);
        return (PersonSignedIn.From(token.Payload, userInfo), idToken, tokens);
    }

    /// <summary>A step-up that brought another person, or no higher level, would send the browser round in circles.</summary>
    private static void Fulfil(Wish wish, string? subject, string? acr)
    {
        if (wish.Subject is { } same && same != subject)
        {
            throw new SignInRefused(SignInProblems.AnotherPerson, "Another person came back from the step-up.");
        }

        if (wish.Level > Levels.Of(acr))
        {
            throw new SignInRefused(SignInProblems.LevelNotReached, "The sign-in is below the level asked for.");
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw Refused(otherwise);
        }
    }

    private static SignInRefused Refused(string why) => new(SignInProblems.Refused, why);
}
